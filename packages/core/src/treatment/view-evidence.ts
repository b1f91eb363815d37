import * as v from 'valibot';
import type { Camera } from './camera-types.ts';
import { LANDMARK_NAMES } from './landmark-names.ts';
import { ranged } from './ranged.ts';
import type { ViewEvidence } from './view-types.ts';

/** Longest side of a photo that a case may describe, px. */
export const MAX_PHOTO_SIDE_PX = 30_000;
/** Most outline points of a photo: eight are plenty. */
export const MAX_OUTLINE_TAPS = 32;

/** The head, or a tap, may lie out of the frame, but not by more than a photo. */
const place = ranged(-MAX_PHOTO_SIDE_PX, 2 * MAX_PHOTO_SIDE_PX);
const placePx = v.strictTuple([place, place]);
const flag = v.boolean('expected true or false');

/** Reads a {@link Camera} from anything. */
export const CameraSchema: v.GenericSchema<unknown, Camera> = v.strictObject({
  yawDeg: ranged(-180, 180),
  pitchDeg: ranged(-90, 90),
  rollDeg: ranged(-180, 180),
  focal35mm: ranged(10, 800),
  centrePx: placePx,
  mmPerPx: ranged(0.001, 100),
});

const TapsSchema = v.strictObject(
  Object.fromEntries(LANDMARK_NAMES.map((name) => [name, v.exactOptional(placePx)])),
);

const LengthSchema = v.strictObject({
  from: placePx,
  to: placePx,
  mm: ranged(1, 400),
  on: v.picklist(['skin', 'level'], 'expected "skin" or "level"'),
});

/** Reads {@link ViewEvidence} from anything. */
export const EvidenceSchema: v.GenericSchema<unknown, ViewEvidence> = v.strictObject({
  taps: v.exactOptional(TapsSchema),
  outline: v.exactOptional(
    v.pipe(
      v.array(placePx, 'expected a list of places'),
      v.maxLength(MAX_OUTLINE_TAPS, `expected at most ${MAX_OUTLINE_TAPS} places`),
    ),
  ),
  found: v.exactOptional(CameraSchema),
  byHand: v.exactOptional(flag),
  length: v.exactOptional(LengthSchema),
  focalKnown: v.exactOptional(flag),
});
