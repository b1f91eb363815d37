import { css } from 'lit';
import { sheet, sideways } from '../../styles/windows.ts';

export const stageStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: clip;
    /* Words beside a point stay below the cards. */
    isolation: isolate;
    background: color-mix(in oklab, var(--surround, var(--stage)) var(--surround-share), var(--stage));
  }
  /* A phone shows but a strip around the photo: in another colour it would look torn off. */
  @media ${sheet}, ${sideways} {
    :host {
      --surround-share: 100%;
    }
  }
  .host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  /* The photo before the one that is on its way. */
  .former {
    opacity: 0.4;
    transition: opacity 200ms 200ms;
  }
  .host:active {
    cursor: grabbing;
  }
  .banner {
    position: absolute;
    z-index: 3;
    left: 50%;
    top: max(72px, calc(var(--safe-top) + 64px));
    transform: translateX(-50%);
    display: flex;
    align-items: center;
    gap: var(--space-3);
    width: max-content;
    max-width: min(440px, calc(100% - 32px));
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface-glass);
    box-shadow: var(--shadow);
    font-size: var(--text-s);
    pointer-events: none;
  }
`;
