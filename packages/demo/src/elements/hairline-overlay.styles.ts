import { css } from 'lit';

export const hairlineOverlayStyles = css`
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
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .edge {
    stroke: var(--guide-edge);
    stroke-width: 3.6;
    opacity: 0.5;
  }
  .line {
    stroke: var(--guide);
    stroke-width: 1.6;
  }
  .behind {
    opacity: 0.55;
  }
  .mirror {
    stroke: #fff;
    stroke-width: 1.2;
    stroke-dasharray: 4 4;
    opacity: 0.85;
  }
  .guide {
    stroke: #fff;
    stroke-width: 1;
    stroke-dasharray: 2 3;
    opacity: 0.85;
  }
  .guide.strong {
    stroke: var(--guide);
    stroke-width: 1.4;
    stroke-dasharray: none;
  }
  .third {
    position: absolute;
    left: 4px;
    top: -9px;
    padding: 0 6px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 66%);
    color: #fff;
    font: 500 var(--text-xs) / 18px var(--font);
    white-space: nowrap;
  }
  .anchor {
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
    cursor: grab;
    pointer-events: auto;
    touch-action: none;
    transition: none;
  }
  .anchor:active {
    cursor: grabbing;
  }
  .anchor::after {
    content: '';
    width: 13px;
    height: 13px;
    border: 2px solid var(--guide);
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 1px 5px rgb(0 0 0 / 35%);
    transition: scale var(--quick) var(--ease);
  }
  .anchor.active::after,
  .anchor.twin::after {
    background: var(--guide);
    border-color: #fff;
    scale: 1.25;
  }
  .anchor.twin::after {
    scale: 1.05;
  }
  .anchor:focus-visible {
    outline: none;
  }
  .anchor:focus-visible::after {
    outline: 2.5px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 0 0 7px var(--guide-edge);
  }
  .height {
    position: absolute;
    left: 0;
    top: -50px;
    z-index: 1;
    display: grid;
    justify-items: center;
    padding: 4px 10px;
    margin-left: -60px;
    width: 120px;
    justify-content: center;
    color: #fff;
    font: 500 var(--text-xs) / 1.25 var(--font);
    text-align: center;
  }
  .height.active {
    z-index: 2;
    top: -66px;
    margin-left: -100px;
    width: 200px;
  }
  .height b {
    padding: 2px 9px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 78%);
    font: 600 var(--text-s) / 1.4 var(--font);
    font-variant-numeric: tabular-nums;
  }
  .height small {
    margin-top: 2px;
    padding: 0 7px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 60%);
    font-size: var(--text-xs);
    order: -1;
  }
`;
