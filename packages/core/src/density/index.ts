export type { AreaCover, AreaPick, PlaceAt } from './area-cover.ts';
export type { CoverLayer, LayerStack } from './cover-layers.ts';
export {
  createDesignMaps,
  createWave,
  type DesignGround,
  type DesignMaps,
  OUTER_MARGIN_MM,
  SENTINEL_REACH_MM,
} from './design-maps.ts';
export { type GridPlace, locate, valueAtPlace } from './grid-place.ts';
export { createZones, smoothstep, type Zones } from './zones.ts';
