import { css } from 'lit';

/** Of outlines on the head, beside what every overlay shares. */
export const areaOverlayStyles = css`
  .line.add {
    fill: color-mix(in srgb, var(--guide) 10%, transparent);
  }
  .line.subtract {
    stroke-dasharray: 5 4;
  }
  .stroke.line.add {
    fill: none;
  }
  .other {
    stroke: var(--guide);
    stroke-width: 1;
    stroke-dasharray: 2 4;
    opacity: 0.7;
  }
  .point.middle::after {
    width: 16px;
    height: 16px;
    border-color: #fff;
    background: var(--guide);
  }
  .point:hover::after {
    scale: 1.2;
  }
`;
