import {
  type AreaMask,
  areaKindRow,
  createAreaMask,
  type DistanceMaker,
  worksAroundHair,
} from '../areas/index.ts';
import { hairlineCurve, patchOutline, placeNoise, signedDistanceMm } from '../hairline/index.ts';
import { keysFromSeed } from '../random/index.ts';
import { spacingForDensity } from '../spacing/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Area, Hairline, Treatment } from '../treatment/index.ts';
import { type AreaCover, createAreaCover, LEAST_PER_CM2 } from './area-cover.ts';
import { coverLayers, densityAtNode, isAnyoneAt, type LayerStack, stackLayers } from './cover-layers.ts';
import { type GridPlace, valueAtPlace } from './grid-place.ts';
import { hairMap } from './hair-map.ts';
import { smoothstep, type Zones } from './zones.ts';

/** A treatment's design as maps over the surface's grid. */
export interface DesignMaps {
  /** Signed distance to the hairline with its slow wave, mm on skin, positive inside, level beyond the band. */
  readonly distanceMm: Float32Array;
  /** Density of all sessions together, dots/cm²; reaches {@link OUTER_MARGIN_MM} beyond the line, for sentinels. */
  readonly densityPerCm2: Float32Array;
  /** Smallest distance of dots in chart mm, Infinity where no dot can be. */
  readonly spacing: Float32Array;
  /** Which area each place belongs to; null where the first area is everything within the hairline and the only one. */
  readonly cover: AreaCover | null;
}

/** Sentinel dots stand at most this far in front of the line, mm. Chosen by eye. */
export const SENTINEL_REACH_MM = 4;
/** The maps reach this far beyond the line: the sentinels, the raggedness, and a cell of the grid. */
export const OUTER_MARGIN_MM = 9;
/** Density at the very edge as a share of the density behind it: single follicles at the front, almost nothing in the fade. By eye. */
const EDGE_SHARE = { front: 0.2, fade: 0.04 } as const;
/** Wavelength of the slow wave: 15–40 mm (Rose; Shapiro). */
const WAVE_MM = 28;
/** The noise's standard deviation is a third of its range, so that ±1 of `waveMm` is about two of them. Chosen by eye. */
const WAVE_GAIN = 1.6;

/**
 * The slow wave of a hairline at every node, in [-1.6, 1.6], and 0 behind the ears. It depends on seed and surface alone, so that a drag does not recompute it.
 */
export function createWave(seed: string, { surface, columns, rows, x, y, z }: SurfaceGrid): Float32Array {
  const key = keysFromSeed(`${seed}/wave`)[0];
  const wave = new Float32Array(columns * rows);
  for (let node = 0; node < wave.length; node++) {
    // Only the front has a wave; behind the ears the zone of the front is 0 whatever stands here.
    if (z[node] <= 0 && surface.kind === 'head') continue;
    wave[node] = WAVE_GAIN * placeNoise(key, WAVE_MM, [x[node], y[node], z[node]]);
  }
  return wave;
}

/** What {@link createDesignMaps} needs beside the treatment; all of it survives a drag. */
export interface DesignGround {
  readonly grid: SurfaceGrid;
  readonly zones: Zones;
  readonly wave: Float32Array;
  /** Distance to an area's outline; a cache may remember it. @defaultValue computed anew */
  readonly distanceTo?: DistanceMaker;
  /** Keeps the distance to a hairline by its text, so that an edit of an area measures no hairline. @defaultValue made anew */
  readonly rememberLine?: (key: string, make: () => Float32Array) => Float32Array;
  /** Keeps the mask of an area by its text, and by the hairline's where a band follows it. @defaultValue made anew */
  readonly rememberMask?: (key: string, make: () => AreaMask) => AreaMask;
}

/** Distance, density and spacing of a treatment over a surface. */
export function createDesignMaps(treatment: Treatment, ground: DesignGround): DesignMaps {
  const { hairline, density, areas } = treatment;
  const { grid, zones } = ground;
  const reachMm = Math.max(hairline.transitionMm, hairline.fadeMm, OUTER_MARGIN_MM, deepestBandMm(areas));
  const line = { anchors: hairline.anchors, waveMm: hairline.waveMm, reachMm };
  const makeDistance = () => lineDistance(hairline, reachMm, ground);
  const lineKey = JSON.stringify(line);
  const distanceMm = ground.rememberLine?.(lineKey, makeDistance) ?? makeDistance();
  const stack = isOneShave(treatment) ? null : stackOf(treatment, ground, { distanceMm, lineKey });
  const densityPerCm2 = new Float32Array(distanceMm.length);
  const spacing = new Float32Array(distanceMm.length);
  const maps = { distanceMm, densityPerCm2, spacing };
  // Row by row, so that an engine has the step compiled after a few rows instead of a few calls.
  for (let row = 0; row < grid.rows; row++) fillRow(treatment, ground, stack, { row, maps });
  const rampAt = (place: GridPlace) => {
    const d = valueAtPlace(distanceMm, grid.columns, place);
    return d <= -OUTER_MARGIN_MM ? 0 : rampOf(hairline, valueAtPlace(zones.front, grid.columns, place), d);
  };
  const cover =
    stack &&
    createAreaCover(stack, { grid, density, top: zones.top, rampAt, luckKey: luckKeyOf(treatment.seed) });
  return { ...maps, cover };
}

/** Density and spacing of one row of nodes. */
function fillRow(
  { hairline, density, areas }: Treatment,
  { grid, zones }: DesignGround,
  stack: LayerStack | null,
  { row, maps }: { readonly row: number; readonly maps: Omit<DesignMaps, 'cover'> },
): void {
  const { distanceMm, densityPerCm2, spacing } = maps;
  const own = areas[0].densityPerCm2;
  for (let node = row * grid.columns; node < (row + 1) * grid.columns; node++) {
    if (zones.skin[node] === 0) {
      spacing[node] = Infinity;
      continue;
    }
    const d = distanceMm[node];
    const ramp = d <= -OUTER_MARGIN_MM ? 0 : rampOf(hairline, zones.front[node], d);
    if (stack ? !isAnyoneAt(stack, node, ramp) : ramp === 0) {
      spacing[node] = Infinity;
      continue;
    }
    const full = mix(density.sidesPerCm2, density.centrePerCm2, zones.top[node]);
    const n = stack ? densityAtNode(stack, node, { own: full, ramp }) : (own ?? full) * ramp;
    if (n <= LEAST_PER_CM2) {
      spacing[node] = Infinity;
      continue;
    }
    densityPerCm2[node] = n;
    spacing[node] = spacingForDensity(n) / grid.scale[node];
  }
}

/** Key of the lots drawn where areas overlap softly. */
function luckKeyOf(seed: string): number {
  return keysFromSeed(`${seed}/areas`)[0];
}

/** Signed distance to the hairline with its slow wave. */
function lineDistance(
  hairline: Hairline,
  reachMm: number,
  { grid, zones, wave }: DesignGround,
): Float32Array {
  const { surface } = grid;
  const outline = surface.kind === 'head' ? hairlineCurve(hairline, surface) : patchOutline(surface);
  const distanceMm = signedDistanceMm(grid, outline, reachMm + 2 * WAVE_GAIN * hairline.waveMm);
  for (let node = 0; node < distanceMm.length; node++) {
    distanceMm[node] += hairline.waveMm * wave[node] * zones.front[node];
  }
  return distanceMm;
}

/** Share of the full density at a signed distance from the hairline. */
function rampOf({ fadeMm, transitionMm }: Hairline, front: number, distanceMm: number): number {
  const edge = mix(EDGE_SHARE.fade, EDGE_SHARE.front, front);
  return edge + (1 - edge) * smoothstep(0, mix(fadeMm, transitionMm, front), distanceMm);
}

/** True for what a treatment starts with: everything within the hairline, in one area. */
function isOneShave({ areas, hair }: Treatment): boolean {
  const [first] = areas;
  if (areas.length > 1 || first.patches.length > 0 || (hair && worksAroundHair(first))) return false;
  return areaKindRow(first.kind).withinHairline;
}

function stackOf(
  { areas, hair }: Treatment,
  ground: DesignGround,
  { distanceMm, lineKey }: { readonly distanceMm: Float32Array; readonly lineKey: string },
): LayerStack {
  const { grid, zones, distanceTo, rememberMask } = ground;
  const maskGround = { grid, distanceMm, front: zones.front, ...(distanceTo && { distanceTo }) };
  const maskOf = (area: Area): AreaMask => {
    const make = () => createAreaMask(area, maskGround);
    if (!rememberMask) return make();
    const line = area.patches.some(({ shape }) => shape === 'band') ? lineKey : null;
    return rememberMask(JSON.stringify([area.softnessMm, area.patches, line]), make);
  };
  const around = hair !== undefined && grid.surface.kind === 'head' && areas.some(worksAroundHair);
  return stackLayers(coverLayers(areas, maskOf, around ? hairMap(hair, grid) : null), grid.columns);
}

/** Bands are measured in steps of so many mm, so that a hand on the depth of one measures the hairline once a step and not at every move. */
const BAND_STEP_MM = 16;

/** How far behind the hairline any band of any area reaches, with its feather, mm, in whole steps. */
function deepestBandMm(areas: readonly Area[]): number {
  let deepest = 0;
  for (const { patches, softnessMm } of areas) {
    for (const patch of patches) {
      if (patch.shape === 'band') deepest = Math.max(deepest, patch.depthMm + 0.5 * softnessMm);
    }
  }
  return BAND_STEP_MM * Math.ceil(deepest / BAND_STEP_MM);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
