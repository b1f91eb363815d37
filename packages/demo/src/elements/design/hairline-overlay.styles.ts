import { css } from 'lit';
import { sheet } from '../../styles/windows.ts';

export const hairlineOverlayStyles = css`
  .behind path {
    opacity: 0.45;
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
    translate: var(--x) var(--y);
  }
  /* Beside the head there is no room on a phone, and the tools lie there: within the lines' ends, over the cheek. */
  @media ${sheet} {
    .third {
      left: -4px;
      translate: calc(var(--x) - 100%) var(--y);
    }
  }
  .point.twin::after {
    background: var(--guide);
    border-color: #fff;
    scale: 1.05;
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
  .height.below {
    top: 10px;
  }
  .height.beside {
    top: -16px;
    margin-left: 20px;
    justify-content: start;
    justify-items: start;
  }
  .height.beside.left {
    margin-left: -220px;
    justify-content: end;
    justify-items: end;
  }
  .height b {
    padding: 2px 9px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 78%);
    font: 600 var(--text-s) / 1.4 var(--font);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
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
