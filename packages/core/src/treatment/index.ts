export { ANCHOR_NAMES, type AnchorName } from './anchor-names.ts';
export {
  AREA_KINDS,
  type Area,
  type AreaKind,
  type AreaPatch,
  type AreaSessionSpan,
  type BandPatch,
  type FlatPatch,
  type FlatPoint,
  type OutlinePatch,
} from './area-types.ts';
export {
  AreaSchema,
  AreasSchema,
  LEAST_PATCH_MM2,
  MAIN_AREA_ID,
  MAX_AREAS,
  MAX_OUTLINE_POINTS,
  MAX_PATCHES,
  mainArea,
} from './areas.ts';
export { CalendarDateSchema, dateAfter, daysBetween } from './calendar-date.ts';
export type { Camera } from './camera-types.ts';
export { AVERAGE_SEMI_AXES_MM, CASE_VERSION, defaultCase, MAX_VIEWS } from './case.ts';
export { CASE_RANGES, MAX_PHOTO_SIDE_PX } from './case-ranges.ts';
export {
  type Case,
  type Cranium,
  type Head,
  PHOTO_TURNS,
  type PhotoTurn,
  type SkinPatch,
  VIEW_PRESETS,
  type View,
  type ViewPhoto,
  type ViewPreset,
} from './case-types.ts';
export { type ClientNotes, ClientNotesSchema, noNotes } from './client-notes.ts';
export { defaultTreatment } from './default-treatment.ts';
export type { LaserEvent, TouchUpEvent, TreatmentEvent } from './event-types.ts';
export { EventsSchema, LASER_REMAINS, MAX_EVENTS } from './events.ts';
export {
  HAIR_CELL_MM,
  HAIR_CELLS,
  HAIR_UNSEEN,
  type HairCoverage,
  hairCoverAt,
  readHairCoverage,
  writeHairCoverage,
} from './hair-coverage.ts';
export type { HeadDirection } from './head-direction.ts';
export { LANDMARK_NAMES, type LandmarkName } from './landmark-names.ts';
export {
  MAX_STROKE_POINTS,
  MAX_STROKES,
  type MaskStroke,
  STROKE_PAINTS,
  type StrokePaint,
} from './mask-strokes.ts';
export { OBSTACLE_KINDS, type Obstacle, type ObstacleKind } from './obstacle-types.ts';
export { MAX_OBSTACLE_POINTS, MAX_OBSTACLES, ObstaclesSchema } from './obstacles.ts';
export { findCrossing, outlineAreaMm2 } from './outline-faults.ts';
export * from './parameters.ts';
export { parseCase, parseCaseText, parseTreatment } from './parse.ts';
export { PIGMENT_KINDS, type PigmentKind, PigmentKindSchema } from './pigment-kinds.ts';
export { MAX_SESSIONS, TREATMENT_VERSION } from './treatment.ts';
export type { Hairline, HairlineAnchors, Session, Treatment } from './treatment-types.ts';
export { MAX_OUTLINE_TAPS } from './view-evidence.ts';
export type { PhotoPlace, ViewEvidence, ViewLength } from './view-types.ts';
