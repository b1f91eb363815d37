import { css } from 'lit';

/** Secondary things behind a word. */
export const disclosureStyles = css`
  summary {
    display: flex;
    align-items: center;
    min-height: 32px;
    border-radius: var(--radius-s);
    color: var(--accent);
    font: 500 var(--text-s) / 1.2 var(--font);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    width: 7px;
    height: 7px;
    margin: 0 9px 0 3px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    rotate: -45deg;
    transition: rotate var(--quick);
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  @media (pointer: coarse), (max-width: 760px) {
    summary {
      min-height: 44px;
    }
  }
`;
