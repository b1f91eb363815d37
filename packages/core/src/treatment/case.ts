import * as v from 'valibot';
import { CASE_RANGES, MAX_PHOTO_SIDE_PX } from './case-ranges.ts';
import { type Case, PHOTO_TURNS, VIEW_PRESETS } from './case-types.ts';
import { ClientNotesSchema } from './client-notes.ts';
import { defaultTreatment } from './default-treatment.ts';
import { MaskStrokesSchema } from './mask-strokes.ts';
import { ranged } from './ranged.ts';
import { TreatmentSchema } from './treatment.ts';
import { CameraSchema, EvidenceSchema } from './view-evidence.ts';

/** Newest version of the case format that this library writes. */
export const CASE_VERSION = 1;
/** Most photos one case may hold. */
export const MAX_VIEWS = 8;

const pixels = ranged(1, MAX_PHOTO_SIDE_PX);

const [across, up, along] = CASE_RANGES.semiAxesMm;

const axes = [ranged(...across), ranged(...up), ranged(...along)] as const;
const evenHead = v.strictTuple(axes);
const unevenHead = v.strictTuple([...axes, ranged(...CASE_RANGES.broadestBehindMm)]);

const HeadSchema = v.strictObject({
  kind: v.literal('head'),
  semiAxesMm: v.lazy((input) => (Array.isArray(input) && input.length > axes.length ? unevenHead : evenHead)),
});

const PatchSchema = v.strictObject({
  kind: v.literal('patch'),
  widthMm: ranged(5, 400),
  heightMm: ranged(5, 400),
});

const ScalpSchema = v.variant('kind', [HeadSchema, PatchSchema], 'expected a head or a patch');

const ViewSchema = v.strictObject({
  id: v.pipe(
    v.string('expected text'),
    v.minLength(1, 'expected an id'),
    v.maxLength(100, 'expected at most 100 characters'),
  ),
  photo: v.strictObject({
    name: v.pipe(v.string('expected text'), v.maxLength(300, 'expected at most 300 characters')),
    widthPx: pixels,
    heightPx: pixels,
    turnedClockwiseDeg: v.exactOptional(v.picklist(PHOTO_TURNS, `expected one of ${PHOTO_TURNS.join(', ')}`)),
  }),
  preset: v.picklist(VIEW_PRESETS, `expected one of ${VIEW_PRESETS.join(', ')}`),
  mirrored: v.boolean('expected true or false'),
  camera: CameraSchema,
  maskStrokes: v.exactOptional(MaskStrokesSchema),
  label: v.exactOptional(
    v.pipe(v.string('expected text'), v.maxLength(60, 'expected at most 60 characters')),
  ),
  evidence: v.exactOptional(EvidenceSchema),
});

/** Reads a {@link Case} from anything. */
export const CaseSchema: v.GenericSchema<unknown, Case> = v.strictObject({
  format: v.literal('stubble-case', 'expected "stubble-case"'),
  version: v.literal(CASE_VERSION, `expected ${CASE_VERSION}`),
  head: ScalpSchema,
  views: v.pipe(
    v.array(ViewSchema, 'expected a list of views'),
    v.maxLength(MAX_VIEWS, `expected at most ${MAX_VIEWS} views`),
    v.check(
      (views) => new Set(views.map((view) => view.id)).size === views.length,
      'expected every view to have its own id',
    ),
  ),
  treatment: TreatmentSchema,
  client: v.exactOptional(ClientNotesSchema),
});

/**
 * Semi-axes of an average adult head of 155 mm breadth, mm: y/x 1.15, z/x 1.19, from 24 heads of a morphable model, one scan and two
 * MRI heads, all scaled to that breadth.
 */
export const AVERAGE_SEMI_AXES_MM = [77.5, 89, 92] as const;

/** A case with an average head, no photo, and the default treatment. A fresh copy at each call. */
export function defaultCase(seed?: string): Case {
  return {
    format: 'stubble-case',
    version: CASE_VERSION,
    head: { kind: 'head', semiAxesMm: [...AVERAGE_SEMI_AXES_MM] },
    views: [],
    treatment: defaultTreatment(seed),
  };
}
