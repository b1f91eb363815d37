import { css } from 'lit';

/** The line between two pictures, and what each is called. */
export const dividerLook = css`
  .line {
    position: absolute;
    top: 0;
    width: 2px;
    margin-left: -1px;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 22%);
  }
  .tag {
    position: absolute;
    padding: 3px 10px;
    border-radius: var(--radius-pill);
    background: rgb(10 20 19 / 62%);
    color: #fff;
    font: 500 var(--text-xs) / 1.5 var(--font);
  }
  .before {
    transform: translate(calc(-100% - 10px), -50%);
  }
  .after {
    transform: translate(10px, -50%);
  }
  /* Room for the grip between them. */
  .before.apart {
    transform: translate(calc(-100% - 28px), -50%);
  }
  .after.apart {
    transform: translate(28px, -50%);
  }
`;
