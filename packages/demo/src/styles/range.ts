import { css } from 'lit';

/** The thumb of every slider, `--thumb` wide, without a browser's own track. */
export const rangeThumb = css`
  input[type='range'] {
    margin: 0;
    background: none;
    appearance: none;
    -webkit-appearance: none;
    cursor: pointer;
    touch-action: pan-y;
  }
  input[type='range']::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: var(--thumb);
    height: var(--thumb);
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--surface-raised);
    box-shadow: 0 1px 3px rgb(0 0 0 / 22%);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--thumb);
    height: var(--thumb);
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--surface-raised);
  }
  input[type='range']:focus-visible {
    outline: none;
  }
  input[type='range']:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  input[type='range']:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;

/** A bare `<input type="range">` that looks as the sliders of the panel do; `--fill` says how far it is, 0 to 1. */
export const plainRange = [
  rangeThumb,
  css`
    input[type='range'] {
      --thumb: 18px;
      --reach: calc(var(--thumb) / 2 + var(--fill, 0) * (100% - var(--thumb)));
      width: 100%;
      min-height: 28px;
      background:
        linear-gradient(var(--accent) 0 0) 0 50% / var(--reach) 4px no-repeat,
        linear-gradient(var(--line) 0 0) 0 50% / 100% 4px no-repeat;
    }
    @media (pointer: coarse) {
      input[type='range'] {
        --thumb: 24px;
        min-height: 44px;
      }
    }
  `,
];
