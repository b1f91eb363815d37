import { css } from 'lit';

export const pointsOverlayStyles = css`
  /* Wide enough for a finger. */
  .pull {
    stroke: transparent;
    stroke-width: 26;
    pointer-events: stroke;
    cursor: grab;
  }
  .rim::after {
    width: 11px;
    height: 11px;
    border-radius: 3px;
    rotate: 45deg;
  }
  .off::after {
    border-color: var(--guide-doubt);
  }
  .off.active::after {
    background: var(--guide-doubt);
  }
`;
