import * as v from 'valibot';
import { decodeDoneDots } from '../format/index.ts';
import { AreasSchema, mainArea } from './areas.ts';
import { CalendarDateSchema } from './calendar-date.ts';
import { EventsSchema } from './events.ts';
import { issuePath } from './issue-path.ts';
import { type ParameterKey, parameter } from './parameters.ts';
import { PigmentKindSchema } from './pigment-kinds.ts';
import { DirectionSchema, ranged } from './ranged.ts';

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

/** The anchors of a hairline, in order around the head from the face over the subject's left. */
export const ANCHOR_NAMES = [
  'midFrontal',
  'paramedianLeft',
  'frontotemporalLeft',
  'temporalPeakLeft',
  'sideburnLeft',
  'postauricularLeft',
  'back',
  'postauricularRight',
  'sideburnRight',
  'temporalPeakRight',
  'frontotemporalRight',
  'paramedianRight',
] as const;
export type AnchorName = (typeof ANCHOR_NAMES)[number];

const AnchorsSchema = v.strictObject(
  Object.fromEntries(ANCHOR_NAMES.map((name) => [name, DirectionSchema])) as Record<
    AnchorName,
    typeof DirectionSchema
  >,
);
export type HairlineAnchors = v.InferOutput<typeof AnchorsSchema>;

const HairlineSchema = v.strictObject({
  /** When true, moving an anchor of one side moves its twin. */
  symmetric: v.boolean('expected true or false'),
  anchors: AnchorsSchema,
  transitionMm: numberFor('hairline.transitionMm'),
  fadeMm: numberFor('hairline.fadeMm'),
  waveMm: numberFor('hairline.waveMm'),
  raggedMm: numberFor('hairline.raggedMm'),
  sentinelsPer10cm: numberFor('hairline.sentinelsPer10cm'),
});
export type Hairline = v.InferOutput<typeof HairlineSchema>;

const SessionSchema = v.strictObject({
  /** Days since the first session, whole or not, in [0, 3650]. */
  day: ranged(0, 3650),
  /** Share of the full density that stands after this session, in (0, 1]; rising from session to session. */
  share: ranged(0.01, 1),
  /** Strength of this session's pigment relative to the treatment's, in [0.3, 1.5]; first sessions are lighter. */
  shade: ranged(0.3, 1.5),
  /** Kind of its pigment. Without the key: the treatment's. */
  pigment: v.exactOptional(PigmentKindSchema),
  /** Dots already in the skin, as `encodeDoneDots` wrote them; null while the session is only planned. */
  done: v.nullable(
    v.pipe(
      v.string('expected base64 text or null'),
      v.rawCheck(({ dataset, addIssue }) => {
        const read = dataset.typed ? decodeDoneDots(dataset.value) : null;
        if (read && !read.ok) addIssue({ message: read.errors[0].message });
      }),
    ),
  ),
});
export type Session = v.InferOutput<typeof SessionSchema>;

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

/** The plain JSON of a treatment: everything about the dots that a user chose, and nothing that can be derived. */
export const TreatmentSchema = v.strictObject({
  format: v.literal('stubble-treatment', 'expected "stubble-treatment"'),
  version: v.literal(TREATMENT_VERSION, `expected ${TREATMENT_VERSION}`),
  /** Any text; the same seed gives the same dots, byte for byte. */
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
  /** Touch-ups and laser removal, in the order of their days. */
  events: v.optional(EventsSchema, () => []),
  /** Date of day 0, `YYYY-MM-DD`; null while there is none. */
  startDate: v.optional(v.nullable(CalendarDateSchema), null),
  /** Where dots go, in order: a later area lies over an earlier one. Without the key: one full shave. */
  areas: v.optional(AreasSchema, () => [mainArea()]),
});
export type Treatment = v.InferOutput<typeof TreatmentSchema>;

export type { HeadDirection } from './ranged.ts';
export { ranged };
