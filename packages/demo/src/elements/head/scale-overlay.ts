import type { PhotoPlace, ViewLength } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { measuredMm } from '../../stage/measure.ts';
import { setLength } from '../../state/view-edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SCREEN_STEP_PX } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';

type End = 'from' | 'to';
const ENDS: readonly (readonly [End, string])[] = [
  ['from', 'Start of the length'],
  ['to', 'End of the length'],
];

/** A line over something of known length. Moving it measures; its true length is typed in the panel. */
@customElement('scale-overlay')
export class ScaleOverlay extends OverlayElement {
  static override styles = [shared, overlayStyles];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.head, document.case.views, document.shown]);
  }

  override render() {
    const length = this.shown?.evidence?.length;
    if (!length) return nothing;
    const [a, b] = [this.view.toScreen(...length.from), this.view.toScreen(...length.to)];
    const path = `M${a.x} ${a.y}L${b.x} ${b.y}`;
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return html`
      <svg aria-hidden="true">${svg`<path class="edge" d=${path} /><path class="line" d=${path} />`}</svg>
      ${ENDS.map(([end, name]) => this.#handle(length, end, name))}
      ${this.touched ? nothing : html`<span class="tag above" ${styled({ translate: `${middle.x}px ${middle.y}px` })}>${length.mm.toFixed(1)} mm</span>`}
      ${this.loupe(`M${length.from}L${length.to}`, `${length.mm.toFixed(1)} mm`)}
    `;
  }

  #handle(length: ViewLength, end: End, name: string) {
    const { x, y } = this.view.toScreen(...length[end]);
    return html`<button
      class="grip point"
      ${styled({ translate: `${x}px ${y}px` })}
      aria-label=${name}
      title="${name} (arrow keys)"
      @pointerdown=${(event: PointerEvent) => this.#onPress(event, end, length[end])}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, end)}
    ></button>`;
  }

  /** The line elsewhere, and what it measures there; beside the skin it keeps its number until both ends are back. */
  #move(end: End, place: PhotoPlace, tag?: string): void {
    const length = this.shown?.evidence?.length;
    if (!length) return;
    const next = { ...length, [end]: place };
    const mm = measuredMm(next, {
      lens: this.lens,
      surface: this.surface,
      mmPerPx: this.shown!.camera.mmPerPx,
    });
    const kept = Math.min(400, Math.max(1, Math.round((mm ?? length.mm) * 10) / 10));
    this.store.edit(setLength({ ...next, mm: kept }), tag ? { tag } : {});
  }

  #onPress(event: PointerEvent, end: End, [xPx, yPx]: PhotoPlace): void {
    if (event.button !== 0) return;
    this.dragHandle(event, { xPx, yPx }, { move: (to) => this.#move(end, [to.xPx, to.yPx]) });
  }

  #onKey(event: KeyboardEvent, end: End): void {
    const step = arrowStep(event, SCREEN_STEP_PX);
    const length = this.shown?.evidence?.length;
    if (!step || !length) return;
    event.preventDefault();
    const { scale } = this.view.placement;
    const [x, y] = length[end];
    this.#move(end, [x + step[0] / scale, y + step[1] / scale], `length:${end}`);
  }
}
