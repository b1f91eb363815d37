import { css } from 'lit';
import { sheet } from '../../styles/windows.ts';

export const opinionStyles = css`
  :host {
    display: block;
  }
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--space-2) var(--space-2) 0 var(--space-5);
  }
  h2 {
    font: 600 var(--text-m) / 1.3 var(--font);
  }
  p {
    padding: 0 var(--space-5) var(--space-4);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .segments {
    flex: none;
    grid-auto-columns: auto;
    margin: var(--space-2) var(--space-4) var(--space-4);
  }
  .page {
    flex: 1;
    min-height: 0;
    padding: var(--space-4) var(--space-5) var(--space-6);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    border-top: 1px solid var(--line);
  }
  ul {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    border-top: 1px solid var(--line);
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--space-3);
    align-items: start;
    padding: var(--space-4) var(--space-5);
    font-size: var(--text-s);
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li div {
    display: grid;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  b {
    font-weight: 600;
    font-size: var(--text-xs);
    color: var(--text-soft);
  }
  small {
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
  .mark {
    color: var(--text-soft);
  }
  .warning .mark,
  .warning b {
    color: var(--danger);
  }
  .caution .mark,
  .caution b {
    color: var(--text);
  }
  li button {
    color: var(--accent);
  }
  @media ${sheet} {
    section {
      border-width: 1px 0 0;
      border-radius: var(--radius-l) var(--radius-l) 0 0;
      padding-bottom: var(--safe-bottom);
    }
  }
`;
