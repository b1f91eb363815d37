export { applyLook, lookOf } from './apply-look.ts';
export { AREA_KIND_ROWS, type AreaKindRow, areaKindRow, createArea, worksAroundHair } from './area-kinds.ts';
export {
  type AreaMask,
  createAreaMask,
  type DistanceMaker,
  type GridPart,
  type MaskGround,
  PASSED,
  patchesOn,
} from './area-mask.ts';
export { addArea, changeArea, drawPatch, removeArea, replacePatch } from './edit-areas.ts';
export {
  moveOutlinePoint,
  outlineHandles,
  outlineMiddle,
  resizeOutline,
  roundOutline,
  shiftOutline,
} from './edit-outline.ts';
export { bareAreaCm2, bareOutlines, hairMask, suggestArea } from './hair-mask.ts';
export { ellipse, fromPlan, mirroredOutline, type PlanPoint, strip } from './head-plan.ts';
export { LOOKS, type Look } from './look-rows.ts';
export {
  type DistanceBox,
  distanceToOutline,
  indexOutline,
  type OutlineIndex,
  type OutlinePoints,
  outlineDistance,
  outlineOf,
} from './outline-distance.ts';
export {
  type CoverAt,
  hairOnGrid,
  LEAST_SEEN_SHARE,
  readStage,
  type StageMatch,
  type StageReading,
} from './remaining-hair.ts';
export type { SkinPoint } from './skin-vector.ts';
export type { BareShape, Stage } from './stage.ts';
export { STAGES, stageRow } from './stages.ts';
export { startPatches } from './start-patches.ts';
export { tidyOutline } from './tidy-outline.ts';
