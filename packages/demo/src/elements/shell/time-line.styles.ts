import { css } from 'lit';
import { narrowTimeLine } from './time-line.narrow.styles.ts';

const wide = css`
  :host {
    position: relative;
    display: block;
    container-type: inline-size;
  }
  .bar {
    display: grid;
    grid-template-columns: auto minmax(150px, auto) 1fr;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-8) var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface-glass);
    box-shadow: var(--shadow);
  }
  button.play {
    width: 40px;
    min-height: 40px;
    border-radius: 50%;
  }
  .state {
    font: 600 var(--text-s) / 1.3 var(--font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* The photos of the head lie above the bar's corner, unless the panel lists them. */
  ::slotted(*) {
    position: absolute;
    left: 0;
    bottom: calc(100% + var(--space-2));
  }
  @container (min-width: 621px) {
    ::slotted(.listed) {
      display: none;
    }
  }
  .words {
    display: grid;
    gap: 1px;
    min-width: 0;
  }
  .left {
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .band {
    position: absolute;
    left: 0;
    top: 2px;
    width: 100%;
    /* Down to the middle of the rail. */
    height: calc(100% + var(--band-reach, 9px));
    pointer-events: none;
  }
  .band path.under {
    fill-opacity: 0.07;
  }
  .band path {
    fill: var(--accent);
    fill-opacity: 0.2;
  }
  .band path.middle {
    fill: none;
    stroke: var(--accent);
    stroke-opacity: 0.7;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .band path.strokes {
    fill: none;
    stroke: var(--text);
    stroke-dasharray: 4 3;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .track {
    position: relative;
    min-width: 0;
    margin-left: var(--space-5);
  }
  .stops,
  .years {
    position: relative;
    height: 26px;
  }
  .years {
    height: 18px;
  }
  .stop,
  button.year {
    position: absolute;
    left: var(--p);
    transform: translateX(-50%);
    min-height: 26px;
    padding: 0 var(--space-2);
    border-radius: var(--radius-pill);
    color: var(--text-soft);
    /* They stand where their days are: larger letters would run into each other. */
    font-size: min(var(--text-xs), 15px);
    white-space: nowrap;
  }
  button.year {
    min-height: 18px;
    min-width: 22px;
    padding: 0 2px;
    font-variant-numeric: tabular-nums;
    gap: 0;
  }
  .years button.year:last-child::after {
    content: ' y';
    white-space: pre;
  }
  /* The curve begins here: no line through the word. */
  .stop:last-child {
    background: var(--surface);
  }
  .short {
    display: none;
  }
  .rail {
    position: relative;
    height: 22px;
    --thumb: 20px;
  }
  .rail::before {
    content: '';
    position: absolute;
    inset: 9px 0;
    border-radius: 2px;
    background: linear-gradient(var(--accent) 0 0) 0 / var(--at) 100% no-repeat var(--line);
  }
  i {
    position: absolute;
    left: var(--p);
    top: 50%;
    width: 8px;
    height: 8px;
    margin: -4px;
    border: 2px solid var(--line-strong);
    border-radius: 50%;
    background: var(--surface);
  }
  i.year {
    width: 2px;
    height: 6px;
    margin: -3px -1px;
    border: 0;
    border-radius: 1px;
    background: var(--line-strong);
  }
  i.event {
    border-color: var(--accent);
    border-radius: 1px;
    rotate: 45deg;
  }
  input {
    position: absolute;
    left: calc(var(--thumb) / -2);
    top: 0;
    width: calc(100% + var(--thumb));
    height: 100%;
    margin: 0;
    background: none;
    appearance: none;
    -webkit-appearance: none;
    cursor: pointer;
    touch-action: none;
  }
  input::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: var(--thumb);
    height: var(--thumb);
    border: 3px solid var(--surface-raised);
    border-radius: 50%;
    background: var(--accent);
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
  }
  input::-moz-range-thumb {
    width: 14px;
    height: 14px;
    border: 3px solid var(--surface-raised);
    border-radius: 50%;
    background: var(--accent);
  }
  input:focus-visible {
    outline: none;
  }
  input:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  @container (max-width: 900px) {
    .bar {
      grid-template-columns: auto minmax(150px, auto) 1fr;
    }
    .long {
      display: none;
    }
    .short {
      display: inline;
    }
  }
`;

export const timeLineStyles = [wide, narrowTimeLine];
