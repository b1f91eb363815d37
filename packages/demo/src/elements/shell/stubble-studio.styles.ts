import { css } from 'lit';
import { overPanel } from '../../styles/over-panel.ts';
import { lowSheet, sheet, sideways } from '../../styles/windows.ts';

export const studioStyles = css`
  :host {
    position: fixed;
    inset: 0;
    /* Not hidden: a focus scrolls what is hidden into sight, and the studio with it. */
    overflow: clip;
  }
  main {
    position: absolute;
    inset: 0;
  }
  top-bar {
    position: absolute;
    left: calc(var(--space-3) + var(--safe-left));
    right: calc(var(--panel-width) + var(--space-6) + var(--safe-right));
    top: calc(var(--space-3) + var(--safe-top));
  }
  stage-tools {
    position: absolute;
    left: calc(var(--space-3) + var(--safe-left));
    top: calc(var(--space-3) + var(--safe-top) + 60px);
  }
  side-panel {
    position: absolute;
    right: calc(var(--space-3) + var(--safe-right));
    top: calc(var(--space-3) + var(--safe-top));
    bottom: calc(var(--space-3) + var(--safe-bottom));
    width: var(--panel-width);
  }
  /* Where the panel is, so that the photo stays in sight while something is mended. */
  opinion-panel {
    position: absolute;
    right: calc(var(--space-3) + var(--safe-right));
    top: calc(var(--space-3) + var(--safe-top));
    bottom: calc(var(--space-3) + var(--safe-bottom));
    width: var(--panel-width);
  }
  /* What floats above the lower edge, from the bars at the top on: sentences get the room that the timeline leaves. */
  .low {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    position: absolute;
    left: calc(var(--space-3) + var(--safe-left));
    right: calc(var(--panel-width) + var(--space-6) + var(--safe-right));
    top: calc(var(--bars) + var(--space-2) + var(--safe-top));
    bottom: calc(var(--space-3) + var(--safe-bottom));
    pointer-events: none;
  }
  /* What stands here the photo's first look keeps clear of. */
  .below {
    flex: none;
    display: grid;
    gap: var(--space-2);
    pointer-events: auto;
  }
  toast-list {
    position: relative;
    z-index: 1;
    min-height: 0;
    margin: 0 var(--space-1) var(--space-3);
  }
  .invitation {
    position: absolute;
    inset: 0 calc(var(--panel-width) + var(--space-6)) 90px 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-6);
    text-align: center;
    pointer-events: none;
  }
  .invitation > * {
    max-width: 340px;
    pointer-events: auto;
  }
  .invitation > .icon {
    width: 44px;
    height: 44px;
    color: var(--accent);
  }
  .invitation h2 {
    font: 600 1.375rem / 1.25 var(--font);
    letter-spacing: -0.015em;
  }
  .invitation p {
    color: var(--text-soft);
  }
  .drop {
    position: absolute;
    inset: 0;
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    place-items: center;
    background: color-mix(in srgb, var(--stage) 72%, transparent);
    pointer-events: none;
  }
  .drop p {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-6) var(--space-8);
    border: 2px dashed var(--accent);
    border-radius: var(--radius-l);
    background: var(--surface);
    font: 600 var(--text-l) / 1.3 var(--font);
    box-shadow: var(--shadow);
  }
  @media ${sheet} {
    main {
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
    }
    top-bar {
      right: calc(var(--space-3) + var(--safe-right));
    }
    stage-tools {
      left: auto;
      right: calc(var(--space-3) + var(--safe-right));
      top: calc(var(--space-3) + var(--safe-top) + 62px);
    }
    .low {
      position: relative;
      inset: auto;
      flex: 1 1 0;
      min-height: 0;
      margin: calc(var(--bars) + var(--space-2) + var(--safe-top)) calc(var(--space-2) + var(--safe-right)) var(--space-2) calc(var(--space-2) + var(--safe-left));
    }
    side-panel {
      position: relative;
      inset: auto;
      width: auto;
      flex: none;
    }
    opinion-panel {
      inset: auto 0 0;
      width: auto;
      height: 38dvh;
    }
    /* The panel behind it is as high, so that the timeline stands above both. */
    .opinion side-panel {
      --rest: 38dvh;
    }
    /* Over the timeline's words alone: below them is its track, above it the head. Long or stacked sentences reach up to the tools, which stand beside them. */
    toast-list {
      margin: 0 62px -28px 0;
    }
    .invitation {
      inset: 60px 0 calc(42dvh + 110px);
    }
  }
  @media ${lowSheet} {
    /* There is no timeline over whose words a sentence could stand. */
    .folded toast-list {
      margin-bottom: var(--space-2);
    }
  }
  /* A phone on its side: everything a little smaller. */
  @media ${sideways} {
    :host {
      --panel-width: min(300px, 48vw);
    }
    stage-tools {
      top: calc(var(--space-3) + var(--safe-top) + 56px);
    }
    toast-list {
      margin: 0 var(--space-1) -28px 62px;
    }
    .folded toast-list {
      margin-bottom: var(--space-2);
    }
    /* Of two pictures each needs its half to the edge: over a forehead the tools would hide what is compared. */
    stage-tools[halves] {
      ${overPanel}
    }
  }
`;
