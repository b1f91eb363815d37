import type { Insets, Placement } from '@stubble/renderer';

export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** A place of the photo, px. */
export interface PhotoPixel {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where the photo lies in the stage, for everything that is drawn over it. */
export class StageView {
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  /** Size of the stage, CSS px. */
  size = { width: 1, height: 1 };
  /** What panels cover at each side, CSS px. */
  insets: Required<Insets> = { top: 0, right: 0, bottom: 0, left: 0 };
  /** Where the stage lies on the page, CSS px. */
  origin: StagePoint = { x: 0, y: 0 };
  readonly #listeners = new Set<() => void>();

  get placement(): Placement {
    return this.#placement;
  }

  set placement(placement: Placement) {
    this.#placement = placement;
    this.changed();
  }

  /** SVG transform from photo px to CSS px of the stage. */
  get transform(): string {
    const { scale, x, y } = this.#placement;
    return `translate(${x} ${y}) scale(${scale})`;
  }

  toScreen(xPx: number, yPx: number): StagePoint {
    const { scale, x, y } = this.#placement;
    return { x: x + xPx * scale, y: y + yPx * scale };
  }

  /** Photo px under a place of the page. */
  toPhoto(pageX: number, pageY: number): PhotoPixel {
    const { scale, x, y } = this.#placement;
    return { xPx: (pageX - this.origin.x - x) / scale, yPx: (pageY - this.origin.y - y) / scale };
  }

  /** A place of the stage, moved to where no panel covers it. */
  keepFree({ x, y }: StagePoint, margin: number): StagePoint {
    const { size, insets } = this;
    return {
      x: Math.min(size.width - insets.right - margin, Math.max(insets.left + margin, x)),
      y: Math.min(size.height - insets.bottom - margin, Math.max(insets.top + margin, y)),
    };
  }

  /** Where the photo has to lie so that no panel covers a place of it: where it does, if none does now. */
  showing([xPx, yPx]: readonly [number, number], margin: number): Placement {
    const at = this.toScreen(xPx, yPx);
    const free = this.keepFree(at, margin);
    const { scale, x, y } = this.#placement;
    return { scale, x: x + free.x - at.x, y: y + free.y - at.y };
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
