import { css } from 'lit';

export const lookPickerStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }
  /* Reaches the panel's edges, so that a card cut there tells that there is more. */
  .shelf {
    display: grid;
    grid-template-rows: repeat(2, 1fr);
    grid-auto-flow: column;
    grid-auto-columns: 112px;
    gap: var(--space-2);
    margin: 0 calc(-1 * var(--space-5));
    padding: 4px var(--space-5) var(--space-2);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scroll-padding: 0 var(--space-5);
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .card {
    flex-direction: column;
    align-items: stretch;
    justify-content: flex-start;
    gap: 5px;
    min-width: 0;
    padding: 4px 4px 7px;
    text-align: left;
    scroll-snap-align: start;
    touch-action: pan-x pan-y;
  }
  .picture {
    display: grid;
    place-items: center;
    aspect-ratio: 4 / 3;
    border-radius: 5px;
    background: var(--surface-sunk);
    color: var(--line-strong);
    overflow: hidden;
  }
  .picture .icon {
    opacity: 0.5;
  }
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  b {
    padding: 0 4px;
    overflow: hidden;
    font: 500 var(--text-xs) / 1.25 var(--font);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .told {
    min-height: 1.45em;
  }
  .row .icon {
    width: 15px;
    height: 15px;
  }
  .refused {
    color: var(--danger);
  }
`;
