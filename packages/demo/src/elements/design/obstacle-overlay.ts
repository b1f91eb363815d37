import type { Obstacle, ObstacleKind, SkinPoint } from '@stubble/core';
import { shiftOutline } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type ObstacleMark, obstacleMarks } from '../../stage/obstacle-marks.ts';
import { skinPointUnder, stepPoint } from '../../stage/skin-points.ts';
import { leaveFree } from '../../state/design-edits.ts';
import { addObstacle, editObstacle, obstacleName, obstacleOf } from '../../state/obstacle-edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SKIN_STEP_MM } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { styled } from '../base/styled.ts';
import { areaOverlayStyles } from './area-overlay.styles.ts';
import { PencilOverlay } from './pencil-overlay.ts';

/** More places than this cannot be told apart by their handles. */
const MOST_HANDLES = 40;

/** The places that are left free over the photo, each with a handle, and a pencil where one was taken up. */
@customElement('obstacle-overlay')
export class ObstacleOverlay extends PencilOverlay {
  static override styles = [shared, overlayStyles, areaOverlayStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment.obstacles,
      document.case.head,
      document.case.views,
      ui.design.leaving,
    ]);
  }

  override render() {
    const { obstacles } = this.store.document.case.treatment;
    const { leaving } = this.store.ui.design;
    if (!this.shown || (obstacles.length === 0 && !leaving)) return nothing;
    const marks = obstacleMarks(obstacles, this.surface, this.lens);
    return html`
      <svg aria-hidden="true">
        <g transform=${this.view.transform}>
          ${marks.map(({ path }) => svg`<path class="edge" d=${path} /><path class="line subtract" d=${path} />`)}
        </g>
        ${this.strokeLine('')}
      </svg>
      ${leaving ? this.sheet('Place to leave free: press or draw on the photo', (points) => this.#finish(leaving, points)) : obstacles.length > MOST_HANDLES ? nothing : marks.map((mark) => this.#handle(mark))}
      ${this.loupe(marks.map(({ path }) => path).join(' '))}
      <p class="unseen" id="how">Drag it, or move it by arrow keys: 1 mm on the skin, 5 mm with Shift. Delete removes it.</p>
    `;
  }

  #handle({ index, middle }: ObstacleMark) {
    if (!middle) return nothing;
    const { obstacles } = this.store.document.case.treatment;
    const { x, y } = this.view.toScreen(middle.xPx, middle.yPx);
    return html`<button
      class="grip point"
      ${styled({ translate: `${x}px ${y}px` })}
      aria-label="Move ${obstacleName(obstacles, index)}"
      aria-describedby="how"
      @pointerdown=${(event: PointerEvent) => this.#onPress(event, { index, one: obstacles[index], middle })}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, { index, one: obstacles[index], middle })}
    ></button>`;
  }

  #finish(kind: ObstacleKind, drawn: readonly SkinPoint[]): void {
    const one = obstacleOf(drawn, kind, this.surface);
    const made = one
      ? addObstacle(this.store, one)
      : ({ ok: false, sentence: 'There is no skin. Press or draw on the head.' } as const);
    if (made.ok) leaveFree(this.store, null);
    else this.studio.toasts.show('note', made.sentence);
  }

  #onPress(event: PointerEvent, { index, one, middle }: Held): void {
    if (event.button !== 0) return;
    const from = skinPointUnder(this.lens, this.surface, middle);
    this.dragHandle(event, middle, {
      move: (place) => {
        const to = skinPointUnder(this.lens, this.surface, place);
        if (from && to) editObstacle(this.store, index, shifted(one, from, to));
      },
    });
  }

  #onKey(event: KeyboardEvent, { index, one, middle }: Held): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrowStep(event, SKIN_STEP_MM);
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (!arrow && !removes) return;
    event.preventDefault();
    if (removes) {
      editObstacle(this.store, index, null);
      return;
    }
    const from = skinPointUnder(this.lens, this.surface, middle);
    if (!from || !arrow) return;
    const step = { xMm: arrow[0], yMm: arrow[1] };
    const to = stepPoint(this.lens, this.surface, { place: from, step });
    editObstacle(this.store, index, shifted(one, from, to), `obstacle:${index}:move`);
  }
}

function shifted(one: Obstacle, from: SkinPoint, to: SkinPoint): Obstacle {
  return { ...one, points: shiftOutline<SkinPoint>(one.points, from, to) as Obstacle['points'] };
}

/** A place as it was when it was taken. */
interface Held {
  readonly index: number;
  readonly one: Obstacle;
  readonly middle: { readonly xPx: number; readonly yPx: number };
}
