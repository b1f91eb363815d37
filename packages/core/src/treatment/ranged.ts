import * as v from 'valibot';

/** Finite number within [min, max]; JSON has no NaN, but a caller's object may. */
export const ranged = (min: number, max: number) =>
  v.pipe(
    v.number('expected a number'),
    v.finite('expected a finite number'),
    v.minValue(min, (issue) => `expected ${min} to ${max}, got ${issue.received}`),
    v.maxValue(max, (issue) => `expected ${min} to ${max}, got ${issue.received}`),
  );

/** Whole number within [min, max]. */
export const whole = (min: number, max: number) =>
  v.pipe(ranged(min, max), v.integer('expected a whole number'));

/**
 * A place on the head as a direction from its centre, so that it survives a change of head measures.
 * Azimuth 0 is the face, +90 the subject's left ear, ±180 the nape; elevation 0 is level with the centre of the cranium, 90 its top.
 */
export const DirectionSchema = v.strictObject({
  azimuthDeg: ranged(-180, 180),
  elevationDeg: ranged(-60, 90),
});
export type HeadDirection = v.InferOutput<typeof DirectionSchema>;
