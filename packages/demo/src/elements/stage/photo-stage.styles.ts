import { css } from 'lit';

export const stageStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: clip;
    /* Words beside a point stay below the cards. */
    isolation: isolate;
    background: color-mix(in oklab, var(--surround, var(--stage)) var(--surround-share), var(--stage));
  }
  .host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .host:active {
    cursor: grabbing;
  }
  .wait,
  .banner {
    position: absolute;
    z-index: 3;
    left: 50%;
    top: max(72px, calc(var(--safe-top) + 64px));
    transform: translateX(-50%);
    display: flex;
    align-items: center;
    gap: var(--space-3);
    width: max-content;
    max-width: min(440px, calc(100% - 32px));
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-m);
    background: var(--surface-glass);
    box-shadow: var(--shadow);
    font-size: var(--text-s);
    pointer-events: none;
  }
  .wait i {
    width: 16px;
    height: 16px;
    border: 2px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: spin 0.9s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 360deg;
    }
  }
`;
