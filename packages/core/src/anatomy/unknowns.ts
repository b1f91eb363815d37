import { type Lens, lensOf, type PhotoSize } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import {
  AXIS_RATIOS,
  BROADEST_BEHIND,
  CRANIUM_CENTRE,
  LANDMARKS,
  type LandmarkName,
  PRIOR_HALF_BREADTH_MM,
} from './landmarks.ts';

/**
 * Unknowns of the head in one vector, each in standard deviations from the population's mean: height and length of the cranium,
 * then where the tragi lie beneath its centre.
 */
export const HEAD_UNKNOWNS = 5;
/** Unknowns of a view: yaw, pitch, roll (rad), centre x, y (photo diagonals), log of mm/px, log of the focal length. */
export const VIEW_UNKNOWNS = 7;

const RADIANS = Math.PI / 180;

/** Lengths of the cranium for the head's unknowns, mm. */
export function semiAxesOf(x: ArrayLike<number>, halfBreadthMm: number): [number, number, number, number] {
  const { height, length } = AXIS_RATIOS;
  const along = halfBreadthMm * length.mean * Math.exp((x[1] * length.sd) / length.mean);
  return [
    halfBreadthMm,
    halfBreadthMm * height.mean * Math.exp((x[0] * height.sd) / height.mean),
    along,
    BROADEST_BEHIND * along,
  ];
}

/** A point of the tragus frame (mm at 155 mm breadth) in the frame of the cranium's centre, mm. */
export function fromTragusFrame(
  x: ArrayLike<number>,
  point: readonly [number, number, number],
  halfBreadthMm: number,
): [number, number, number] {
  const k = halfBreadthMm / PRIOR_HALF_BREADTH_MM;
  const { meanMm, sdMm } = CRANIUM_CENTRE;
  return [
    k * (point[0] - meanMm[0] - sdMm[0] * x[2]),
    k * (point[1] - meanMm[1] - sdMm[1] * x[3]),
    k * (point[2] - meanMm[2] - sdMm[2] * x[4]),
  ];
}

/**
 * A landmark of this head in the cranium's frame, mm; `own` is its own offset in standard deviations, outward, up and forward: a person's
 * left and right are mirror images to within what a tap misses by, so that both sides share one offset.
 */
export function landmarkMm(
  x: ArrayLike<number>,
  name: LandmarkName,
  { own, halfBreadthMm }: { readonly own: readonly number[]; readonly halfBreadthMm: number },
): [number, number, number] {
  const { meanMm, sdMm } = LANDMARKS[name];
  const outward = name.endsWith('Right') ? -1 : 1;
  return fromTragusFrame(
    x,
    [meanMm[0] + outward * sdMm[0] * own[0], meanMm[1] + sdMm[1] * own[1], meanMm[2] + sdMm[2] * own[2]],
    halfBreadthMm,
  );
}

/** Writes a camera's unknowns at an index. */
export function writeCamera(x: Float64Array, at: number, camera: Camera, size: PhotoSize): void {
  const diagonal = Math.hypot(size.widthPx, size.heightPx);
  x[at] = camera.yawDeg * RADIANS;
  x[at + 1] = camera.pitchDeg * RADIANS;
  x[at + 2] = camera.rollDeg * RADIANS;
  x[at + 3] = camera.centrePx[0] / diagonal;
  x[at + 4] = camera.centrePx[1] / diagonal;
  x[at + 5] = Math.log(camera.mmPerPx);
  x[at + 6] = Math.log(camera.focal35mm);
}

/** The camera at an index of the unknowns; angles may lie beyond half a turn, see {@link tidyCamera}. */
export function readCamera(x: ArrayLike<number>, at: number, size: PhotoSize): Camera {
  const diagonal = Math.hypot(size.widthPx, size.heightPx);
  return {
    yawDeg: x[at] / RADIANS,
    pitchDeg: x[at + 1] / RADIANS,
    rollDeg: x[at + 2] / RADIANS,
    centrePx: [x[at + 3] * diagonal, x[at + 4] * diagonal],
    mmPerPx: Math.exp(x[at + 5]),
    focal35mm: Math.exp(x[at + 6]),
  };
}

/** The lens of the camera at an index. */
export const lensAt = (x: ArrayLike<number>, at: number, size: PhotoSize): Lens =>
  lensOf(readCamera(x, at, size), size);

/** The same camera with yaw and roll within ±180 and pitch within ±90 degrees. */
export function tidyCamera(camera: Camera): Camera {
  let { yawDeg, pitchDeg, rollDeg } = camera;
  pitchDeg = halfTurn(pitchDeg);
  if (Math.abs(pitchDeg) > 90) {
    pitchDeg = Math.sign(pitchDeg) * 180 - pitchDeg;
    yawDeg += 180;
    rollDeg += 180;
  }
  return { ...camera, yawDeg: halfTurn(yawDeg), pitchDeg, rollDeg: halfTurn(rollDeg) };
}

/** An angle within [−180, 180) degrees. */
export function halfTurn(deg: number): number {
  return ((((deg + 180) % 360) + 360) % 360) - 180;
}
