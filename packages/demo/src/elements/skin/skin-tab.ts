import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import './care-card.ts';
import './forecast-card.ts';
import './pigment-card.ts';
import './shade-finder.ts';
import './strokes-card.ts';

/** What goes into the skin, how the skin is looked after, and how long it then lasts. */
@customElement('skin-tab')
export class SkinTab extends StudioElement {
  static override styles = [shared, panelStyles];

  override render() {
    const { studio } = this;
    return html`
      <section>
        <div class="head"><h2>Pigment</h2></div>
        <div class="stack">
          <pigment-card .studio=${studio}></pigment-card>
          <shade-finder .studio=${studio}></shade-finder>
        </div>
      </section>
      <section>
        <div class="head"><h2>Care over the years</h2></div>
        <care-card .studio=${studio}></care-card>
      </section>
      <section>
        <div class="head"><h2>How long it lasts</h2></div>
        <forecast-card .studio=${studio}></forecast-card>
      </section>
      <section>
        <div class="head"><h2>Beside microblading</h2></div>
        <strokes-card .studio=${studio}></strokes-card>
      </section>
    `;
  }
}
