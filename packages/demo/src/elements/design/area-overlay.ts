import {
  type Area,
  areaKindRow,
  moveOutlinePoint,
  resizeOutline,
  type SkinPoint,
  shiftOutline,
  tidyOutline,
} from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { areaMarks, liesBeyond, type PatchMark, type PlaceMark } from '../../stage/area-marks.ts';
import { patchOf, skinPointUnder, stepPoint } from '../../stage/skin-points.ts';
import { areaName, areaOf, drawOn, editPatch, type Outcome } from '../../state/area-edits.ts';
import { setDesignUi } from '../../state/design-edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SKIN_STEP_MM } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { styled } from '../base/styled.ts';
import { areaOverlayStyles } from './area-overlay.styles.ts';
import { PencilOverlay } from './pencil-overlay.ts';

/** A press of + or − makes an outline so much larger or smaller. */
const GROWTH = 1.08;

/** Said of a loop where its kind of area has no dots. */
const BEYOND =
  'That lies in front of the hairline, where this kind of area has no dots. Move the hairline, or draw behind it.';

/** The areas' outlines over the photo; those of the chosen area as handles, and a pencil or an eraser where one was taken up. */
@customElement('area-overlay')
export class AreaOverlay extends PencilOverlay {
  #drawn: { readonly key: readonly unknown[]; readonly marks: readonly PatchMark[] } | null = null;

  static override styles = [shared, overlayStyles, areaOverlayStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment.areas,
      document.case.head,
      document.case.views,
      ui.design.area,
      ui.design.tool,
    ]);
  }

  override render() {
    const { area: id, tool } = this.store.ui.design;
    const area = areaOf(this.store, id);
    if (!this.shown || !area) return nothing;
    const marks = this.#marks(area);
    const others = this.store.document.case.treatment.areas.filter((one) => one !== area);
    const faint = others.flatMap((one) => areaMarks(one, this.surface, this.lens)).map(({ path }) => path);
    return html`
      <svg aria-hidden="true" class=${tool}>
        <g transform=${this.view.transform}>
          ${svg`<path class="other" d=${faint.join('')} />`}
          ${marks.map(
            ({ path, mode }) => svg`<path class="edge" d=${path} /><path class="line ${mode}" d=${path} />`,
          )}
        </g>
        ${this.strokeLine(tool === 'erase' ? 'subtract' : 'add')}
      </svg>
      ${tool === 'none' ? marks.map((mark) => this.#handles(area, mark)) : this.#sheet(area)}
      ${this.loupe(marks.map(({ path }) => path).join(' '))}
      <p class="unseen" id="how">Drag it, or move it by arrow keys: 1 mm on the skin, 5 mm with Shift. Plus and minus change the size of the whole, Delete removes it.</p>
    `;
  }

  #marks(area: Area): readonly PatchMark[] {
    const key = [area, this.store.document.case.head, this.shown];
    if (!this.#drawn?.key.every((part, i) => part === key[i])) {
      this.#drawn = { key, marks: areaMarks(area, this.surface, this.lens) };
    }
    return this.#drawn!.marks;
  }

  #sheet(area: Area) {
    const what = this.store.ui.design.tool === 'erase' ? 'Erase from' : 'Draw';
    const name = areaName(this.store.document.case.treatment, area.id);
    return this.sheet(`${what} ${name}: drag a loop on the photo`, (points) => this.#finish(area, points));
  }

  #handles(area: Area, mark: PatchMark) {
    const points = this.#pointsOf(area, mark.index);
    const what = `${mark.mode === 'add' ? 'outline' : 'cut-out'} ${mark.index + 1}`;
    const name = ({ point }: PlaceMark) => (point < 0 ? `Move ${what}` : `Point ${point + 1} of ${what}`);
    return [...mark.handles, ...(mark.middle ? [mark.middle] : [])].map((place) => {
      const { x, y } = this.view.toScreen(place.xPx, place.yPx);
      return html`<button
        class="grip point ${place.point < 0 ? 'middle' : ''} ${mark.mode}"
        ${styled({ translate: `${x}px ${y}px` })}
        aria-label=${name(place)}
        aria-describedby="how"
        @pointerdown=${(event: PointerEvent) => this.#onPress(event, { area, mark, place, points })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, { area, mark, place, points })}
      ></button>`;
    });
  }

  #pointsOf(area: Area, index: number): readonly SkinPoint[] {
    const patch = area.patches[index];
    return patch.shape === 'band' ? [] : patch.points;
  }

  #finish(area: Area, drawn: readonly SkinPoint[]): void {
    const points = drawn.length > 0 ? tidyOutline(drawn) : [];
    if (points.length < 3) {
      this.#say({ ok: false, sentence: 'The outline encloses no skin. Draw a loop around the place.' });
      return;
    }
    const mode = this.store.ui.design.tool === 'erase' ? 'subtract' : 'add';
    const made = drawOn(this.store, area.id, patchOf(points, mode));
    this.#say(made);
    if (!made.ok) return;
    setDesignUi(this.store, { tool: 'none' });
    const { hairline } = this.store.document.case.treatment;
    if (areaKindRow(area.kind).withinHairline && liesBeyond(points, hairline, this.surface)) {
      this.studio.toasts.show('note', BEYOND);
    }
  }

  #onPress(event: PointerEvent, held: Held): void {
    if (event.button !== 0) return;
    const from = skinPointUnder(this.lens, this.surface, held.place);
    this.dragHandle(event, held.place, {
      move: (place) => {
        const to = skinPointUnder(this.lens, this.surface, place);
        // Beside the head there is no skin: the outline waits at its border.
        if (to && from) this.#say(this.#move(held, from, to));
      },
    });
  }

  #move({ area, mark, place, points }: Held, from: SkinPoint, to: SkinPoint, tag?: string): Outcome {
    const moved =
      place.point < 0 ? shiftOutline(points, from, to) : moveOutlinePoint(points, { index: place.point, to });
    return editPatch(this.store, { id: area.id, index: mark.index }, patchOf(moved, mark.mode), tag);
  }

  #onKey(event: KeyboardEvent, held: Held): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { area, mark, place, points } = held;
    const at = { id: area.id, index: mark.index };
    const arrow = arrowStep(event, SKIN_STEP_MM);
    const growth = { '+': GROWTH, '=': GROWTH, '-': 1 / GROWTH }[event.key];
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (!arrow && !growth && !removes) return;
    event.preventDefault();
    const tag = `patch:${area.id}:${mark.index}:${place.point}`;
    if (removes) {
      this.#say(editPatch(this.store, at, null));
      return;
    }
    if (growth) {
      this.#say(editPatch(this.store, at, patchOf(resizeOutline(points, growth), mark.mode), tag));
      return;
    }
    const from = place.point < 0 ? skinPointUnder(this.lens, this.surface, place) : points[place.point];
    if (!from || !arrow) return;
    const step = { xMm: arrow[0], yMm: arrow[1] };
    this.#say(this.#move(held, from, stepPoint(this.lens, this.surface, { place: from, step }), tag));
  }

  #say(outcome: Outcome): void {
    if (!outcome.ok) this.studio.toasts.show('note', outcome.sentence);
  }
}

/** A handle of an outline, as it was when it was taken. */
interface Held {
  readonly area: Area;
  readonly mark: PatchMark;
  readonly place: PlaceMark;
  readonly points: readonly SkinPoint[];
}
