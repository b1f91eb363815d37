import * as v from 'valibot';
import { CASE_RANGES } from './case-ranges.ts';
import { ranged } from './ranged.ts';

/** What a stroke of the mask's brush says of the places under it: bare skin, hair, or neither (background, ear, glasses, hand). */
export const STROKE_PAINTS = ['skin', 'hair', 'block'] as const;
export type StrokePaint = (typeof STROKE_PAINTS)[number];

/** One stroke of the brush that corrects where dots may lie in one photo. It belongs to the photo, so a refit of the head leaves it. */
export interface MaskStroke {
  paint: StrokePaint;
  /** Px of the photo itself, [0.5, 5000]. */
  radiusPx: number;
  /** The brush's way, px of the photo as it is shown, 1 to {@link MAX_STROKE_POINTS} points. */
  points: [number, number][];
}

/** Most strokes of one photo, and points of one stroke: guards against runaway files. */
export const MAX_STROKES = 200;
export const MAX_STROKE_POINTS = 500;
/** A brush may leave the frame as a tap may. */
const place = ranged(...CASE_RANGES.placePx);

/** Reads the strokes of one photo from anything. */
export const MaskStrokesSchema: v.GenericSchema<unknown, MaskStroke[]> = v.pipe(
  v.array(
    v.strictObject({
      paint: v.picklist(STROKE_PAINTS, `expected one of ${STROKE_PAINTS.join(', ')}`),
      radiusPx: ranged(0.5, 5000),
      points: v.pipe(
        v.array(v.strictTuple([place, place]), 'expected a list of places'),
        v.minLength(1, 'expected at least one place'),
        v.maxLength(MAX_STROKE_POINTS, `expected at most ${MAX_STROKE_POINTS} places`),
      ),
    }),
    'expected a list of strokes',
  ),
  v.maxLength(MAX_STROKES, `expected at most ${MAX_STROKES} strokes`),
);
