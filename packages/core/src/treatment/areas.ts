import * as v from 'valibot';
import { AREA_KINDS, type Area, type FlatPoint } from './area-types.ts';
import type { HeadDirection } from './head-direction.ts';
import { findCrossing, outlineAreaMm2 } from './outline-faults.ts';
import { DirectionSchema, ranged, whole } from './ranged.ts';

/** Most areas a treatment may hold, patches an area, and points an outline. Guards against runaway files, chosen by eye. */
export const MAX_AREAS = 16;
export const MAX_PATCHES = 48;
export const MAX_OUTLINE_POINTS = 240;
/** A patch smaller than this on a mean head is a slip of the hand, mm². Chosen by eye. */
export const LEAST_PATCH_MM2 = 4;
/** Id of the area that a treatment without areas consists of. */
export const MAIN_AREA_ID = 'main';

const AROUND = 'Draw a loop around the place.';

/** A list of points that encloses some skin and does not cross itself. */
function outlinePoints<T extends HeadDirection | FlatPoint>(point: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.array(point, 'expected a list of points'),
    v.minLength(
      3,
      (issue) => `the outline encloses no skin: expected at least 3 points, got ${issue.received}. ${AROUND}`,
    ),
    v.maxLength(
      MAX_OUTLINE_POINTS,
      (issue) => `expected at most ${MAX_OUTLINE_POINTS} points, got ${issue.received}`,
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.issues) return;
      const message = outlineFault(dataset.value);
      if (message) addIssue({ message });
    }),
  );
}

/** What is wrong with an outline, in words; null when nothing is. */
function outlineFault(points: readonly (HeadDirection | FlatPoint)[]): string | null {
  const crossing = findCrossing(points);
  if (crossing) {
    const [a, b] = crossing;
    return `the outline crosses itself: the side after point ${a + 1} meets the side after point ${b + 1}. Draw it again as one loop that does not meet its own line.`;
  }
  const area = outlineAreaMm2(points);
  if (area >= LEAST_PATCH_MM2) return null;
  return `the outline encloses no skin: expected at least ${LEAST_PATCH_MM2} mm², got ${area.toFixed(1)}. ${AROUND}`;
}

/** Farther from the middle no flat skin reaches, mm. */
const flatCoordinate = ranged(-400, 400);
const FlatPointSchema: v.GenericSchema<unknown, FlatPoint> = v.strictObject({
  xMm: flatCoordinate,
  yMm: flatCoordinate,
});

const mode = v.picklist(['add', 'subtract'], 'expected "add" or "subtract"');

const PatchSchema = v.variant(
  'shape',
  [
    v.strictObject({ shape: v.literal('outline'), mode, points: outlinePoints(DirectionSchema) }),
    v.strictObject({ shape: v.literal('band'), mode, depthMm: ranged(3, 90) }),
    v.strictObject({ shape: v.literal('flat'), mode, points: outlinePoints(FlatPointSchema) }),
  ],
  'expected an outline, a band, or an outline on flat skin',
);

/** Reads an {@link Area} from anything. */
export const AreaSchema: v.GenericSchema<unknown, Area> = v.strictObject({
  id: v.pipe(
    v.string('expected text'),
    v.minLength(1, 'expected an id'),
    v.maxLength(40, 'expected at most 40 characters'),
  ),
  kind: v.picklist(AREA_KINDS, `expected one of ${AREA_KINDS.join(', ')}`),
  patches: v.pipe(
    v.array(PatchSchema, 'expected a list of patches'),
    v.maxLength(
      MAX_PATCHES,
      (issue) =>
        `this area has ${issue.received} outlines, and an area holds at most ${MAX_PATCHES}. Share them out over more areas.`,
    ),
  ),
  densityPerCm2: v.nullable(ranged(0, 320)),
  softnessMm: ranged(0, 60),
  shade: ranged(0.3, 1.5),
  dotWidth: ranged(0.5, 1.5),
  sessions: v.nullable(v.strictObject({ first: whole(0, 11), count: whole(1, 12) })),
  aroundHair: v.exactOptional(v.boolean('expected true or false')),
});

/** Reads all areas of a treatment. */
export const AreasSchema: v.GenericSchema<unknown, Area[]> = v.pipe(
  v.array(AreaSchema, 'expected a list of areas'),
  v.minLength(1, 'a design needs at least one area. Add another one first.'),
  v.maxLength(
    MAX_AREAS,
    (issue) =>
      `this design has ${issue.received} areas, and a design holds at most ${MAX_AREAS}. Remove one before you add another.`,
  ),
  v.check(
    (areas) => new Set(areas.map((area) => area.id)).size === areas.length,
    'expected every area to have its own id',
  ),
);

/** The full shave within the hairline that a treatment starts with. A fresh copy at each call. */
export function mainArea(): Area {
  return {
    id: MAIN_AREA_ID,
    kind: 'fullShave',
    patches: [],
    densityPerCm2: null,
    softnessMm: 12,
    shade: 1,
    dotWidth: 1,
    sessions: null,
  };
}
