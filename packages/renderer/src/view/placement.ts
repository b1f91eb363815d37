import type { Size } from '../pixels/window.ts';
import type { Insets, Placement, Point } from '../preview.ts';

/** The photo may be zoomed out to this share of its fitted size. */
const SMALLEST_OF_FIT = 0.25;
/** Largest zoom, device px per photo px. */
const LARGEST = 16;

/** The whole photo, as large as it goes, in the middle of what the insets leave of the host. */
export function fitPlacement(photo: Size, host: Size, insets: Insets = {}): Placement {
  const { top = 0, right = 0, bottom = 0, left = 0 } = insets;
  const width = Math.max(1, host.width - left - right);
  const height = Math.max(1, host.height - top - bottom);
  const scale = Math.min(width / photo.width, height / photo.height);
  return {
    scale,
    x: left + (width - photo.width * scale) / 2,
    y: top + (height - photo.height * scale) / 2,
  };
}

/** Zoom about a point that stays where it is, within sensible limits. */
export function zoomPlacement(from: Placement, factor: number, about: Point, limits: ScaleLimits): Placement {
  const scale = Math.min(limits.largest, Math.max(limits.smallest, from.scale * factor));
  const ratio = scale / from.scale;
  return { scale, x: about.x - (about.x - from.x) * ratio, y: about.y - (about.y - from.y) * ratio };
}

/** Smallest and largest scale, CSS px per photo px. */
export interface ScaleLimits {
  readonly smallest: number;
  readonly largest: number;
}

export function scaleLimits(photo: Size, host: Size, dpr: number): ScaleLimits {
  const fit = fitPlacement(photo, host).scale;
  const largest = Math.max(LARGEST / dpr, fit);
  return { smallest: Math.min(fit * SMALLEST_OF_FIT, largest), largest };
}

/**
 * The nearest placement with the photo's corner on a whole device px, and exactly one device px per photo px where it was meant:
 * then a photo px is a device px, byte for byte.
 */
export function snapPlacement({ scale, x, y }: Placement, dpr: number): Placement {
  const snapped = Math.abs(scale * dpr - 1) < 1e-3 ? 1 / dpr : scale;
  return { scale: snapped, x: Math.round(x * dpr) / dpr, y: Math.round(y * dpr) / dpr };
}

/** Where a photo px lies in the host, CSS px. */
export function toScreen({ scale, x, y }: Placement, xPx: number, yPx: number): Point {
  return { x: x + xPx * scale, y: y + yPx * scale };
}

/** Which photo px lies under a point of the host, CSS px. */
export function toPhoto({ scale, x, y }: Placement, xCss: number, yCss: number): Point {
  return { x: (xCss - x) / scale, y: (yCss - y) / scale };
}
