import { LOOKS } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { wearLook, wornLook } from '../state/worn.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';

/** Complete looks with a name and a sentence, on a shelf that scrolls sideways. */
@customElement('look-picker')
export class LookPicker extends StudioElement {
  static override styles = [shared, panelStyles, shelfStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [wornLook(document.case.treatment)]);
  }

  override render() {
    const worn = wornLook(this.store.document.case.treatment);
    return html`<div class="shelf" role="group" aria-label="Looks">
      ${LOOKS.map(
        (look) => html`<button
          aria-pressed=${look.id === worn}
          aria-label=${look.name}
          aria-description=${look.sentence}
          @click=${() => this.store.edit(wearLook(look))}
        ><b>${look.name}</b><span>${look.sentence}</span></button>`,
      )}
    </div>`;
  }
}

function shelfStyles() {
  return css`
    /* Reaches the panel's edges, so that a card cut there tells that there is more. */
    .shelf {
      display: grid;
      grid-template-rows: repeat(2, 1fr);
      grid-auto-flow: column;
      grid-auto-columns: 148px;
      gap: var(--space-2);
      margin: 0 calc(-1 * var(--space-5));
      padding: 4px var(--space-5) var(--space-2);
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-snap-type: x proximity;
      scroll-padding: 0 var(--space-5);
      scrollbar-width: thin;
      scrollbar-color: var(--line) transparent;
    }
    button {
      flex-direction: column;
      align-items: flex-start;
      justify-content: flex-start;
      gap: 3px;
      padding: 10px var(--space-3);
      text-align: left;
      scroll-snap-align: start;
      touch-action: pan-x pan-y;
    }
    b {
      font-weight: 600;
    }
    span {
      color: var(--text-soft);
      font-size: var(--text-xs);
      font-weight: 400;
      line-height: 1.35;
    }
  `;
}
