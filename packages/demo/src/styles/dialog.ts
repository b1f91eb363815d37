import { css } from 'lit';

/** A dialog over the studio: as wide as `--dialog-width` where there is room. */
export const dialogBox = css`
  dialog {
    width: min(var(--dialog-width), calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    color: var(--text);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(8 14 13 / 45%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  header h1,
  header h2 {
    margin: 0;
    font: 600 var(--text-xl) / 1.3 var(--font);
    letter-spacing: -0.01em;
  }
`;
