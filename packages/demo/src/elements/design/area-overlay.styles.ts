import { css } from 'lit';

export const areaOverlayStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  svg {
    position: absolute;
    inset: 0;
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
  .line.add {
    fill: color-mix(in srgb, var(--guide) 10%, transparent);
  }
  .line.subtract {
    stroke-dasharray: 5 4;
  }
  .stroke.line.add {
    fill: none;
  }
  .other {
    stroke: var(--guide);
    stroke-width: 1;
    stroke-dasharray: 2 4;
    opacity: 0.7;
  }
  .sheet {
    position: absolute;
    inset: 0;
    pointer-events: auto;
    touch-action: none;
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
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
    cursor: grab;
    pointer-events: auto;
    touch-action: none;
    transition: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .handle::after {
    content: '';
    width: 11px;
    height: 11px;
    border: 2px solid var(--guide);
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 1px 5px rgb(0 0 0 / 35%);
    transition: scale var(--quick) var(--ease);
  }
  .handle.middle::after {
    width: 16px;
    height: 16px;
    border-color: #fff;
    background: var(--guide);
  }
  .handle:hover::after {
    scale: 1.2;
  }
  .handle:focus-visible {
    outline: none;
  }
  .handle:focus-visible::after {
    outline: 2.5px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 0 0 7px var(--guide-edge);
  }
`;
