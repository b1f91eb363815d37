import { css } from 'lit';
import { disclosure } from '../../styles/disclosure.ts';
import { typedField } from '../../styles/typed-field.ts';

/** Cards of sessions and events: a head with what can be looked at, rows below. */
export const cardStyles = css`
  ${disclosure}
  ${typedField}
  :host {
    display: block;
  }
  .head {
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
  }
  h2,
  h3 {
    margin-right: auto;
    white-space: nowrap;
  }
  h3 {
    font: 600 var(--text-s) / 1.3 var(--font);
  }
  .tools {
    display: flex;
    align-items: center;
    /* At the right edge in a line of their own too. */
    flex: 1 0 auto;
    justify-content: flex-end;
    gap: 2px;
    margin-right: calc(-1 * var(--space-2));
  }
  .look {
    white-space: nowrap;
    min-height: 26px;
    min-width: 28px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--radius-pill);
    background: none;
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
  }
  .look[aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .small {
    width: 32px;
    min-height: 32px;
    color: var(--text-soft);
  }
  .small .icon {
    width: 17px;
    height: 17px;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    font: 500 var(--text-s) / 1.3 var(--font);
  }
  .choice span {
    white-space: nowrap;
  }
  select,
  input[type='date'] {
    width: auto;
    min-width: 0;
    max-width: 65%;
  }
  input[type='date'] {
    min-width: 8.5em;
  }
  .told {
    margin-top: var(--space-3);
    font-size: var(--text-xs);
  }
  @media (pointer: coarse), (max-width: 760px) {
    .small,
    .look {
      min-width: 44px;
      min-height: 44px;
    }
    .tools {
      gap: 0;
    }
  }
`;
