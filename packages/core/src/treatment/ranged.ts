import * as v from 'valibot';
import type { HeadDirection } from './head-direction.ts';

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

/** Reads a {@link HeadDirection} from anything. */
export const DirectionSchema: v.GenericSchema<unknown, HeadDirection> = v.strictObject({
  azimuthDeg: ranged(-180, 180),
  elevationDeg: ranged(-60, 90),
});
