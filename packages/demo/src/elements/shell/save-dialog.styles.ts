import { css } from 'lit';
import { dialogBox } from '../../styles/dialog.ts';
import { sheet } from '../../styles/windows.ts';

export const saveStyles = css`
  ${dialogBox}
  :host {
    --dialog-width: 460px;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    padding: var(--space-4) var(--space-5) var(--space-5);
  }
  header {
    margin-right: calc(-1 * var(--space-3));
  }
  fieldset {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }
  fieldset:disabled {
    opacity: 0.55;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-3);
    min-height: 56px;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .choice:has(:disabled) {
    cursor: default;
  }
  .choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .choice .icon {
    color: var(--accent);
  }
  .choice span {
    display: grid;
    gap: 1px;
  }
  b {
    font: 600 var(--text-m) / 1.3 var(--font);
  }
  small {
    color: var(--text-soft);
    font-size: var(--text-s);
    line-height: 1.35;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    min-height: var(--target);
  }
  .foot .primary {
    flex: 0 1 auto;
    min-width: 150px;
    margin-left: auto;
  }
  .segments {
    display: flex;
    padding: 1px;
    border-radius: var(--radius-s);
    background: var(--surface-sunk);
  }
  .segments button {
    min-width: 68px;
    border: 0;
    background: none;
    border-radius: 6px;
    color: var(--text-soft);
  }
  .segments button[aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--accent);
    box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
  }
  progress {
    flex: 1;
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--surface-sunk);
    accent-color: var(--accent);
  }
  progress::-webkit-progress-bar {
    background: var(--surface-sunk);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: width var(--quick);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .percent {
    min-width: 4ch;
    font-size: var(--text-s);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  p {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  /* A phone's sheet: from the lower edge, as wide as the screen. */
  @media ${sheet} {
    dialog {
      width: 100vw;
      max-width: 100vw;
      max-height: 88dvh;
      margin: auto 0 0;
      border-radius: var(--radius-l) var(--radius-l) 0 0;
      border-width: 1px 0 0;
    }
    .sheet {
      padding-bottom: calc(var(--space-5) + var(--safe-bottom));
    }
  }
`;
