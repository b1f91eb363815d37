import { hairlineCurve, patchOutline, placeNoise, signedDistanceMm } from '../hairline/index.ts';
import { keysFromSeed } from '../random/index.ts';
import { spacingForDensity } from '../sampling/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { smoothstep, type Zones } from './zones.ts';

/** A treatment's design as maps over the surface's grid. */
export interface DesignMaps {
  /** Signed distance to the hairline with its slow wave, mm on skin, positive inside, level beyond the band. */
  readonly distanceMm: Float32Array;
  /** Density of all sessions together, dots/cm²; reaches {@link OUTER_MARGIN_MM} beyond the line, for sentinels. */
  readonly densityPerCm2: Float32Array;
  /** Smallest distance of dots in chart mm, Infinity where no dot can be. */
  readonly spacing: Float32Array;
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
 * The slow wave of a hairline at every node, in [-1.6, 1.6]. It depends on seed and surface alone, so that a drag does not recompute it.
 */
export function createWave(seed: string, { columns, rows, x, y, z }: SurfaceGrid): Float32Array {
  const key = keysFromSeed(`${seed}/wave`)[0];
  const wave = new Float32Array(columns * rows);
  for (let node = 0; node < wave.length; node++) {
    wave[node] = WAVE_GAIN * placeNoise(key, WAVE_MM, [x[node], y[node], z[node]]);
  }
  return wave;
}

/** What {@link createDesignMaps} needs beside the treatment; all of it survives a drag. */
export interface DesignGround {
  readonly grid: SurfaceGrid;
  readonly zones: Zones;
  readonly wave: Float32Array;
}

/** Distance, density and spacing of a treatment over a surface. */
export function createDesignMaps(treatment: Treatment, { grid, zones, wave }: DesignGround): DesignMaps {
  const { hairline, density } = treatment;
  const { surface } = grid;
  const outline = surface.kind === 'head' ? hairlineCurve(hairline, surface) : patchOutline(surface);
  const bandMm =
    Math.max(hairline.transitionMm, hairline.fadeMm, OUTER_MARGIN_MM) + 2 * WAVE_GAIN * hairline.waveMm;
  const distanceMm = signedDistanceMm(grid, outline, bandMm);
  const densityPerCm2 = new Float32Array(distanceMm.length);
  const spacing = new Float32Array(distanceMm.length);
  for (let node = 0; node < spacing.length; node++) {
    const d = distanceMm[node] + hairline.waveMm * wave[node] * zones.front[node];
    distanceMm[node] = d;
    if (d <= -OUTER_MARGIN_MM) {
      spacing[node] = Infinity;
      continue;
    }
    const width = mix(hairline.fadeMm, hairline.transitionMm, zones.front[node]);
    const edge = mix(EDGE_SHARE.fade, EDGE_SHARE.front, zones.front[node]);
    const full = mix(density.sidesPerCm2, density.centrePerCm2, zones.top[node]);
    const n = full * (edge + (1 - edge) * smoothstep(0, width, d));
    densityPerCm2[node] = n;
    spacing[node] = spacingForDensity(n) / grid.scale[node];
  }
  return { distanceMm, densityPerCm2, spacing };
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
