import { ANCHOR_LABELS, type AnchorName, checkDesign, heightAboveGlabellaMm, twinOf } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type AnchorMark, hairlineMarks } from '../../stage/hairline-path.ts';
import { proportionMarks } from '../../stage/proportion-marks.ts';
import { placeUnder, stepOnSkin } from '../../stage/skin-place.ts';
import type { StagePoint } from '../../stage/stage-view.ts';
import { areaOf } from '../../state/area-edits.ts';
import { placeAnchor } from '../../state/edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SKIN_STEP_MM } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';
import { hairlineOverlayStyles } from './hairline-overlay.styles.ts';

/** Room that the words above a point need: its height, and with its name; CSS px. Chosen by eye. */
const WORDS_PX = { height: 50, name: 66 } as const;

/** The hairline over the photo, and its anchors as handles. */
@customElement('hairline-overlay')
export class HairlineOverlay extends OverlayElement {
  static override styles = [shared, overlayStyles, hairlineOverlayStyles];
  #held: AnchorName | null = null;

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment.hairline,
      document.case.head,
      document.case.views,
      ui.anchor,
      document.case.treatment.areas.some(({ id }) => id === ui.design.area),
      ui.design.proportions,
    ]);
  }

  override render() {
    const { hairline } = this.store.document.case.treatment;
    if (!this.shown || this.surface.kind !== 'head') return nothing;
    const { path, anchors } = hairlineMarks(hairline, this.surface, this.lens);
    const { anchor } = this.store.ui;
    const twin = anchor && hairline.symmetric ? twinOf(anchor) : null;
    const lines = html`<svg aria-hidden="true">
        <g transform=${this.view.transform}>${svg`<path class="edge" d=${path} /><path class="line" d=${path} />`}</g>
      </svg>
      ${this.store.ui.design.proportions ? this.#proportions() : nothing}`;
    // Only the line where an area is edited: points would stand in the way. One that undo took back is still chosen, but there is none.
    if (areaOf(this.store, this.store.ui.design.area)) return html`<div class="behind">${lines}</div>`;
    return html`
      ${lines}
      ${repeat(
        anchors,
        ({ name }) => name,
        (mark) => this.#handle(mark, { active: mark.name === anchor, twin: mark.name === twin }),
      )}
      ${this.loupe(path, anchor ? `${Math.round(this.#heightMm(anchor))} mm` : '')}
      <p class="unseen" id="how">Drag it, or move it by arrow keys: 1 mm on the skin, 5 mm with Shift.</p>
      <p class="unseen" aria-live="polite">${anchor && !this.#held ? this.#heightText(anchor) : ''}</p>
    `;
  }

  #handle({ name, xPx, yPx }: AnchorMark, { active, twin }: { active: boolean; twin: boolean }) {
    const { x, y } = this.view.toScreen(xPx, yPx);
    // Under a finger the words stand in the loupe.
    const labelled = !this.touched && (active || name === 'midFrontal');
    return html`<button
        class="grip point ${active ? 'active' : ''} ${twin ? 'twin' : ''}"
        ${styled({ translate: `${x}px ${y}px` })}
        aria-label=${ANCHOR_LABELS[name]}
        aria-describedby="how"
        data-anchor=${name}
        @pointerdown=${(event: PointerEvent) => this.#onPress(event, name)}
        @pointerenter=${() => this.#point(name)}
        @pointerleave=${() => this.#point(null)}
        @focus=${() => this.store.setUi({ anchor: name })}
        @blur=${() => this.store.setUi({ anchor: null })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, name)}
      ></button>
      ${
        labelled
          ? html`<span class="height ${active ? 'active' : ''} ${this.#side({ x, y }, active)}" ${styled({ translate: `${x}px ${y}px` })}
              ><b>${Math.round(this.#heightMm(name))} mm</b>${active ? html`<small>${ANCHOR_LABELS[name]}</small>` : nothing}</span
            >`
          : nothing
      }`;
  }

  /** Where there is no room for words above a point, they stand below it; while a hand may be there, beside it. */
  #side({ x, y }: StagePoint, named: boolean): '' | 'below' | 'beside' | 'beside left' {
    const { insets, size } = this.view;
    if (y - (named ? WORDS_PX.name : WORDS_PX.height) >= insets.top) return '';
    if (!named) return 'below';
    return x > (size.width - insets.right) / 2 ? 'beside left' : 'beside';
  }

  #proportions() {
    const { head, treatment } = this.store.document.case;
    const { mirror, marks } = proportionMarks(treatment.hairline, head, {
      surface: this.surface,
      lens: this.lens,
    });
    const screen = ([xPx, yPx]: readonly [number, number]) => this.view.toScreen(xPx, yPx);
    return html`<svg aria-hidden="true">
        <g transform=${this.view.transform}>${svg`<path class="mirror" d=${mirror} />`}</g>
        ${marks.map(({ from, to, strong }) => {
          const [a, b] = [screen(from), screen(to)];
          return svg`<line class=${strong ? 'guide strong' : 'guide'} x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y} />`;
        })}
      </svg>
      ${marks.map(({ to, label }) => {
        const { x, y } = screen(to);
        return label
          ? html`<span class="third" ${styled({ '--x': `${x}px`, '--y': `${y}px` })}>${label}</span>`
          : nothing;
      })}`;
  }

  #heightMm(name: AnchorName): number {
    return heightAboveGlabellaMm(this.surface, this.store.document.case.treatment.hairline.anchors[name]);
  }

  #heightText(name: AnchorName): string {
    const height = Math.round(this.#heightMm(name));
    return `${ANCHOR_LABELS[name]}: ${Math.abs(height)} mm ${height < 0 ? 'below' : 'above'} the glabella`;
  }

  #point(name: AnchorName | null): void {
    if (this.#held) return;
    const focused = this.shadowRoot?.activeElement?.getAttribute('data-anchor') as AnchorName | null;
    this.store.setUi({ anchor: name ?? focused ?? null });
  }

  #onPress(event: PointerEvent, name: AnchorName): void {
    if (event.button !== 0) return;
    const at = this.#markOf(name);
    if (!at) return;
    this.#held = name;
    this.store.setUi({ anchor: name });
    this.dragHandle(event, at, {
      move: (place) => {
        const to = placeUnder(this.lens, this.surface, place);
        // Beside the head there is no skin: the anchor waits at its border.
        if (to) this.store.edit(placeAnchor(name, to));
      },
      released: (kept) => {
        this.#held = null;
        this.requestUpdate();
        if (kept) this.#warn();
      },
    });
  }

  /** A hairline that nobody can mean is left where it was put, and told. */
  #warn(): void {
    const [fault] = checkDesign(this.store.document.case);
    if (!fault) return;
    const { message } = fault;
    this.studio.toasts.show('note', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`);
  }

  #markOf(name: AnchorName): AnchorMark | undefined {
    const { hairline } = this.store.document.case.treatment;
    return hairlineMarks(hairline, this.surface, this.lens).anchors.find((mark) => mark.name === name);
  }

  #onKey(event: KeyboardEvent, name: AnchorName): void {
    const arrow = arrowStep(event, SKIN_STEP_MM);
    if (!arrow) return;
    event.preventDefault();
    const place = this.store.document.case.treatment.hairline.anchors[name];
    const step = { xMm: arrow[0], yMm: arrow[1] };
    const to = stepOnSkin(this.lens, this.surface, { place, step });
    this.store.edit(placeAnchor(name, to), { tag: `anchor:${name}` });
  }
}
