import type { Size } from '../pixels/window.ts';
import type { Insets, Placement, Point } from '../preview.ts';
import { fitPlacement, scaleLimits, snapPlacement, toPhoto, toScreen, zoomPlacement } from './placement.ts';

/** The size of the element a photo lies in, CSS px, and its device px per CSS px. */
export interface HostSize extends Size {
  readonly dpr: number;
}

/** Where the photo lies in its host, and all that moves it. */
export class PlacementControl {
  #raw: Placement = { scale: 1, x: 0, y: 0 };
  /** While the photo is fitted: the room to leave. */
  #fitted: Insets | null = {};
  #photo: Size = { width: 1, height: 1 };
  #host: HostSize = { width: 1, height: 1, dpr: 1 };
  readonly #onMove: (placement: Placement) => void;

  /** @param onMove called after the photo came to lie elsewhere on the screen. */
  constructor(onMove: (placement: Placement) => void) {
    this.#onMove = onMove;
  }

  /** On whole device px. */
  get placement(): Placement {
    return snapPlacement(this.#raw, this.#host.dpr);
  }

  setPhoto(photo: Size): void {
    const same = photo.width === this.#photo.width && photo.height === this.#photo.height;
    this.#photo = photo;
    if (!same) this.fit(this.#fitted ?? {});
  }

  /** A fitted photo is fitted again; another keeps what is in the middle. */
  setHost({ width, height, dpr }: HostSize): void {
    const [dx, dy] = [(width - this.#host.width) / 2, (height - this.#host.height) / 2];
    this.#host = { width, height, dpr };
    if (this.#fitted) this.fit(this.#fitted);
    else this.panBy(dx, dy);
  }

  set(placement: Placement): void {
    const { scale, x, y } = placement;
    if (!(scale > 0) || ![scale, x, y].every(Number.isFinite)) {
      const got = JSON.stringify(placement);
      throw new RangeError(`setPlacement: expected a positive scale and finite x and y, got ${got}`);
    }
    this.#fitted = null;
    this.#moveTo({ scale, x, y });
  }

  zoomBy(factor: number, about: Point = { x: this.#host.width / 2, y: this.#host.height / 2 }): void {
    const limits = scaleLimits(this.#photo, this.#host, this.#host.dpr);
    this.set(zoomPlacement(this.#raw, factor, about, limits));
  }

  panBy(dx: number, dy: number): void {
    const { scale, x, y } = this.#raw;
    this.set({ scale, x: x + dx, y: y + dy });
  }

  fit(insets: Insets): void {
    this.#fitted = insets;
    this.#moveTo(fitPlacement(this.#photo, this.#host, insets));
  }

  toScreen(xPx: number, yPx: number): Point {
    return toScreen(this.placement, xPx, yPx);
  }

  toPhoto(x: number, y: number): Point {
    return toPhoto(this.placement, x, y);
  }

  #moveTo(next: Placement): void {
    const before = this.placement;
    this.#raw = next;
    const now = this.placement;
    if (before.scale !== now.scale || before.x !== now.x || before.y !== now.y) this.#onMove(now);
  }
}
