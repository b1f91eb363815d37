import { css } from 'lit';

/** Lays an element of a phone on its side over the lower end of its panel: everywhere else is the photo. */
export const overPanel = css`
  position: fixed;
  z-index: 1;
  left: auto;
  top: auto;
  right: calc(var(--space-3) + var(--safe-right));
  bottom: calc(var(--space-3) + var(--safe-bottom));
  width: var(--panel-width);
`;
