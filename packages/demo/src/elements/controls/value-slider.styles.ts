import { css } from 'lit';

export const sliderStyles = css`
  :host {
    display: block;
  }
  .top {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    min-height: 28px;
  }
  .name {
    flex: 1;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none !important;
    justify-content: flex-start;
    text-align: left;
    font: 500 var(--text-s) / 28px var(--font);
    color: var(--text);
  }
  button.name:hover {
    color: var(--accent);
  }
  .reset {
    min-height: 28px;
    width: 28px;
    padding: 0;
    color: var(--text-soft);
  }
  .reset .icon {
    width: 15px;
    height: 15px;
  }
  .number {
    display: inline-flex;
    align-items: baseline;
    gap: 3px;
    padding: 0 var(--space-2);
    border-radius: var(--radius-s);
    background: var(--surface-sunk);
    color: var(--text-soft);
    font: 400 var(--text-xs) / 26px var(--font);
    cursor: text;
  }
  .number:focus-within {
    outline: 2px solid var(--accent);
  }
  .number input {
    width: 5ch;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: var(--text);
    font: 500 var(--text-s) / 26px var(--font);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .track {
    position: relative;
    height: 24px;
    --thumb: 18px;
  }
  .track::before {
    content: '';
    position: absolute;
    inset: 10px 0;
    border-radius: 2px;
    background: linear-gradient(var(--accent) 0 0) 0 / var(--fill) 100% no-repeat var(--line);
  }
  .track::after {
    content: '';
    position: absolute;
    top: 8px;
    left: clamp(-20px, var(--mark), calc(100% - 2px));
    width: 2px;
    height: 8px;
    margin-left: -1px;
    border-radius: 1px;
    background: var(--line-strong);
  }
  .free.track::after {
    display: none;
  }
  input[type='range'] {
    position: absolute;
    z-index: 1;
    left: calc(var(--thumb) / -2);
    top: 0;
    width: calc(100% + var(--thumb));
    height: 100%;
  }
  .about {
    margin: var(--space-1) 0 0;
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  small {
    display: block;
    margin-top: 2px;
    font-size: var(--text-xs);
  }
  @media (pointer: coarse), (max-width: 760px) {
    .track {
      height: 36px;
      --thumb: 24px;
    }
    .track::before {
      inset: 16px 0;
    }
    .track::after {
      top: 14px;
    }
    /* Fields and tracks reach farther than they look: a finger needs 44 px. */
    input[type='range'] {
      top: -4px;
      height: calc(100% + 8px);
    }
    .number {
      position: relative;
    }
    .number::after {
      content: '';
      position: absolute;
      inset: -12px -4px -6px;
    }
    .number input {
      /* Below 16 px a phone zooms the page when a field gets the focus. */
      font-size: 16px;
    }
    /* Its row stays as high as those without one. */
    .reset {
      width: 40px;
      min-height: 36px;
      margin-block: -4px;
    }
  }
`;
