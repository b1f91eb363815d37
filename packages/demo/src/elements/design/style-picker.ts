import { HAIRLINE_STYLES, type HairlineStyle } from '@stubble/core';
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { wearStyle, wornStyle } from '../../state/worn.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styleSketch } from './style-sketch.ts';

/** The named hairlines as small sketches, with a sentence about the one that is pointed at or worn. */
@customElement('style-picker')
export class StylePicker extends StudioElement {
  @state() private pointed: HairlineStyle | null = null;

  static override styles = [shared, panelStyles, pickerStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [wornStyle(document.case.treatment)]);
  }

  override render() {
    const worn = wornStyle(this.store.document.case.treatment);
    const told = this.pointed ?? HAIRLINE_STYLES.find(({ id }) => id === worn);
    return html`
      <div class="styles" role="group" aria-label="Hairline style" @pointerleave=${() => this.#point(null)}>
        ${HAIRLINE_STYLES.map(
          (style) => html`<button
            aria-pressed=${style.id === worn}
            aria-describedby="told"
            @pointerenter=${() => this.#point(style)}
            @focus=${() => this.#point(style)}
            @blur=${() => this.#point(null)}
            @click=${() => this.store.edit(wearStyle(style.id, { side: this.store.ui.design.side }))}
          >${styleSketch(style.shape)}<span>${style.label}</span></button>`,
        )}
      </div>
      <p id="told">${told?.sentence ?? 'Each is fitted to this head by lengths along its skin.'}</p>
    `;
  }

  #point(style: HairlineStyle | null): void {
    this.pointed = style;
  }
}

function pickerStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-2);
    }
    .styles {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: var(--space-2);
    }
    button {
      flex-direction: column;
      gap: 2px;
      min-width: 0;
      padding: 6px 4px 8px;
      font-size: var(--text-xs);
    }
    svg {
      width: 100%;
      max-width: 76px;
      height: auto;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    /* Two lines, so that nothing below moves while one looks around. */
    p {
      min-height: 2.9em;
    }
  `;
}
