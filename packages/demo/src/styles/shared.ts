import { css } from 'lit';

/** What every element of the studio shares: boxes, icons, buttons, the focus ring. */
export const shared = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul {
    list-style: none;
  }
  .icon {
    width: 20px;
    height: 20px;
    flex: none;
  }
  /* Fingers neither drop nor paste. */
  @media (pointer: coarse) {
    .for-mouse {
      display: none;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--target);
    padding: 0 var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    color: var(--text);
    font: 500 var(--text-s) / 1.2 var(--font);
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    touch-action: manipulation;
    transition:
      background var(--quick),
      border-color var(--quick),
      color var(--quick);
  }
  @media (hover: hover) {
    button:hover:not(:disabled),
    .button:hover {
      border-color: var(--line-strong);
    }
  }
  button:active:not(:disabled) {
    background: var(--surface-sunk);
  }
  button:disabled {
    opacity: 0.38;
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    border-color: transparent;
    color: var(--on-accent);
  }
  @media (hover: hover) {
    button.primary:hover:not(:disabled) {
      background: var(--accent-strong);
      border-color: transparent;
    }
  }
  button.quiet {
    background: none;
    border-color: transparent;
  }
  @media (hover: hover) {
    button.quiet:hover:not(:disabled) {
      background: var(--surface-sunk);
      border-color: transparent;
    }
  }
  button.square {
    width: var(--target);
    padding: 0;
  }
  button[aria-pressed='true'] {
    background: var(--accent-soft);
    border-color: transparent;
    color: var(--accent);
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition-duration: 0.01ms !important;
      animation-duration: 0.01ms !important;
    }
  }
`;

/** Cards of the side panel. */
export const panelStyles = css`
  :host {
    display: block;
  }
  section + section {
    margin-top: var(--space-6);
    padding-top: var(--space-5);
    border-top: 1px solid var(--line);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 28px;
    margin-bottom: var(--space-3);
  }
  h2 {
    font: 600 var(--text-m) / 1.3 var(--font);
    letter-spacing: -0.005em;
  }
  p {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .refusal {
    color: var(--danger);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .sliders {
    display: grid;
    gap: var(--space-4);
  }
  .row {
    display: flex;
    gap: var(--space-2);
  }
  .row > * {
    flex: 1;
    padding: 0 var(--space-2);
    white-space: nowrap;
  }
  .link {
    min-height: 28px;
    padding: 0 var(--space-2);
    margin-right: calc(-1 * var(--space-2));
    border: 0;
    background: none;
    color: var(--accent);
    font-size: var(--text-s);
  }
  @media (pointer: coarse), (max-width: 760px) {
    .link {
      min-height: 44px;
      min-width: 44px;
    }
  }
`;

/** A panel that is one column of equal gaps. */
export const column = css`
  :host {
    display: grid;
    gap: var(--space-3);
  }
`;
