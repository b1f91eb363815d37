import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { resetDesign, setSymmetric } from '../state/edits.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { parameterSliders } from './parameter-sliders.ts';
import { StudioElement } from './studio-element.ts';
import './look-picker.ts';
import './style-picker.ts';
import './toggle-switch.ts';

/** A look to start from, the hairline, how dense the dots stand, and the dots themselves. */
@customElement('design-tab')
export class DesignTab extends StudioElement {
  static override styles = [
    shared,
    panelStyles,
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
          case: { treatment },
        },
      }) => [treatment.hairline, treatment.density, treatment.dots],
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
        <look-picker .studio=${this.studio}></look-picker>
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
        </div>
      </section>
      <section>
        <div class="head"><h2>Density</h2></div>
        ${parameterSliders(this.studio, 'density')}
      </section>
      <section>
        <div class="head"><h2>Dots</h2></div>
        ${parameterSliders(this.studio, 'dots')}
      </section>
    `;
  }
}
