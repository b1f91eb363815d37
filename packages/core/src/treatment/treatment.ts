import * as v from 'valibot';
import { ANCHOR_NAMES, type AnchorName } from './anchor-names.ts';
import { AreasSchema, mainArea } from './areas.ts';
import { CalendarDateSchema } from './calendar-date.ts';
import { DoneDotsSchema } from './done-dots-schema.ts';
import { EventsSchema } from './events.ts';
import { HairCoverageSchema } from './hair-coverage.ts';
import { issuePath } from './issue-path.ts';
import { ObstaclesSchema } from './obstacles.ts';
import { type ParameterKey, parameter } from './parameters.ts';
import { PigmentKindSchema } from './pigment-kinds.ts';
import { DirectionSchema, ranged } from './ranged.ts';
import type { Treatment } from './treatment-types.ts';

/** Newest version of the treatment format that this library writes. */
export const TREATMENT_VERSION = 1;
/** Most sessions a treatment may hold; 2–4 are usual. Chosen as a guard against runaway files. */
export const MAX_SESSIONS = 12;

const numberFor = (key: ParameterKey) => {
  const { min, max } = parameter(key);
  return ranged(min, max);
};
/** A number that older cases lack. */
const addedNumber = (key: ParameterKey) => v.optional(numberFor(key), parameter(key).default);

const AnchorsSchema = v.strictObject(
  Object.fromEntries(ANCHOR_NAMES.map((name) => [name, DirectionSchema])) as Record<
    AnchorName,
    typeof DirectionSchema
  >,
);

const HairlineSchema = v.strictObject({
  symmetric: v.boolean('expected true or false'),
  anchors: AnchorsSchema,
  transitionMm: numberFor('hairline.transitionMm'),
  fadeMm: numberFor('hairline.fadeMm'),
  waveMm: numberFor('hairline.waveMm'),
  raggedMm: numberFor('hairline.raggedMm'),
  sentinelsPer10cm: numberFor('hairline.sentinelsPer10cm'),
});

const SessionSchema = v.strictObject({
  day: ranged(0, 3650),
  share: ranged(0.01, 1),
  shade: ranged(0.3, 1.5),
  pigment: v.exactOptional(PigmentKindSchema),
  done: v.nullable(DoneDotsSchema),
});

const SessionsSchema = v.pipe(
  v.array(SessionSchema, 'expected a list of sessions'),
  v.minLength(1, 'expected at least one session'),
  v.maxLength(MAX_SESSIONS, `expected at most ${MAX_SESSIONS} sessions`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    dataset.value.forEach((session, index, all) => {
      const before = all[index - 1];
      if (!before) return;
      if (session.day <= before.day) {
        addIssue({
          message: `session ${index + 1} is on day ${session.day}, not after day ${before.day}`,
          path: issuePath(all, index, 'day'),
        });
      }
      if (session.share <= before.share) {
        addIssue({
          message: `session ${index + 1} adds nothing: share ${session.share} is not above ${before.share}`,
          path: issuePath(all, index, 'share'),
        });
      }
      if (session.done && !before.done) {
        addIssue({
          message: `session ${index + 1} is done but session ${index} is not`,
          path: issuePath(all, index, 'done'),
        });
      }
    });
  }),
);

/** Reads a {@link Treatment} from anything. */
export const TreatmentSchema: v.GenericSchema<unknown, Treatment> = v.strictObject({
  format: v.literal('stubble-treatment', 'expected "stubble-treatment"'),
  version: v.literal(TREATMENT_VERSION, `expected ${TREATMENT_VERSION}`),
  seed: v.pipe(v.string('expected text'), v.maxLength(200, 'expected at most 200 characters')),
  hairline: HairlineSchema,
  density: v.strictObject({
    centrePerCm2: numberFor('density.centrePerCm2'),
    sidesPerCm2: numberFor('density.sidesPerCm2'),
  }),
  dots: v.strictObject({
    widthMm: numberFor('dots.widthMm'),
    edgeWidth: numberFor('dots.edgeWidth'),
    edgeContrast: numberFor('dots.edgeContrast'),
    variation: numberFor('dots.variation'),
  }),
  pigment: v.strictObject({
    dilution: numberFor('pigment.dilution'),
    depthMm: numberFor('pigment.depthMm'),
    warmth: addedNumber('pigment.warmth'),
    kind: v.optional(PigmentKindSchema, 'carbon'),
  }),
  care: v.strictObject({
    sun: numberFor('care.sun'),
    skin: numberFor('care.skin'),
    spf: addedNumber('care.spf'),
    washing: addedNumber('care.washing'),
    swimming: addedNumber('care.swimming'),
  }),
  sessions: SessionsSchema,
  events: v.optional(EventsSchema, () => []),
  startDate: v.optional(v.nullable(CalendarDateSchema), null),
  areas: v.optional(AreasSchema, () => [mainArea()]),
  hair: v.exactOptional(HairCoverageSchema),
  obstacles: v.optional(ObstaclesSchema, () => []),
  technique: v.exactOptional(v.literal('strokes', 'expected "strokes", or no such key')),
});
