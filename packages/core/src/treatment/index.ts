export {
  AREA_KINDS,
  type Area,
  type AreaKind,
  type AreaPatch,
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
export {
  AVERAGE_SEMI_AXES_MM,
  CASE_VERSION,
  type Camera,
  type Case,
  defaultCase,
  type Head,
  MAX_PHOTO_SIDE_PX,
  MAX_VIEWS,
  VIEW_PRESETS,
  type View,
  type ViewPreset,
} from './case.ts';
export { defaultTreatment } from './default-treatment.ts';
export {
  EventsSchema,
  LASER_REMAINS,
  type LaserEvent,
  MAX_EVENTS,
  type TouchUpEvent,
  type TreatmentEvent,
} from './events.ts';
export * from './parameters.ts';
export { parseCase, parseCaseText, parseTreatment } from './parse.ts';
export { PIGMENT_KINDS, type PigmentKind, PigmentKindSchema } from './pigment-kinds.ts';
export {
  ANCHOR_NAMES,
  type AnchorName,
  type Hairline,
  type HairlineAnchors,
  type HeadDirection,
  MAX_SESSIONS,
  type Session,
  TREATMENT_VERSION,
  type Treatment,
} from './treatment.ts';
