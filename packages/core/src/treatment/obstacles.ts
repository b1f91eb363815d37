import * as v from 'valibot';
import { OBSTACLE_KINDS, type Obstacle } from './obstacle-types.ts';
import { DirectionSchema, ranged } from './ranged.ts';

/** Most obstacles a treatment may hold, and points each. Guards against runaway files: a whole transplant has some thousand grafts. */
export const MAX_OBSTACLES = 5000;
export const MAX_OBSTACLE_POINTS = 240;

const FlatPointSchema = v.strictObject({ xMm: ranged(-400, 400), yMm: ranged(-400, 400) });

const pointsOf = <S extends v.GenericSchema>(place: S) =>
  v.pipe(
    v.array(place, 'expected a list of places'),
    v.minLength(1, 'expected at least one point'),
    v.maxLength(
      MAX_OBSTACLE_POINTS,
      (issue) => `expected at most ${MAX_OBSTACLE_POINTS} points, got ${issue.received}`,
    ),
  );

/** A list whose first place tells what all of them are: errors then speak of the right keys. */
const PointsSchema = v.lazy((input) =>
  isFlat(input) ? pointsOf(FlatPointSchema) : pointsOf(DirectionSchema),
);

function isFlat(input: unknown): boolean {
  const [first] = Array.isArray(input) ? input : [];
  return typeof first === 'object' && first !== null && 'xMm' in first;
}

/** Reads an {@link Obstacle} from anything. */
const ObstacleSchema = v.strictObject({
  kind: v.picklist(OBSTACLE_KINDS, `expected one of ${OBSTACLE_KINDS.join(', ')}`),
  points: PointsSchema,
  marginMm: ranged(0.05, 30),
});

/** Reads all obstacles of a treatment. */
export const ObstaclesSchema: v.GenericSchema<unknown, Obstacle[]> = v.pipe(
  v.array(ObstacleSchema, 'expected a list of obstacles'),
  v.maxLength(MAX_OBSTACLES, (issue) => `expected at most ${MAX_OBSTACLES} obstacles, got ${issue.received}`),
) as v.GenericSchema<unknown, Obstacle[]>;
