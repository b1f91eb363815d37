import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CompareMode } from '../../state/ui.ts';
import { glassCard } from '../../styles/glass-card.ts';
import { shared } from '../../styles/shared.ts';
import { sideways } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';

const MODES: readonly (readonly [CompareMode, string])[] = [
  ['divider', 'Divider'],
  ['side-by-side', 'Side by side'],
  ['difference', 'Difference'],
];

/** How before and after are shown, while they are. */
@customElement('compare-modes')
export class CompareModes extends StudioElement {
  static override styles = [shared, glassCard, modeStyles()];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.compareMode]);
  }

  override render() {
    const { compareMode } = this.store.ui;
    return html`<div class="card">
      <div class="segments" role="group" aria-label="How to compare">
        ${MODES.map(
          ([mode, label]) =>
            html`<button class="quiet" aria-pressed=${compareMode === mode} @click=${() => this.store.setUi({ compareMode: mode })}>${label}</button>`,
        )}
      </div>
      ${
        compareMode === 'difference'
          ? html`<p class="legend"><i></i>a little darker<i class="much"></i>much darker</p>`
          : nothing
      }
    </div>`;
  }
}

function modeStyles() {
  return css`
    .segments {
      display: flex;
      gap: 2px;
    }
    button {
      padding: 0 var(--space-3);
      white-space: nowrap;
    }
    @media (max-width: 365px) {
      button {
        padding: 0 6px;
        font-size: var(--text-xs);
      }
    }
    @media ${sideways} {
      .card {
        width: var(--panel-width);
        background: var(--surface);
      }
      .segments {
        justify-content: space-between;
      }
      button {
        flex: auto;
        padding: 0 6px;
      }
    }
    .legend {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding: var(--space-1) var(--space-3) var(--space-2);
      color: var(--text-soft);
      font-size: var(--text-xs);
    }
    /* The colours of the picture itself: the ends of its scale. */
    i {
      width: 12px;
      height: 12px;
      border-radius: 50%;
      background: #f9b550;
    }
    .much {
      margin-left: var(--space-2);
      background: #b51946;
    }
  `;
}
