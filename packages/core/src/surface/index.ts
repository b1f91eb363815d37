export {
  CHART_RADIUS,
  CHART_REACH_DEG,
  CHART_SCALE,
  chartToDirection,
  directionToChart,
  POLE_TILT_DEG,
} from './chart.ts';
export { createSurface } from './create-surface.ts';
export { directionVector, vectorDirection } from './head-direction.ts';
export { createHeadSurface } from './head-surface.ts';
export { createPatchSurface } from './patch-surface.ts';
export type { ChartPoint, ScalpSurface } from './scalp-surface.ts';
export { GLABELLA, heightAboveGlabellaMm, skinLengthMm } from './skin-length.ts';
export { type SemiAxes, scaledAxes } from './superellipsoid.ts';
export { createSurfaceGrid, GRID_CELL_MM, type SurfaceGrid, sampleGrid } from './surface-grid.ts';
