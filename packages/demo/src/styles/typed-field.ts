import { css } from 'lit';

/** What a person types or chooses in a card of the panel: a field as high as a line, for a finger as high as a fingertip. */
export const typedField = css`
  input,
  select {
    min-height: 34px;
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    color: var(--text);
    font: 500 var(--text-s) / 1.2 var(--font);
  }
  input[type='text'] {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  @media (pointer: coarse), (max-width: 760px) {
    input,
    select {
      min-height: 44px;
      /* Below 16 px a phone zooms the page when a field gets the focus. */
      font-size: 16px;
    }
  }
`;
