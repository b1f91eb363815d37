import {
  type Lens,
  type PhotoPlace,
  type PhotoSize,
  type ScalpSurface,
  unproject,
  type ViewLength,
} from '@stubble/core';

/** What a length is measured in. */
export interface Measured {
  readonly lens: Lens;
  readonly surface: ScalpSurface;
  readonly mmPerPx: number;
}

/** A length in a photo at the present scale, mm; null where an end that should lie on the skin does not. */
export function measuredMm(
  { from, to, on }: Pick<ViewLength, 'from' | 'to' | 'on'>,
  { lens, surface, mmPerPx }: Measured,
): number | null {
  if (on === 'level' || surface.kind === 'patch')
    return Math.hypot(from[0] - to[0], from[1] - to[1]) * mmPerPx;
  const [a, b] = [from, to].map(([x, y]) => {
    const place = unproject(lens, surface, x, y);
    if (!place) return null;
    const point = new Float64Array(7);
    surface.pointAt(place.u, place.v, point);
    return point;
  });
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : null;
}

/** Half of a new line, mm. */
const HALF_MM = { skin: 12, level: 60 } as const;

/** A line to begin with, level across the head, within the photo. */
export function firstLine(
  on: ViewLength['on'],
  [x, y]: PhotoPlace,
  { mmPerPx, size }: { readonly mmPerPx: number; readonly size: PhotoSize },
): Pick<ViewLength, 'from' | 'to' | 'on'> {
  const half = Math.min(HALF_MM[on] / mmPerPx, 0.4 * size.widthPx);
  const middle = Math.min(Math.max(x, half), size.widthPx - half);
  const high = on === 'skin' ? y - (0.5 * half * HALF_MM.level) / HALF_MM.skin : y;
  const row = Math.min(Math.max(high, 0), size.heightPx);
  return { on, from: [middle - half, row], to: [middle + half, row] };
}
