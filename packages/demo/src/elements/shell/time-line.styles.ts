import { css } from 'lit';

export const timeLineStyles = css`
  :host {
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
  /* Little room: words and play above; below, at full width, the labels of both halves in one row and the track. */
  @container (max-width: 620px) {
    .bar {
      grid-template-columns: auto 1fr;
      row-gap: 0;
      padding: 6px var(--space-3) 2px;
    }
    button.play {
      position: relative;
      min-height: 36px;
      width: 36px;
    }
    .play::after {
      content: '';
      position: absolute;
      inset: -5px;
    }
    .left {
      white-space: normal;
    }
    .track {
      grid-column: 1 / -1;
      margin: 0 var(--space-4);
    }
    /* A row of its own under the labels, so that no line runs through a word. */
    .band {
      --band-reach: 13px;
      top: 28px;
      height: calc(100% - 28px + var(--band-reach));
    }
    .stops {
      height: 46px;
    }
    .stop {
      height: 28px;
      min-height: 28px;
      min-width: 40px;
      padding: 0;
    }
    .stop::after {
      content: '';
      position: absolute;
      inset: -6px 0 -10px;
    }
    .stop:last-child,
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      background: none;
    }
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      font-weight: 650;
    }
    .years {
      position: absolute;
      inset: 0 0 auto;
      height: 28px;
      pointer-events: none;
    }
    button.year {
      min-width: 0;
      min-height: 28px;
      padding: 0;
    }
    .years button.year {
      visibility: hidden;
    }
    .years button.year:nth-child(3),
    .years button.year:nth-child(5),
    .years button.year:nth-child(10) {
      visibility: visible;
      min-width: 40px;
      pointer-events: auto;
    }
    .years button.year::after {
      content: ' y';
      white-space: pre;
    }
    .rail {
      height: 30px;
      --thumb: 26px;
    }
    .rail::before {
      inset: 13px 0;
    }
  }
  /* The narrowest phones: no word runs into the next. */
  @container (max-width: 330px) {
    .stop,
    .years button.year {
      font-size: 0.6875rem;
    }
    .stop[aria-pressed='true'],
    button.year[aria-pressed='true'] {
      font-weight: 500;
    }
    .years button.year:nth-child(3) {
      visibility: hidden;
      pointer-events: none;
    }
  }
`;
