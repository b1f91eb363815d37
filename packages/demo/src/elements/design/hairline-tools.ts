import { HAIRLINE_STYLES, type HairlineStyleId, mirrorLeftToRight, mirrorRightToLeft } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { setDesignUi } from '../../state/design-edits.ts';
import { inTreatment } from '../../state/edits.ts';
import { wearStyle, wornBlend, wornStyle } from '../../state/worn.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import '../controls/toggle-switch.ts';
import '../controls/value-slider.ts';

const SIDES = [
  ['both', 'Both'],
  ['left', 'Left'],
  ['right', 'Right'],
] as const;

/** What a hairline needs now and then: a blend of two styles, one side by itself, its mirror image, guides. */
@customElement('hairline-tools')
export class HairlineTools extends StudioElement {
  static override styles = [shared, panelStyles, disclosure, toolStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      wornStyle(document.case.treatment),
      wornBlend(document.case.treatment),
      ui.design.side,
      ui.design.proportions,
    ]);
  }

  override render() {
    const { side, proportions } = this.store.ui.design;
    return html`<details class="more">
      <summary>Blend, sides and guides</summary>
      <div class="stack">
        ${this.#blend()}
        <div>
          <p id="side">A style, or a blend, goes onto</p>
          <div class="segments" role="group" aria-labelledby="side">
            ${SIDES.map(
              ([id, label]) =>
                html`<button aria-pressed=${id === side} @click=${() => setDesignUi(this.store, { side: id })}>${label}</button>`,
            )}
          </div>
        </div>
        <div class="row">
          <button @click=${() => this.#mirror('left')}>${icon('mirror')}Left to right</button>
          <button @click=${() => this.#mirror('right')}>${icon('mirror')}Right to left</button>
        </div>
        <toggle-switch
          label="Proportions and symmetry"
          hint="Thirds of the face, verticals through the eye corners, and the left side mirrored."
          .on=${proportions}
          @toggle=${() => setDesignUi(this.store, { proportions: !proportions })}
        ></toggle-switch>
      </div>
    </details>`;
  }

  #blend() {
    const { treatment } = this.store.document.case;
    const worn = wornStyle(treatment);
    if (!worn) return html`<p>Wear a style first; then it can be blended with another one.</p>`;
    const blend = wornBlend(treatment);
    const { side } = this.store.ui.design;
    const choose = (event: Event) => {
      const other = (event.target as HTMLSelectElement).value as HairlineStyleId | '';
      this.store.edit(
        wearStyle(worn, other ? { blendWith: other, share: blend?.share ?? 0.5, side } : { side }),
      );
    };
    return html`<label class="field"
        >Blend with
        <select @change=${choose} .value=${blend?.blendWith ?? ''}>
          <option value="" ?selected=${!blend}>nothing</option>
          ${HAIRLINE_STYLES.filter(({ id }) => id !== worn).map(
            ({ id, label }) =>
              html`<option value=${id} ?selected=${id === blend?.blendWith}>${label}</option>`,
          )}
        </select></label
      >
      ${
        blend
          ? html`<value-slider
              .studio=${this.studio}
              .row=${{ label: 'Share of it', unit: '%', min: 0, max: 100, step: 1, default: 50, hint: 'From the worn style to the other one.' }}
              .value=${Math.round(100 * blend.share)}
              .edit=${(share: number) => wearStyle(worn, { blendWith: blend.blendWith, share: share / 100, side })}
            ></value-slider>`
          : nothing
      }`;
  }

  #mirror(from: 'left' | 'right'): void {
    const mirrored = from === 'left' ? mirrorLeftToRight : mirrorRightToLeft;
    this.store.edit(inTreatment((treatment) => ({ ...treatment, hairline: mirrored(treatment.hairline) })));
  }
}

function toolStyles() {
  return css`
    :host {
      display: block;
    }
    .segments {
      margin-top: 4px;
    }
    .row .icon {
      width: 16px;
      height: 16px;
    }
  `;
}
