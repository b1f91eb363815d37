import { css } from 'lit';

/** A layer over the whole stage, through which the photo is touched. */
export const cover = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
`;
