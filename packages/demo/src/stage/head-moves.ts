import { type Camera, lensOf, type PhotoSize } from '@stubble/core';

const DEGREES = 180 / Math.PI;
/** Breadth of the head in the photo, as a share of its shorter side. */
const SIZE_SHARES = [0.05, 6] as const;
/** Mean breadth, mm; only the limits of size depend on it. */
const BREADTH_MM = 155;

/** Limits of mm per px that keep the head between a dot and a wall. */
export function scaleLimits({ widthPx, heightPx }: PhotoSize): readonly [number, number] {
  const side = Math.min(widthPx, heightPx);
  return [BREADTH_MM / (SIZE_SHARES[1] * side), BREADTH_MM / (SIZE_SHARES[0] * side)];
}

/** The head moved by so many photo px; its centre stays within half a photo of the frame. */
export function movedBy(
  camera: Camera,
  photo: PhotoSize,
  [dx, dy]: readonly [number, number],
): Partial<Camera> {
  const keep = (value: number, side: number) => Math.min(1.5 * side, Math.max(-0.5 * side, value));
  return {
    centrePx: [keep(camera.centrePx[0] + dx, photo.widthPx), keep(camera.centrePx[1] + dy, photo.heightPx)],
  };
}

/** The head larger by a factor. */
export function sizedBy(camera: Camera, photo: PhotoSize, factor: number): Partial<Camera> {
  const [low, high] = scaleLimits(photo);
  return { mmPerPx: Math.min(high, Math.max(low, camera.mmPerPx / factor)) };
}

/**
 * The head turned about the photo's own axes: what looks at the lens follows a hand by so many degrees of arc, right and down, however
 * the head is turned already. On a crown photo the head's own axis would swing it round instead.
 */
export function turnedBy(camera: Camera, rightDeg: number, downDeg: number): ReturnType<typeof tidied> {
  const [y, x] = [rightDeg / DEGREES, downDeg / DEGREES];
  const [sy, cy, sx, cx] = [Math.sin(y), Math.cos(y), Math.sin(x), Math.cos(x)];
  // Photo axes: x right, y down, z away. Right first, then down.
  const turn = [cy, 0, -sy, -sx * sy, cx, -sx * cy, cx * sy, sx, cx * cy];
  const r = product(turn, lensOf(camera, { widthPx: 1, heightPx: 1 }).rotation);
  return tidied({
    yawDeg: Math.atan2(-r[6], -r[8]) * DEGREES,
    pitchDeg: Math.asin(Math.min(1, Math.max(-1, -r[7]))) * DEGREES,
    rollDeg: Math.atan2(r[1], -r[4]) * DEGREES,
  });
}

/** The angles of a camera as a case keeps them. */
export function tidied({ yawDeg, pitchDeg, rollDeg }: Pick<Camera, 'yawDeg' | 'pitchDeg' | 'rollDeg'>) {
  return { yawDeg: wrapDeg(yawDeg), pitchDeg: wrapDeg(pitchDeg), rollDeg: wrapDeg(rollDeg) };
}

function product(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [3 * Math.floor(i / 3), i % 3];
    return a[row] * b[column] + a[row + 1] * b[3 + column] + a[row + 2] * b[6 + column];
  });
}

export function rolledBy(camera: Camera, clockwiseDeg: number): Partial<Camera> {
  return { rollDeg: wrapDeg(camera.rollDeg + clockwiseDeg) };
}

/** Degrees of arc that a hand moves over a ball of so many px radius. */
export function arcDeg(px: number, radiusPx: number): number {
  return (px / Math.max(1, radiusPx)) * DEGREES;
}

/** Angle of a vector on screen, degrees clockwise from the right. */
export function angleDeg(dx: number, dy: number): number {
  return Math.atan2(dy, dx) * DEGREES;
}

/** To within -180 and 180, rounded to a thousandth so that a case stays readable. */
export function wrapDeg(value: number): number {
  const wrapped = ((((value + 180) % 360) + 360) % 360) - 180;
  // Never −0, which a case would write as 0 and read back as another value.
  return Math.round(wrapped * 1000) / 1000 + 0;
}
