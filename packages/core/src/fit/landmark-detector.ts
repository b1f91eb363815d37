import { LANDMARK_NAMES, type LandmarkName } from '../anatomy/landmarks.ts';
import type { PhotoSize } from '../camera/index.ts';
import type { SmallPhoto } from '../pixels/small-photo.ts';
import { assertSmallOf } from './assert-input.ts';
import type { Taps } from './fit-input.ts';

/** A point that a detector found, px of the photo that it was given. */
export interface DetectedPoint {
  readonly xPx: number;
  readonly yPx: number;
  /** How far the detector believes it, [0, 1]. @defaultValue 1 */
  readonly confidence?: number;
}

/** What a detector found, by name; what it does not know or does not see is left out. */
export type DetectedPoints = Readonly<Partial<Record<LandmarkName, DetectedPoint>>>;

/**
 * A face-landmark model that an integrator plugs in: a photo in, named points out. None is shipped and none is needed. Left and right are
 * the subject's. Where it sees no face it gives no points: `{}`, null or nothing.
 */
export interface LandmarkDetector {
  detect(photo: SmallPhoto): Promise<DetectedPoints | null | undefined> | DetectedPoints | null | undefined;
}

/** Points below this are left out. Chosen by eye. */
const LEAST_CONFIDENCE = 0.5;

/**
 * What a detector sees in a small photo, as taps in pixels of the photo itself, ready for `fitCase`. Points without a place, outside
 * the photo or believed below 0.5 are left out. A detector that throws or rejects is not caught: its own error comes through.
 * @param size of the photo itself, px
 * @throws RangeError for wiring that would lose points silently: unknown names, points without `xPx` and `yPx` or in shares of the photo instead of px, a confidence outside [0, 1].
 */
export async function detectTaps(
  detector: LandmarkDetector,
  photo: SmallPhoto,
  size: PhotoSize,
): Promise<Taps> {
  assertSmallOf(photo, size, 'detectTaps');
  const found = (await detector.detect(photo)) ?? {};
  assertWiring(found);
  const taps: Partial<Record<LandmarkName, readonly [number, number]>> = {};
  for (const name of LANDMARK_NAMES) {
    const point = found[name];
    if (!point || !((point.confidence ?? 1) >= LEAST_CONFIDENCE)) continue;
    const { xPx, yPx } = point;
    if (xPx >= 0 && yPx >= 0 && xPx <= photo.width && yPx <= photo.height)
      taps[name] = [(xPx * size.widthPx) / photo.width, (yPx * size.heightPx) / photo.height];
  }
  return taps;
}

function assertWiring(found: DetectedPoints): void {
  const stranger = Object.keys(found).find((name) => !LANDMARK_NAMES.includes(name as LandmarkName));
  if (stranger !== undefined)
    throw new RangeError(`detectTaps: expected names among ${LANDMARK_NAMES.join(', ')}, got "${stranger}"`);
  const points = Object.values(found).filter((point) => point !== undefined && point !== null);
  const nowhere = points.find(({ xPx, yPx }) => xPx === undefined || yPx === undefined);
  if (nowhere)
    throw new RangeError(`detectTaps: expected points of xPx and yPx, got ${JSON.stringify(nowhere)}`);
  const wild = points.find(({ confidence = 1 }) => confidence < 0 || confidence > 1);
  if (wild) throw new RangeError(`detectTaps: expected a confidence of 0 to 1, got ${wild.confidence}`);
  // No two landmarks of a face lie within one px: such points are shares of the photo.
  if (points.length > 1 && points.every(({ xPx, yPx }) => xPx <= 1 && yPx <= 1 && xPx >= 0 && yPx >= 0))
    throw new RangeError(
      `detectTaps: expected px of the photo that was given, got shares of it such as ${points[0].xPx}, ${points[0].yPx}: multiply by width and height`,
    );
}
