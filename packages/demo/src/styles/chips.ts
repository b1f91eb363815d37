import { css } from 'lit';

/** `.chips`: many small choices in as few rows as they need. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chips button {
    min-height: max(30px, calc(var(--target) - 6px));
    padding: 0 10px;
    border-radius: var(--radius-pill);
    font-size: var(--text-xs);
  }
  @media (pointer: coarse) {
    .chips button {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;
