import type { SkinPoint } from '@stubble/core';
import type { StagePoint } from './stage-view.ts';

export interface StrokeHandlers {
  /** The skin under a place of the page; null beside it. */
  readonly under: (pageX: number, pageY: number) => SkinPoint | null;
  /** Where the stage lies on the page. */
  readonly origin: StagePoint;
  readonly moved: () => void;
  readonly ended: (points: readonly SkinPoint[]) => void;
  /** Escape was pressed, a second finger came, or the system took the pointer away. */
  readonly dropped: () => void;
}

/** Places of the pencil nearer than this to the last are left out, CSS px. */
const LEAST_PX = 2;

/** A line that a pencil draws from its press to its release, with every move that the browser gathered in between. */
export class Stroke {
  readonly #handlers: StrokeHandlers;
  readonly #pointer: number;
  readonly #target: Element;
  readonly #points: SkinPoint[] = [];
  #last: StagePoint | null = null;
  #path = '';

  constructor(press: PointerEvent, handlers: StrokeHandlers) {
    this.#handlers = handlers;
    this.#pointer = press.pointerId;
    this.#target = press.currentTarget as Element;
    this.#target.setPointerCapture(press.pointerId);
    this.#target.addEventListener('pointermove', this.#onMove);
    this.#target.addEventListener('pointerup', this.#onUp);
    this.#target.addEventListener('pointercancel', this.cancel);
    addEventListener('keydown', this.#onKey, true);
    this.#add(press);
  }

  /** SVG path data, CSS px of the stage. */
  get path(): string {
    return this.#path;
  }

  readonly cancel = () => {
    this.#stop();
    this.#handlers.dropped();
  };

  #add({ clientX, clientY }: PointerEvent): void {
    if (this.#last && Math.hypot(clientX - this.#last.x, clientY - this.#last.y) < LEAST_PX) return;
    const point = this.#handlers.under(clientX, clientY);
    // Beside the head there is no skin: the line goes on where it comes back.
    if (!point) return;
    this.#last = { x: clientX, y: clientY };
    this.#points.push(point);
    const { x, y } = this.#handlers.origin;
    this.#path += `${this.#path ? 'L' : 'M'}${(clientX - x).toFixed(1)} ${(clientY - y).toFixed(1)}`;
  }

  readonly #onMove = (event: Event) => {
    const move = event as PointerEvent;
    if (move.pointerId !== this.#pointer) return;
    const gathered = move.getCoalescedEvents?.() ?? [];
    for (const one of gathered.length > 0 ? gathered : [move]) this.#add(one);
    this.#handlers.moved();
  };

  readonly #onUp = (event: Event) => {
    if ((event as PointerEvent).pointerId !== this.#pointer) return;
    this.#add(event as PointerEvent);
    this.#stop();
    this.#handlers.ended(this.#points);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #stop(): void {
    this.#target.removeEventListener('pointermove', this.#onMove);
    this.#target.removeEventListener('pointerup', this.#onUp);
    this.#target.removeEventListener('pointercancel', this.cancel);
    removeEventListener('keydown', this.#onKey, true);
  }
}
