import type { PhotoSize } from '../camera/index.ts';
import type { Taps } from './fit-input.ts';
import { LANDMARK_NAMES, type LandmarkName } from './landmarks.ts';
import type { SmallPhoto } from './small-photo.ts';

/** A point that a detector found, px of the photo that it was given. */
export interface DetectedPoint {
  readonly xPx: number;
  readonly yPx: number;
  /** How far the detector believes it, [0, 1]. @defaultValue 1 */
  readonly confidence?: number;
}

/**
 * A face-landmark model that an integrator plugs in: a photo in, named points out. None is shipped and none is needed. Left and right are
 * the subject's. Points that the model does not know or does not see are left out.
 */
export interface LandmarkDetector {
  detect(photo: SmallPhoto): Promise<Readonly<Partial<Record<LandmarkName, DetectedPoint>>>>;
}

/** Points below this are left out. */
const LEAST_CONFIDENCE = 0.5;

/**
 * What a detector sees in a small photo, as taps in pixels of the photo itself, ready for `fitCase`. Points without a place, outside
 * the photo or believed below 0.5 are left out. A detector that throws is not caught.
 */
export async function detectTaps(
  detector: LandmarkDetector,
  photo: SmallPhoto,
  size: PhotoSize,
): Promise<Taps> {
  const found = await detector.detect(photo);
  const scale = size.widthPx / photo.width;
  const taps: Partial<Record<LandmarkName, readonly [number, number]>> = {};
  for (const name of LANDMARK_NAMES) {
    const point = found[name];
    if (!point || (point.confidence ?? 1) < LEAST_CONFIDENCE) continue;
    const { xPx, yPx } = point;
    if (xPx >= 0 && yPx >= 0 && xPx <= photo.width && yPx <= photo.height)
      taps[name] = [xPx * scale, yPx * scale];
  }
  return taps;
}
