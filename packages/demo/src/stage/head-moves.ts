import type { Camera, PhotoSize } from '@stubble/core';

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

/** The head turned so that its front follows a hand that moves by so many degrees of arc, right and down. */
export function turnedBy(camera: Camera, rightDeg: number, downDeg: number): Partial<Camera> {
  return {
    yawDeg: wrapDeg(camera.yawDeg - rightDeg),
    pitchDeg: Math.min(90, Math.max(-90, camera.pitchDeg + downDeg)),
  };
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
  return Math.round(wrapped * 1000) / 1000;
}
