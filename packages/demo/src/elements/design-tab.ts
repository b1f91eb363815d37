import { matchStubble, STUBBLE_MM, stubbleLengthMm } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { inTreatment, resetDesign, setSymmetric } from '../state/edits.ts';
import { disclosure } from '../styles/disclosure.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { parameterSliders } from './parameter-sliders.ts';
import { StudioElement } from './studio-element.ts';
import './area-list.ts';
import './hairline-tools.ts';
import './look-picker.ts';
import './obstacle-list.ts';
import './stage-picker.ts';
import './style-picker.ts';
import './toggle-switch.ts';

/** A look to start from, the hairline, the areas, how dense the dots stand, and the dots themselves. */
@customElement('design-tab')
export class DesignTab extends StudioElement {
  static override styles = [
    shared,
    panelStyles,
    disclosure,
    css`
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.watch(
      ({
        document: {
          case: { treatment, head },
        },
      }) => [treatment.hairline, treatment.density, treatment.dots, treatment.pigment, head],
    );
  }

  override render() {
    const { hairline } = this.store.document.case.treatment;
    return html`
      <section>
        <div class="head">
          <h2>Looks</h2>
          <button class="link" @click=${() => this.store.edit(resetDesign())}>Start over</button>
        </div>
        <div class="stack">
          <look-picker .studio=${this.studio}></look-picker>
          <stage-picker .studio=${this.studio}></stage-picker>
        </div>
      </section>
      <section>
        <div class="head"><h2>Hairline</h2></div>
        <div class="stack">
          <style-picker .studio=${this.studio}></style-picker>
          <p>Drag the points on the photo.<span class="keys"> Arrow keys move a point by 1 mm.</span></p>
          <toggle-switch
            label="Symmetric"
            .on=${hairline.symmetric}
            @toggle=${() => this.store.edit(setSymmetric(!hairline.symmetric))}
          ></toggle-switch>
          ${parameterSliders(this.studio, 'hairline')}
          <hairline-tools .studio=${this.studio}></hairline-tools>
        </div>
      </section>
      <section>
        <div class="head"><h2>Areas</h2></div>
        <area-list .studio=${this.studio}></area-list>
        <obstacle-list .studio=${this.studio}></obstacle-list>
      </section>
      <section>
        <div class="head"><h2>Density</h2></div>
        ${parameterSliders(this.studio, 'density')}
        ${this.#stubble()}
      </section>
      <section>
        <div class="head"><h2>Dots</h2></div>
        ${parameterSliders(this.studio, 'dots')}
      </section>
    `;
  }

  /** The real hair beside the dots: how short to keep it, or which density goes with a length. */
  #stubble() {
    const { treatment } = this.store.document.case;
    return html`<div class="sliders">
      <value-slider
        .studio=${this.studio}
        .row=${{
          ...STUBBLE_MM,
          label: 'Stubble to match',
          unit: 'mm',
          default: null,
          hint: 'Kept at this length, the real hair at sides and back is as dark as the dots there. Moving it sets their density.',
          source:
            'hair density PMC6219221, shafts BioNumbers 106857–106859; how dark a hair looks is chosen by eye',
        }}
        .value=${stubbleLengthMm(treatment)}
        .edit=${(mm: number) => inTreatment((before) => matchStubble(before, mm))}
      ></value-slider>
    </div>`;
  }
}
