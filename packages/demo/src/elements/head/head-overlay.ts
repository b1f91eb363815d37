import { type Camera, nudgeView } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { faceMarks } from '../../head/fit-points.ts';
import { hasNoGrid, isDoubtful } from '../../head/fit-words.ts';
import { type IconName, icon } from '../../icons/icons.ts';
import { type DragPoint, followDrag } from '../../stage/drag.ts';
import { angleDeg, movedBy, rolledBy, sizedBy, tidied, turnedBy } from '../../stage/head-moves.ts';
import { PanZoom, wheelFactor } from '../../stage/pan-zoom.ts';
import type { StagePoint } from '../../stage/stage-view.ts';
import { setCamera } from '../../state/view-edits.ts';
import { shared } from '../../styles/shared.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { styled } from '../base/styled.ts';
import { FaceOverlay } from './face-overlay.ts';
import { HeadGrid } from './head-grid.ts';
import { headOverlayStyles } from './head-overlay.styles.ts';

/** Middle of a handle that lies clear of the cards along the top of the stage: their 56 px, a gap, and half the handle. */
const UNDER_CARDS_PX = 86;

/** Middles of handles of a small head lie so far from each other, CSS px: a finger's 44 and a little. */
const APART_PX = 52;
/** How far below the middle the head is taken, share of its half breadth: above the tip of the nose, where a dot lies; on the forehead where that is too near. Chosen by eye. */
const MOVE_SHARE = 0.45;
/** Smallest target for a finger, CSS px. */
const FINGER_PX = 44;
/** Steps of the arrow keys; with Shift five times as much. */
const KEY_SHARE = 0.005;
const KEY_DEG = 1;
const LONG = 5;

interface Handle {
  readonly name: string;
  readonly icon: IconName;
  readonly at: StagePoint;
  readonly drag: (camera: Camera, point: DragPoint) => Partial<Camera>;
  /** Right and down steps of an arrow key: each 0, ±1 or ±5. */
  readonly key: (camera: Camera, right: number, down: number) => Partial<Camera>;
}

/** The head as a grid over the photo: drag it to move, its handles to size, turn and roll. Head and other photos stay. White dots are dragged to their places in the face. */
@customElement('head-overlay')
export class HeadOverlay extends FaceOverlay {
  readonly #grid = new HeadGrid();

  static override styles = [shared, overlayStyles, headOverlayStyles];

  readonly #fingers = new PanZoom({
    start: () => this.store.beginGesture(),
    pan: (dx, dy) => {
      const { scale } = this.view.placement;
      this.#change((camera) => movedBy(camera, this.shown!.photo, [dx / scale, dy / scale]));
    },
    zoom: (factor, _about, turnDeg) =>
      this.#change((camera) => ({
        ...sizedBy(camera, this.shown!.photo, factor),
        ...rolledBy(camera, turnDeg),
      })),
    end: () => this.store.endGesture(),
  });

  constructor() {
    super();
    this.watch(({ document }) => [document.case.head, document.case.views, document.shown]);
    this.follow(
      ({ fitting }) => fitting,
      ({ words }) => [words],
    );
  }

  override render() {
    const { head } = this.store.document.case;
    const { fitting } = this.studio;
    if (!this.shown || head.kind !== 'head') return nothing;
    const words = fitting.current;
    if (hasNoGrid(words, this.shown)) return nothing;
    const grid = this.#grid.of(this.surface, this.lens);
    const { drawn } = grid;
    const handles = this.#handles(drawn.box);
    return html`
      <svg class=${isDoubtful(words) ? 'doubtful' : ''}>
        <g transform=${this.view.transform}>
          ${svg`<path class="body" d=${drawn.outline} @pointerdown=${this.#onBody} @wheel=${this.#onWheel} />`}
          ${this.#grid.lines(grid)}
        </g>
        ${this.#grid.labels(grid, this.view, handles)}
        ${this.marks(faceMarks(this.shown, head.semiAxesMm), this.#toPoints)}
      </svg>
      ${handles.map((handle) => this.#button(handle))}
      ${this.loupe(drawn.outline)}
    `;
  }

  #handles([left, top, right]: readonly [number, number, number, number]): readonly Handle[] {
    const { camera, photo } = this.shown!;
    const centre = this.view.toScreen(...camera.centrePx);
    const above = this.view.toScreen((left + right) / 2, top);
    const beside = this.view.toScreen(right, top);
    // Below the cards in the corner, which no inset tells of, and clear of the handle above a small head.
    const corner = { x: Math.max(beside.x, above.x + APART_PX), y: Math.max(beside.y, UNDER_CARDS_PX) };
    const free = (at: StagePoint) => this.view.keepFree(at, 26);
    const radius = (this.#semiBreadthMm() / camera.mmPerPx) * this.view.placement.scale;
    const roll = free({ x: above.x, y: above.y - 34 });
    const over = free({ x: centre.x, y: centre.y - APART_PX });
    // A small head has it over its middle, or beside that where the handle above lies.
    const isClear = Math.hypot(over.x - roll.x, over.y - roll.y) > FINGER_PX;
    const near = isClear ? over : free({ x: centre.x - APART_PX, y: centre.y });
    const below = free({ x: centre.x, y: centre.y + radius * MOVE_SHARE });
    const move = radius * MOVE_SHARE < APART_PX ? near : below;
    const step = KEY_SHARE * Math.min(photo.widthPx, photo.heightPx);
    return [
      {
        name: 'Move the head',
        icon: 'move',
        at: move,
        drag: (from, { dx, dy }) => {
          const { scale } = this.view.placement;
          return movedBy(from, photo, [dx / scale, dy / scale]);
        },
        key: (from, x, y) => movedBy(from, photo, [x * step, y * step]),
      },
      {
        name: 'Turn the head',
        icon: 'turn',
        at: free(centre),
        drag: (from, point) => this.#dragged(from, point),
        key: (from, x, y) => turnedBy(from, x * KEY_DEG, y * KEY_DEG),
      },
      {
        name: 'Tilt the head sideways',
        icon: 'roll',
        at: roll,
        drag: (from, point) => rolledBy(from, this.#swept(point, centre)),
        key: (from, x, y) => rolledBy(from, (x + y) * KEY_DEG * 0.5),
      },
      {
        name: 'Size of the head',
        icon: 'size',
        at: free(corner),
        drag: (from, point) => sizedBy(from, photo, this.#reached(point, centre)),
        key: (from, x, y) => sizedBy(from, photo, 1 + (x - y) * KEY_SHARE),
      },
    ];
  }

  #button(handle: Handle) {
    return html`<button
      class="grip knob"
      ${styled({ translate: `${handle.at.x}px ${handle.at.y}px` })}
      aria-label=${handle.name}
      title="${handle.name} (arrow keys)"
      @pointerdown=${(event: PointerEvent) => this.#onHandle(event, handle)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, handle)}
    ><span>${icon(handle.icon)}</span></button>`;
  }

  #semiBreadthMm(): number {
    const { head } = this.store.document.case;
    return head.kind === 'head' ? head.semiAxesMm[0] : 1;
  }

  /** The skin that a hand took hold of stays under it. */
  #dragged(camera: Camera, { x, y, dx, dy }: DragPoint): Partial<Camera> {
    const { head } = this.store.document.case;
    if (head.kind !== 'head') return {};
    const [from, to] = [this.view.toPhoto(x - dx, y - dy), this.view.toPhoto(x, y)];
    return tidied(
      nudgeView(
        { camera, size: this.shown!.photo, semiAxesMm: head.semiAxesMm },
        { kind: 'turn', from: [from.xPx, from.yPx], to: [to.xPx, to.yPx] },
      ),
    );
  }

  /** Degrees clockwise about the centre between where a drag began and where it is. */
  #swept({ x, y, dx, dy }: DragPoint, centre: StagePoint): number {
    const [px, py] = [x - this.view.origin.x - centre.x, y - this.view.origin.y - centre.y];
    return angleDeg(px, py) - angleDeg(px - dx, py - dy);
  }

  /** How much farther from the centre a drag is than where it began. */
  #reached({ x, y, dx, dy }: DragPoint, centre: StagePoint): number {
    const [px, py] = [x - this.view.origin.x - centre.x, y - this.view.origin.y - centre.y];
    return Math.max(0.02, Math.hypot(px, py) / Math.max(8, Math.hypot(px - dx, py - dy)));
  }

  /** A dot that was laid is a point now: there it can be corrected and removed. */
  readonly #toPoints = () => this.store.setUi({ headTool: 'points', point: null });

  #change(patch: (camera: Camera) => Partial<Camera>, tag?: string): void {
    this.store.edit(setCamera(patch(this.shown!.camera)), tag ? { tag } : {});
  }

  readonly #onBody = (event: PointerEvent) => {
    if (event.button > 0) return;
    event.stopPropagation();
    this.#fingers.start(event);
  };

  readonly #onWheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const factor = wheelFactor(event) ** 0.5;
    this.#change((camera) => sizedBy(camera, this.shown!.photo, factor), 'head:wheel');
  };

  #onHandle(event: PointerEvent, { drag }: Handle): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const from = this.shown!.camera;
    this.store.beginGesture();
    followDrag(event, {
      move: (point) => this.store.edit(setCamera(drag(from, point))),
      end: () => this.store.endGesture(),
      cancel: () => this.store.cancelGesture(),
    });
  }

  #onKey(event: KeyboardEvent, { name, key }: Handle): void {
    const far = event.shiftKey ? LONG : 1;
    const right = { ArrowLeft: -far, ArrowRight: far }[event.key] ?? 0;
    const down = { ArrowUp: -far, ArrowDown: far }[event.key] ?? 0;
    if ((right === 0 && down === 0) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#change((camera) => key(camera, right, down), `head:${name}`);
  }
}
