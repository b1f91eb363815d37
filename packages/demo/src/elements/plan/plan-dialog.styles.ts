import { css } from 'lit';
import { dialogBox } from '../../styles/dialog.ts';

export const planStyles = css`
  ${dialogBox}
  :host {
    --dialog-width: 720px;
  }
  dialog {
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 24px);
    overflow-y: auto;
  }
  header {
    position: sticky;
    top: 0;
    flex-wrap: wrap;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-3) var(--space-3) var(--space-6);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .tools {
    display: flex;
    gap: var(--space-2);
  }
  .sheet {
    padding: var(--space-5) var(--space-6) var(--space-6);
  }
  h2 {
    margin: var(--space-6) 0 var(--space-2);
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, auto));
    gap: var(--space-3);
  }
  .totals div {
    padding: var(--space-3);
    border-radius: var(--radius-s);
    background: var(--surface-sunk);
  }
  dt {
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
  dd {
    font: 600 var(--text-l) / 1.4 var(--font);
    font-variant-numeric: tabular-nums;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-s);
    line-height: 1.4;
  }
  th,
  td {
    padding: 6px var(--space-3) 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  tbody th {
    font-weight: 500;
    white-space: nowrap;
  }
  thead th {
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
  .n {
    padding-right: 0;
    padding-left: var(--space-3);
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  td.n,
  .when {
    white-space: nowrap;
  }
  th small {
    display: block;
    font-weight: 400;
    white-space: normal;
  }
  .what,
  small,
  li {
    color: var(--text-soft);
  }
  ul + p,
  table + p {
    margin-top: var(--space-3);
  }
  li {
    font-size: var(--text-s);
    line-height: 1.5;
  }
  .care li {
    color: var(--text);
  }
  .care li b {
    display: inline-block;
    min-width: 44px;
    color: var(--text-soft);
    font-weight: 500;
  }
  .care small {
    font-size: var(--text-xs);
  }
  .care .session th {
    color: var(--accent);
    font-weight: 600;
  }
  @media (max-width: 480px) {
    .care tbody th {
      white-space: normal;
      width: 96px;
    }
    header {
      padding-left: var(--space-4);
    }
    header h1 {
      font-size: var(--text-l);
    }
    .sheet {
      padding: var(--space-4);
    }
    th,
    td {
      padding-right: var(--space-2);
    }
    .n {
      padding-right: 0;
      padding-left: var(--space-2);
    }
  }
  @media print {
    dialog {
      position: static;
      width: auto;
      max-width: none;
      max-height: none;
      margin: 0;
      border: 0;
      box-shadow: none;
      overflow: visible;
    }
    .tools {
      display: none;
    }
    header {
      position: static;
      padding: 0 0 var(--space-3);
    }
    .sheet {
      padding: var(--space-4) 0 0;
    }
    tr,
    .totals {
      break-inside: avoid;
    }
    h2 {
      break-after: avoid;
    }
  }
`;
