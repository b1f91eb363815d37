import * as v from 'valibot';
import type { Camera } from './camera-types.ts';
import { CASE_RANGES } from './case-ranges.ts';
import { LANDMARK_NAMES } from './landmark-names.ts';
import { ranged } from './ranged.ts';
import type { ViewEvidence } from './view-types.ts';

/** Most outline points of a photo: eight are plenty. */
export const MAX_OUTLINE_TAPS = 32;

const place = ranged(...CASE_RANGES.placePx);
const placePx = v.strictTuple([place, place]);
const flag = v.boolean('expected true or false');

/** Reads a {@link Camera} from anything. */
export const CameraSchema: v.GenericSchema<unknown, Camera> = v.strictObject({
  yawDeg: ranged(-180, 180),
  pitchDeg: ranged(-90, 90),
  rollDeg: ranged(-180, 180),
  focal35mm: ranged(...CASE_RANGES.focal35mm),
  centrePx: placePx,
  mmPerPx: ranged(...CASE_RANGES.mmPerPx),
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
  distanceMm: v.exactOptional(ranged(...CASE_RANGES.distanceMm)),
});
