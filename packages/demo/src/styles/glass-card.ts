import { css } from 'lit';

/** `.card`: buttons that float over the photo, which is touched through what surrounds them. */
export const glassCard = css`
  :host {
    pointer-events: none;
  }
  .card {
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface-glass);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
`;
