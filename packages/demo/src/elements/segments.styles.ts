import { css } from 'lit';

/** A few choices side by side, one of them taken. */
export const segmentStyles = css`
  .segments {
    display: flex;
    padding: 1px;
    border-radius: var(--radius-s);
    background: var(--surface-sunk);
  }
  .segments button {
    flex: 1;
    gap: 6px;
    min-height: var(--target);
    padding: 0 4px;
    border: 0;
    border-radius: 6px;
    background: none;
  }
  .segments button[aria-pressed='true'] {
    background: var(--surface-raised);
    color: var(--text);
    box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
  }
`;
