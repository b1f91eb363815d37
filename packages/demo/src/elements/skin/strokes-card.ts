import { DAYS_PER_YEAR, forecastMicroblading, strokeWidthMm } from '@stubble/core';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { monthsRange } from '../../ageing/words.ts';
import { showsStrokes } from '../../state/technique.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import '../controls/toggle-switch.ts';

/** The same hairline in strokes, for comparison, on the same axis of time. */
@customElement('strokes-card')
export class StrokesCard extends StudioElement {
  static override styles = [shared, panelStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.treatment.care, showsStrokes(ui)]);
  }

  override render() {
    const strokes = showsStrokes(this.store.ui);
    const { gone } = forecastMicroblading(this.store.document.case.treatment, []);
    const wide = (years: number) => strokeWidthMm(years * DAYS_PER_YEAR).toFixed(1);
    return html`<div class="stack">
      <toggle-switch
        label="Strokes beside the dots"
        hint="The same hairline as microblading, on the same day"
        .on=${strokes}
        @toggle=${() => this.store.setUi({ strokes: !strokes, compare: null })}
      ></toggle-switch>
      <p>Strokes no longer read as hairs after ${monthsRange(gone)}: they fade, and spread from ${wide(0.1)} to ${wide(2)} mm in two years.${strokes ? ' The dashed line on the timeline is theirs, and a filmstrip that you save shows both.' : ''}</p>
    </div>`;
  }
}
