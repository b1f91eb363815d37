import { createSurface, lensOf, type ViewLength } from '@stubble/core';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { firstLine, measuredMm } from '../../stage/measure.ts';
import { activeView } from '../../state/document.ts';
import { setLength } from '../../state/view-edits.ts';
import { chips } from '../../styles/chips.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import './number-field.ts';

/** Things that lie at hand: diameters of coins in circulation (ECB, US Mint, Royal Mint) and the long side of a card (ISO/IEC 7810, ID-1), mm. */
const KNOWN: readonly (readonly [string, number])[] = [
  ['1 €', 23.25],
  ['2 €', 25.75],
  ['25 ¢', 24.26],
  ['£1', 23.43],
  ['Card', 85.6],
];
const PLACES: readonly (readonly [ViewLength['on'], string])[] = [
  ['skin', 'On the skin'],
  ['level', 'Beside the head'],
];

/** A line over something of known length: a coin, a ruler, two marks. Tells `length` with the millimetres that were typed. */
@customElement('length-panel')
export class LengthPanel extends StudioElement {
  /** Whether there is a head beside which something can be held. */
  @property({ type: Boolean }) flat = false;
  /** Why the length that was typed last was not taken; stands right under it. */
  @property() refusal = '';
  @query('.refusal') private refused!: HTMLElement | null;

  static override styles = [shared, panelStyles, disclosure, chips, column];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.views, document.case.head, document.shown]);
  }

  /** In a phone's low sheet it would stand out of sight. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('refusal')) this.refused?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const length = activeView(this.store.document)?.evidence?.length;
    return html`
      ${
        this.flat
          ? nothing
          : html`<p>${WHICH}</p>
          <div class="segments" role="group" aria-label="Where the length lies">
            ${PLACES.map(([on, label]) => html`<button aria-pressed=${length?.on === on} @click=${() => this.#lay(on)}>${label}</button>`)}
          </div>`
      }
      ${
        length
          ? html`<p>${this.flat ? FLAT : hint(length.on)}</p>
              <number-field label="It is really" unit="mm" .value=${length.mm} .min=${1} .max=${400} .digits=${2} @number=${this.#onNumber}></number-field>
              ${this.refusal ? html`<p class="refusal" role="alert">${this.refusal}</p>` : nothing}
              <div class="chips" role="group" aria-label="Known lengths">
                ${KNOWN.map(([name, mm]) => html`<button @click=${() => this.#tell(mm)} title="${mm} mm">${name}</button>`)}
              </div>
              <button @click=${() => this.store.edit(setLength(null))}>Remove the line</button>`
          : this.flat
            ? html`<p>A line over something of known length (a ruler, a coin, a scar that was measured) tells how large the skin is.</p>
              <button class="primary" @click=${() => this.#lay('level')}>Lay a line</button>`
            : nothing
      }
    `;
  }

  /** A new line measures something right away, so that nothing changes before its true length is told. */
  #lay(on: ViewLength['on']): void {
    const view = activeView(this.store.document);
    if (!view || view.evidence?.length?.on === on) return;
    const { head } = this.store.document.case;
    const { camera, photo } = view;
    const line = firstLine(on, camera.centrePx, { mmPerPx: camera.mmPerPx, size: photo });
    const measured = { lens: lensOf(camera, photo), surface: createSurface(head), mmPerPx: camera.mmPerPx };
    const mm = measuredMm(line, measured) ?? 24;
    this.store.edit(setLength({ ...line, mm: Math.min(400, Math.max(1, Math.round(mm * 10) / 10)) }));
  }

  readonly #onNumber = (event: CustomEvent<number>) => this.#tell(event.detail);

  #tell(mm: number): void {
    this.dispatchEvent(new CustomEvent('length', { detail: mm }));
  }
}

const WHICH = 'A coin, a ruler or two marks in the photo tell how large the head is. Where do they lie?';
const FLAT = 'Drag the ends of the line to two places of known distance, then type it.';

function hint(on: ViewLength['on']): string {
  if (on === 'skin')
    return 'Drag the ends onto a coin’s longest diameter, or onto two marks on the skin. Then type its length.';
  return 'Drag the ends along a ruler that is held beside the head, as far from the camera as its middle. Then type the length.';
}
