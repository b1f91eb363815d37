import { css } from 'lit';

export const headOverlayStyles = css`
  .body {
    fill: transparent;
    pointer-events: fill;
    cursor: move;
  }
  .line {
    stroke-width: 1.2;
    opacity: 0.85;
  }
  .faint {
    stroke-width: 0.9;
    opacity: 0.5;
  }
  .edge {
    stroke-width: 4;
    opacity: 0.45;
  }
  .outline {
    stroke-width: 2;
    opacity: 1;
  }
  .tick {
    stroke: #fff;
    stroke-width: 1.2;
    opacity: 0.9;
  }
  text {
    fill: #fff;
    stroke: rgb(10 20 19 / 70%);
    stroke-width: 3px;
    paint-order: stroke;
    font: 600 11px / 1 var(--font);
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }
  .take {
    fill: transparent;
    pointer-events: fill;
    cursor: grab;
  }
  @media (pointer: coarse) {
    .take {
      r: 22px;
    }
  }
  .dot {
    fill: #fff;
    stroke: var(--guide);
    stroke-width: 2;
    paint-order: stroke;
    filter: drop-shadow(0 0 1.5px rgb(0 0 0 / 60%));
  }
  .mark:hover .dot {
    fill: var(--guide);
  }
  .set .dot {
    fill: var(--guide);
    stroke: #fff;
  }
  /* A fit that is not to be believed looks like one. */
  .doubtful .line {
    stroke: var(--guide-doubt);
    stroke-dasharray: 7 6;
  }
`;
