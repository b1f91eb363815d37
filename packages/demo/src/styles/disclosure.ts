import { css } from 'lit';

/** `<details class="more">`: what a person needs now and then. */
export const disclosure = css`
  details.more > summary {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    width: max-content;
    max-width: 100%;
    min-height: 28px;
    color: var(--accent);
    font: 500 var(--text-s) / 1.2 var(--font);
    cursor: pointer;
    list-style: none;
    user-select: none;
    -webkit-user-select: none;
  }
  details.more > summary::-webkit-details-marker {
    display: none;
  }
  details.more > summary::after {
    content: '';
    width: 6px;
    height: 6px;
    margin-left: 4px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    translate: 0 -2px;
    transition: rotate var(--quick);
  }
  details.more[open] > summary::after {
    rotate: 225deg;
    translate: 0 1px;
  }
  /* Its boxes would inherit those of the slot that browsers put into details. */
  details.more > :not(summary) {
    box-sizing: border-box;
    margin-top: var(--space-3);
  }
  .segments {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 2px;
    padding: 2px;
    border-radius: var(--radius-s);
    background: var(--surface-sunk);
  }
  .segments button {
    min-height: calc(var(--target) - 6px);
    padding: 0 var(--space-1);
    border-color: transparent;
    background: none;
    font-size: var(--text-s);
  }
  .segments button[aria-pressed='true'] {
    background: var(--surface-raised);
    border-color: var(--line);
    color: var(--accent);
  }
  label.field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    color: var(--text);
    font: 500 var(--text-s) / 1.3 var(--font);
  }
  select,
  input.text {
    min-width: 0;
    width: 100%;
    min-height: var(--target);
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    color: var(--text);
    font: 400 var(--text-s) / 1.2 var(--font);
  }
  input.text::placeholder {
    color: var(--text-soft);
    opacity: 1;
  }
  @media (pointer: coarse), (max-width: 760px) {
    details.more > summary,
    .segments button {
      min-height: 44px;
    }
    select,
    input.text {
      font-size: 16px;
    }
  }
`;
