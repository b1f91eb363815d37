import { type DesignGround, type DesignMaps, SENTINEL_REACH_MM, smoothstep } from '../density/index.ts';
import { detExp } from '../detmath/index.ts';
import { placeNoise } from '../hairline/index.ts';
import { hash3, hashUnit, keysFromSeed } from '../random/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';

/** Standard deviations of a steady hand's width and contrast, and of how fast single dots fade. Chosen by eye. */
const HAND = { width: 0.15, contrast: 0.3, retention: 0.25 } as const;
/** Variations beyond this many standard deviations are drawn in. */
const MOST_DEVIATIONS = 2;
/** Wavelength of the fine raggedness: 3–8 mm (Rose; Shapiro). */
const RAGGED_MM = 5;
/** As for the wave: ±1 of `raggedMm` is about two standard deviations of the noise. */
const RAGGED_GAIN = 1.6;
/** Length of edge to which the number of sentinels refers. */
const LINE_MM = 100;

/** Salts of the per-dot hashes, one for each independent choice. */
const SALT = { sentinel: 1, width: 2, contrast: 3, retention: 4 } as const;

/**
 * Decides about a candidate dot at a chart point: false when it is not part of the design, else true with its width (mm), contrast and
 * retention written to `out` in that order.
 * It looks at the dot's own place alone, so that no edit elsewhere can change a dot.
 */
export type DotJudge = (u: number, v: number, out: Float64Array) => boolean;

/** A judge for a treatment over its maps. */
export function createDotJudge(treatment: Treatment, ground: DesignGround, maps: DesignMaps): DotJudge {
  const { grid, zones } = ground;
  const { hairline, dots } = treatment;
  const key = keysFromSeed(`${treatment.seed}/hand`)[0];
  const inFront = createEdge(treatment, ground, maps);
  const variedWidth = dots.variation * HAND.width;
  const variedContrast = dots.variation * HAND.contrast;
  const variedRetention = dots.variation * HAND.retention;
  const farthest = Math.max(hairline.transitionMm, hairline.fadeMm, RAGGED_GAIN * hairline.raggedMm);

  return (u, v, out) => {
    bits[0] = u;
    bits[1] = v;
    const [a, b] = words;
    const d = sampleGrid(grid, maps.distanceMm, u, v);
    let depth = 1;
    if (d < farthest) {
      if (!inFront(d, { u, v, chance: hashUnit(key, a, b, SALT.sentinel) })) return false;
      const front = sampleGrid(grid, zones.front, u, v);
      depth = smoothstep(0, hairline.fadeMm + (hairline.transitionMm - hairline.fadeMm) * front, d);
    }
    const width = dots.edgeWidth + (1 - dots.edgeWidth) * depth;
    const contrast = dots.edgeContrast + (1 - dots.edgeContrast) * depth;
    out[0] = dots.widthMm * width * (1 + variedWidth * deviation(hash3(key, a, b, SALT.width)));
    out[1] = contrast * (1 + variedContrast * deviation(hash3(key, a, b, SALT.contrast)));
    // Log-normal, so that slow and fast dots are as common as each other.
    out[2] = detExp(variedRetention * deviation(hash3(key, a, b, SALT.retention)));
    return true;
  };
}

/** A dot's identity is the bits of its coordinates. */
const bits = new Float32Array(2);
const words = new Int32Array(bits.buffer);

interface EdgeDot {
  readonly u: number;
  readonly v: number;
  /** The dot's own luck, uniform in [0, 1). */
  readonly chance: number;
}

/** Whether a dot at distance d of the line stands behind its ragged edge, or is one of its sentinels. */
function createEdge({ seed, hairline }: Treatment, { grid, zones }: DesignGround, maps: DesignMaps) {
  const key = keysFromSeed(`${seed}/ragged`)[0];
  const reach = RAGGED_GAIN * hairline.raggedMm;
  return (d: number, { u, v, chance }: EdgeDot): boolean => {
    if (d >= reach) return true;
    if (d > -reach) {
      const [x, y, z] = [grid.x, grid.y, grid.z].map((map) => sampleGrid(grid, map, u, v));
      if (d + reach * placeNoise(key, RAGGED_MM, [x, y, z]) > 0) return true;
    }
    if (d < -SENTINEL_REACH_MM) return false;
    // Candidates in front of 10 cm of edge: density there x reach x 100 mm; the wanted number of them is kept.
    const candidates = (sampleGrid(grid, maps.densityPerCm2, u, v) * SENTINEL_REACH_MM * LINE_MM) / 100;
    const wanted = hairline.sentinelsPer10cm * sampleGrid(grid, zones.front, u, v);
    return chance < wanted / Math.max(candidates, 1);
  };
}

/** Sum of a hash's four bytes as a bell-shaped number of mean 0 and variance 1, drawn in at ±2. */
function deviation(hash: number): number {
  const sum = (hash & 255) + ((hash >>> 8) & 255) + ((hash >>> 16) & 255) + (hash >>> 24);
  return Math.min(MOST_DEVIATIONS, Math.max(-MOST_DEVIATIONS, (sum - 510) / BYTE_DEVIATION));
}
/** Standard deviation of the sum of four uniform bytes: sqrt(4 · (256² − 1) / 12). */
const BYTE_DEVIATION = 147.79941361726;
