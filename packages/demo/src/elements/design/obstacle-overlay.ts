import type { Obstacle, ObstacleKind, SkinPoint } from '@stubble/core';
import { shiftOutline } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { followDrag } from '../../stage/drag.ts';
import { type ObstacleMark, obstacleMarks } from '../../stage/obstacle-marks.ts';
import type { PanZoom } from '../../stage/pan-zoom.ts';
import { skinPointUnder, stepPoint } from '../../stage/skin-points.ts';
import { Stroke } from '../../stage/stroke.ts';
import { leaveFree } from '../../state/design-edits.ts';
import { addObstacle, editObstacle, obstacleName, obstacleOf } from '../../state/obstacle-edits.ts';
import { shared } from '../../styles/shared.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';
import { areaOverlayStyles } from './area-overlay.styles.ts';

/** A key press moves a place this far along the skin, mm; with Shift farther. */
const STEP_MM = 1;
const LONG_STEP_MM = 5;
/** More places than this cannot be told apart by their handles. */
const MOST_HANDLES = 40;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The places that are left free over the photo, each with a handle, and a pencil where one was taken up. */
@customElement('obstacle-overlay')
export class ObstacleOverlay extends OverlayElement {
  /** Takes the fingers that do not draw. */
  @property({ attribute: false }) pass!: PanZoom;
  #stroke: Stroke | null = null;

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
        <path class="stroke edge" d=${this.#stroke?.path ?? ''} /><path class="stroke line" d=${this.#stroke?.path ?? ''} />
      </svg>
      ${leaving ? this.#sheet(leaving) : obstacles.length > MOST_HANDLES ? nothing : marks.map((mark) => this.#handle(mark))}
      <p class="unseen" id="how">Drag it, or move it by arrow keys: 1 mm on the skin, 5 mm with Shift. Delete removes it.</p>
    `;
  }

  #sheet(kind: ObstacleKind) {
    return html`<div
      class="sheet"
      role="img"
      aria-label="Place to leave free: tap or draw on the photo"
      @pointerdown=${(event: PointerEvent) => this.#onPencil(event, kind)}
    ></div>`;
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

  /** One stroke is one place, and one step of undo. A second finger gives it up and moves the photo. */
  #onPencil(event: PointerEvent, kind: ObstacleKind): void {
    if (event.button > 0) return;
    if (!event.isPrimary) {
      this.#stroke?.cancel();
      this.pass.start(event);
      return;
    }
    this.#stroke = new Stroke(event, {
      under: (x, y) => skinPointUnder(this.lens, this.surface, this.view.toPhoto(x, y)),
      origin: this.view.origin,
      moved: () => this.requestUpdate(),
      ended: (points) => this.#finish(kind, points),
      dropped: () => this.#drop(),
    });
  }

  #drop(): void {
    this.#stroke = null;
    this.requestUpdate();
  }

  #finish(kind: ObstacleKind, drawn: readonly SkinPoint[]): void {
    this.#drop();
    const one = obstacleOf(drawn, kind, this.surface);
    const made = one
      ? addObstacle(this.store, one)
      : ({ ok: false, sentence: 'There is no skin. Tap or draw on the head.' } as const);
    if (made.ok) leaveFree(this.store, null);
    else this.studio.toasts.show('note', made.sentence);
  }

  #onPress(event: PointerEvent, { index, one, middle }: Held): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const screen = this.view.toScreen(middle.xPx, middle.yPx);
    const { origin } = this.view;
    const grip = { x: event.clientX - origin.x - screen.x, y: event.clientY - origin.y - screen.y };
    const from = skinPointUnder(this.lens, this.surface, middle);
    this.store.beginGesture();
    followDrag(event, {
      move: ({ x, y }) => {
        const to = skinPointUnder(this.lens, this.surface, this.view.toPhoto(x - grip.x, y - grip.y));
        if (from && to) editObstacle(this.store, index, shifted(one, from, to));
      },
      end: () => this.store.endGesture(),
      cancel: () => this.store.cancelGesture(),
    });
  }

  #onKey(event: KeyboardEvent, { index, one, middle }: Held): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (!arrow && !removes) return;
    event.preventDefault();
    if (removes) {
      editObstacle(this.store, index, null);
      return;
    }
    const mm = event.shiftKey ? LONG_STEP_MM : STEP_MM;
    const from = skinPointUnder(this.lens, this.surface, middle);
    if (!from) return;
    const step = { xMm: arrow[0] * mm, yMm: arrow[1] * mm };
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
