export { AREA_KIND_ROWS, type AreaKindRow, areaKindRow, createArea } from './area-kinds.ts';
export { type AreaMask, createAreaMask, type DistanceMaker, type MaskGround } from './area-mask.ts';
export { addArea, changeArea, drawPatch, removeArea, replacePatch } from './edit-areas.ts';
export { ellipse, fromPlan, mirroredOutline, type PlanPoint, strip } from './head-plan.ts';
export { type DistanceBox, outlineDistance, outlineOf } from './outline-distance.ts';
