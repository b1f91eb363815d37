import * as v from 'valibot';
import { defaultTreatment } from './default-treatment.ts';
import { ranged, TreatmentSchema } from './treatment.ts';

/** Newest version of the case format that this library writes. */
export const CASE_VERSION = 1;
/** Most photos one case may hold. */
export const MAX_VIEWS = 8;
/** Longest side of a photo that a case may describe, px. */
export const MAX_PHOTO_SIDE_PX = 30_000;

/** Names of the usual ways to photograph a head. */
export const VIEW_PRESETS = [
  'front',
  'threeQuarterLeft',
  'threeQuarterRight',
  'sideLeft',
  'sideRight',
  'topFront',
  'crown',
  'back',
] as const;
export type ViewPreset = (typeof VIEW_PRESETS)[number];

const pixels = ranged(1, MAX_PHOTO_SIDE_PX);
/** The head may hang out of the frame, but not by more than a photo. */
const place = ranged(-MAX_PHOTO_SIDE_PX, 2 * MAX_PHOTO_SIDE_PX);

/**
 * Perspective camera, told by what a hand can set: where the head's centre lies in the photo, how large it is, how it is turned.
 * The principal point is the middle of the photo.
 */
const CameraSchema = v.strictObject({
  /** Turn of the head about its vertical axis; +90 shows the subject's left side. */
  yawDeg: ranged(-180, 180),
  /** +90 looks down on the top of the head. */
  pitchDeg: ranged(-90, 90),
  /** Turn of the picture, clockwise positive as seen. */
  rollDeg: ranged(-180, 180),
  /** Focal length as a 35 mm equivalent by the diagonal (CIPA DCG-001), mm. */
  focal35mm: ranged(10, 800),
  /** Where the head's centre falls in the photo, px from its top left corner. */
  centrePx: v.strictTuple([place, place]),
  /** Scale at the depth of the head's centre. */
  mmPerPx: ranged(0.001, 100),
});
export type Camera = v.InferOutput<typeof CameraSchema>;

/** A cranium in mm: half its breadth, height and length. The superellipsoid's exponents are fixed. */
const HeadSchema = v.strictObject({
  kind: v.literal('head'),
  /** Semi-axes x (to the left), y (up), z (forward), mm. */
  semiAxesMm: v.strictTuple([ranged(50, 110), ranged(55, 130), ranged(60, 140)]),
});

/** A piece of skin that is flat enough: scars and close-ups. The camera's mmPerPx is its scale. */
const PatchSchema = v.strictObject({
  kind: v.literal('patch'),
  widthMm: ranged(5, 400),
  heightMm: ranged(5, 400),
});

const ScalpSchema = v.variant('kind', [HeadSchema, PatchSchema], 'expected a head or a patch');
export type Head = v.InferOutput<typeof ScalpSchema>;

const ViewSchema = v.strictObject({
  id: v.pipe(
    v.string('expected text'),
    v.minLength(1, 'expected an id'),
    v.maxLength(100, 'expected at most 100 characters'),
  ),
  /** The photo itself is kept by the program that shows it; the case only knows its name and size. */
  photo: v.strictObject({
    name: v.pipe(v.string('expected text'), v.maxLength(300, 'expected at most 300 characters')),
    widthPx: pixels,
    heightPx: pixels,
  }),
  preset: v.picklist(VIEW_PRESETS, `expected one of ${VIEW_PRESETS.join(', ')}`),
  /** True when the photo is a mirrored selfie and is shown flipped. */
  mirrored: v.boolean('expected true or false'),
  camera: CameraSchema,
});
export type View = v.InferOutput<typeof ViewSchema>;

/** Everything that a user could lose: the head, its photos' cameras and the treatment. */
export const CaseSchema = v.strictObject({
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
});
export type Case = v.InferOutput<typeof CaseSchema>;

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
