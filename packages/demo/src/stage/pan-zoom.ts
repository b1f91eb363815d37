/** What two fingers or a wheel ask for; places in CSS px of the page. */
export interface PanZoomHandlers {
  readonly start?: () => void;
  readonly pan: (dx: number, dy: number) => void;
  /** Scale by a factor about a place; `turnDeg` is how far two fingers turned. */
  readonly zoom: (factor: number, about: { x: number; y: number }, turnDeg: number) => void;
  readonly end?: () => void;
}

interface Finger {
  x: number;
  y: number;
}

/**
 * One pointer pans, two pinch. Moves are summed and handed on once per frame.
 * Attach with `start(event)` from a `pointerdown` listener of the element.
 */
export class PanZoom {
  readonly #fingers = new Map<number, Finger>();
  #seen: readonly Finger[] = [];
  #frame = 0;
  readonly #handlers: PanZoomHandlers;

  constructor(handlers: PanZoomHandlers) {
    this.#handlers = handlers;
  }

  get active(): boolean {
    return this.#fingers.size > 0;
  }

  start(event: PointerEvent): void {
    const target = event.currentTarget as Element;
    if (this.#fingers.size >= 2) return;
    if (this.#fingers.size === 0) {
      target.addEventListener('pointermove', this.#onMove);
      target.addEventListener('pointerup', this.#onUp);
      target.addEventListener('pointercancel', this.#onUp);
      this.#handlers.start?.();
    }
    target.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#remember();
  }

  readonly #onMove = (event: Event) => {
    const { pointerId, clientX, clientY } = event as PointerEvent;
    const finger = this.#fingers.get(pointerId);
    if (!finger) return;
    finger.x = clientX;
    finger.y = clientY;
    this.#frame ||= requestAnimationFrame(this.#flush);
  };

  readonly #flush = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const now = [...this.#fingers.values()];
    const before = this.#seen;
    if (now.length === 0 || now.length !== before.length) return;
    const [from, to] = [middle(before), middle(now)];
    if (from.x !== to.x || from.y !== to.y) this.#handlers.pan(to.x - from.x, to.y - from.y);
    if (now.length === 2) {
      const [a, b] = [spread(before), spread(now)];
      if (a.length > 1) this.#handlers.zoom(b.length / a.length, to, b.angleDeg - a.angleDeg);
    }
    this.#remember();
  };

  readonly #onUp = (event: Event) => {
    const { pointerId, currentTarget } = event as PointerEvent;
    if (!this.#fingers.has(pointerId)) return;
    this.#flush();
    this.#fingers.delete(pointerId);
    this.#remember();
    if (this.#fingers.size > 0) return;
    const target = currentTarget as Element;
    target.removeEventListener('pointermove', this.#onMove);
    target.removeEventListener('pointerup', this.#onUp);
    target.removeEventListener('pointercancel', this.#onUp);
    this.#handlers.end?.();
  };

  #remember(): void {
    this.#seen = [...this.#fingers.values()].map((finger) => ({ ...finger }));
  }
}

/** Zoom factor of a wheel event: a notch of a mouse is about 15 %, a pinch on a touchpad follows the fingers. */
export function wheelFactor({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const px = deltaMode === 0 ? deltaY : deltaY * 16;
  return Math.exp(-Math.max(-240, Math.min(240, px)) * (ctrlKey ? 0.01 : 0.0014));
}

function middle(fingers: readonly Finger[]): Finger {
  const sum = fingers.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / fingers.length, y: sum.y / fingers.length };
}

function spread([a, b]: readonly Finger[]): { length: number; angleDeg: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return { length: Math.hypot(dx, dy), angleDeg: (Math.atan2(dy, dx) * 180) / Math.PI };
}
