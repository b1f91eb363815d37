import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { panelStyles, shared } from '../styles/shared.ts';
import { parameterSliders } from './parameter-sliders.ts';
import { StudioElement } from './studio-element.ts';

/** What goes into the skin, and how the skin is looked after. */
@customElement('skin-tab')
export class SkinTab extends StudioElement {
  static override styles = [shared, panelStyles];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment.pigment, document.case.treatment.care]);
  }

  override render() {
    return html`
      <section>
        <div class="head"><h2>Pigment</h2></div>
        ${parameterSliders(this.studio, 'pigment')}
      </section>
      <section>
        <div class="head"><h2>Care over the years</h2></div>
        ${parameterSliders(this.studio, 'care')}
      </section>
    `;
  }
}
