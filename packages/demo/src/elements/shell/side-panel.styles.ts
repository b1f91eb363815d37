import { css } from 'lit';
import { sheet } from '../../styles/windows.ts';

export const sidePanelStyles = css`
  :host {
    /* What lies over others inside stays inside. */
    isolation: isolate;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: clip;
  }
  .grip {
    display: none;
  }
  .tabs {
    display: grid;
    grid-template-columns: repeat(5, auto);
    gap: 2px;
    padding: var(--space-2);
    border-bottom: 1px solid var(--line);
  }
  .tab {
    flex-direction: column;
    gap: 3px;
    min-height: 52px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--text-soft);
    font-size: min(var(--text-xs), 4vmin);
    border-radius: var(--radius-s);
  }
  @media (hover: hover) {
    .tab:hover {
      background: var(--surface-sunk);
    }
  }
  .tab[aria-selected='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .body {
    flex: 1;
    min-height: 0;
    /* Its last rows are scrolled above what lies over its lower end. */
    padding: var(--space-5) var(--space-5) calc(var(--space-6) + var(--covered, 0px));
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  @media ${sheet} {
    :host {
      --rest: 42dvh;
      height: min(calc(100dvh - 72px), var(--sheet-height, var(--rest)));
      min-height: calc(91px + var(--safe-bottom));
      border-width: 1px 0 0;
      border-radius: var(--radius-l) var(--radius-l) 0 0;
      transition: height 260ms var(--ease);
    }
    :host([data-sheet='closed']) {
      --rest: calc(91px + var(--safe-bottom));
    }
    :host([data-sheet='full']) {
      --rest: 82dvh;
    }
    :host([dragging]) {
      transition: none;
    }
    .grip {
      display: grid;
      place-items: center;
      flex: none;
      position: relative;
      min-height: 28px;
      height: 28px;
      border: 0;
      border-radius: 0;
      background: none !important;
      touch-action: none;
      cursor: ns-resize;
    }
    /* A finger needs more than the eye. */
    .grip::after {
      content: '';
      position: absolute;
      inset: 0 0 -10px;
    }
    .grip i {
      width: 40px;
      height: 4px;
      border-radius: 2px;
      background: var(--line-strong);
      opacity: 0.6;
    }
    .tabs {
      order: 3;
      flex: none;
      padding: 4px var(--space-2) calc(4px + var(--safe-bottom));
      border-top: 1px solid var(--line);
      border-bottom: 0;
      background: var(--surface);
    }
    .body {
      padding: 2px var(--space-5) var(--space-5);
    }
    :host([data-sheet='closed']:not([dragging])) .body {
      display: none;
    }
  }
`;
