import { css } from 'lit';
import { cover } from '../../styles/cover.ts';

/** What everything that is drawn over the photo shares: the layer, its lines, and grips that a finger can take. */
export const overlayStyles = css`
  ${cover}
  /* A drag over words and numbers marks no text. */
  :host {
    user-select: none;
    -webkit-user-select: none;
  }
  /* Takes a pencil anywhere. */
  .sheet {
    position: absolute;
    inset: 0;
    pointer-events: auto;
    touch-action: none;
    cursor: crosshair;
  }
  /* Shapes are inline to a browser, which would take a finger on them for its own: only the whole drawing can refuse that. */
  svg {
    position: absolute;
    width: 100%;
    height: 100%;
    touch-action: none;
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
  .grip {
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
  .grip:active {
    cursor: grabbing;
  }
  .grip:focus-visible {
    outline: none;
  }
  /* A point on the skin: a dot with a ring. */
  .point::after {
    content: '';
    width: 13px;
    height: 13px;
    border: 2px solid var(--guide);
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 1px 5px rgb(0 0 0 / 35%);
    transition: scale var(--quick) var(--ease);
  }
  .point.active::after {
    background: var(--guide);
    border-color: #fff;
    scale: 1.25;
  }
  .point:focus-visible::after {
    outline: 2.5px solid #fff;
    outline-offset: 3px;
    box-shadow: 0 0 0 1.5px var(--guide-edge), 0 0 0 7px var(--guide-edge);
  }
  /* Something to do: a disc with an icon. */
  .knob span {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 2px var(--guide), 0 2px 8px rgb(0 0 0 / 35%);
  }
  .knob .icon {
    width: 18px;
    height: 18px;
  }
  .knob:hover span,
  .knob:active span {
    background: var(--guide);
  }
  .knob:focus-visible span {
    outline: 2.5px solid #fff;
    outline-offset: 4px;
  }
  /* Words beside a point or a line. */
  .tag {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 1;
    width: max-content;
    padding: 2px 9px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 78%);
    color: #fff;
    font: 600 var(--text-s) / 1.4 var(--font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tag.above {
    margin: -48px 0 0;
    transform: translateX(-50%);
  }
  .tag.below {
    margin: 24px 0 0;
    transform: translateX(-50%);
  }
`;
