export { applyLook, lookOf } from './apply-look.ts';
export { AREA_KIND_ROWS, type AreaKindRow, areaKindRow, createArea } from './area-kinds.ts';
export { type AreaMask, createAreaMask, type DistanceMaker, type MaskGround } from './area-mask.ts';
export { addArea, changeArea, drawPatch, removeArea, replacePatch } from './edit-areas.ts';
export { bareAreaCm2, bareOutlines, hairMask, suggestArea } from './hair-mask.ts';
export { ellipse, fromPlan, mirroredOutline, type PlanPoint, strip } from './head-plan.ts';
export { LOOKS, type Look } from './look-rows.ts';
export { type DistanceBox, type OutlineIndex, outlineDistance, outlineOf } from './outline-distance.ts';
export { type BareShape, STAGES, type Stage, stageRow } from './stages.ts';
