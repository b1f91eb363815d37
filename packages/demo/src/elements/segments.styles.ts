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
    background: var(--accent-soft);
    color: var(--accent);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--accent) 35%, transparent);
  }
`;
