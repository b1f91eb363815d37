import { css } from 'lit';

export const headOverlayStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  svg {
    position: absolute;
    width: 100%;
    height: 100%;
  }
  path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }
  .body {
    fill: transparent;
    pointer-events: fill;
    cursor: move;
    touch-action: none;
  }
  .edge {
    stroke: var(--guide-edge);
    stroke-width: 4;
    opacity: 0.45;
  }
  .line {
    stroke: var(--guide);
    stroke-width: 1.4;
  }
  .faint {
    stroke-width: 1;
    opacity: 0.62;
  }
  .outline {
    stroke-width: 2;
  }
  .mark {
    fill: #fff;
    stroke: var(--guide);
    stroke-width: 2;
    paint-order: stroke;
    filter: drop-shadow(0 0 1.5px rgb(0 0 0 / 60%));
  }
  .handle {
    position: absolute;
    left: -22px;
    top: -22px;
    width: 44px;
    height: 44px;
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none !important;
    color: #0b3531;
    cursor: grab;
    pointer-events: auto;
    touch-action: none;
    transition: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle span {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 2px var(--guide), 0 2px 8px rgb(0 0 0 / 35%);
  }
  .handle .icon {
    width: 18px;
    height: 18px;
  }
  .handle:hover span,
  .handle:active span {
    background: var(--guide);
  }
  .handle:focus-visible {
    outline: none;
  }
  .handle:focus-visible span {
    outline: 2.5px solid #fff;
    outline-offset: 4px;
  }
`;
