import { type Lens, lensPosition } from '@stubble/core';
import { FLOATS_PER_DOT, type PlacedDots, unpackNormal } from '../field/place-dots.ts';

/** A dot as a camera sees it. One object for all: it changes from dot to dot. */
export interface SeenDot {
  /** Which dot. */
  index: number;
  /** Its first float among the texels. */
  at: number;
  /** Its middle, texels from the photo's top left corner. */
  x: number;
  y: number;
  /** Tangents of the line of sight. */
  slopeX: number;
  slopeY: number;
  /** Normal of the skin in the camera's frame. */
  nx: number;
  ny: number;
  nz: number;
  /** Texels per mm across the line of sight, at its depth. */
  texelsPerMm: number;
}

export interface SeeDotsInput {
  readonly placed: PlacedDots;
  readonly lens: Lens;
  /** Texels per photo px. */
  readonly scale: number;
  /** How much farther than the model's outline the head reaches, by direction: core's `outlineStretch`. None is as the model says. */
  readonly stretch?: Float32Array | undefined;
}

/** Visit every dot that is before the lens and on skin that faces it. */
export function seeDots({ placed, lens, scale, stretch }: SeeDotsInput, visit: (dot: SeenDot) => void): void {
  const { texels, count } = placed;
  const eye = lensPosition(lens);
  const { rotation: r, translationMm: t, focalPx, principalPx } = lens;
  const centre = [0, 1].map((axis) => (principalPx[axis] + (focalPx * t[axis]) / t[2]) * scale);
  const dot = { index: 0, at: 0, x: 0, y: 0, slopeX: 0, slopeY: 0, nx: 0, ny: 0, nz: 0, texelsPerMm: 0 };
  for (let index = 0, at = 0; index < count; index++, at += FLOATS_PER_DOT) {
    if (texels[at + 3] <= 0) continue;
    const [x, y, z] = [texels[at], texels[at + 1], texels[at + 2]];
    const depth = r[6] * x + r[7] * y + r[8] * z + t[2];
    if (depth <= 0) continue;
    const n = unpackNormal(texels[at + 4]);
    const [toX, toY, toZ] = [eye[0] - x, eye[1] - y, eye[2] - z];
    const facing = n[0] * toX + n[1] * toY + n[2] * toZ;
    if (facing <= 0) continue;
    dot.index = index;
    dot.at = at;
    dot.slopeX = (r[0] * x + r[1] * y + r[2] * z + t[0]) / depth;
    dot.slopeY = (r[3] * x + r[4] * y + r[5] * z + t[1]) / depth;
    dot.x = (principalPx[0] + focalPx * dot.slopeX) * scale;
    dot.y = (principalPx[1] + focalPx * dot.slopeY) * scale;
    dot.nx = r[0] * n[0] + r[1] * n[1] + r[2] * n[2];
    dot.ny = r[3] * n[0] + r[4] * n[1] + r[5] * n[2];
    dot.nz = r[6] * n[0] + r[7] * n[1] + r[8] * n[2];
    dot.texelsPerMm = (focalPx * scale) / depth;
    if (stretch) {
      const away = 1 - Math.min(1, facing / Math.sqrt(toX * toX + toY * toY + toZ * toZ));
      const [dx, dy] = [dot.x - centre[0], dot.y - centre[1]];
      const farther = (stretchAt(stretch, dx, dy) - 1) * away * away;
      dot.x += dx * farther;
      dot.y += dy * farther;
    }
    visit(dot);
  }
}

/** Between the two neighbouring directions; they go around from the right, clockwise as seen. */
function stretchAt(stretch: Float32Array, dx: number, dy: number): number {
  const place = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * stretch.length) % stretch.length;
  const from = Math.floor(place);
  const next = stretch[(from + 1) % stretch.length];
  return stretch[from] + (next - stretch[from]) * (place - from);
}
