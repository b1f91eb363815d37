import { areaKindRow } from '../areas/index.ts';
import {
  type AreaPick,
  type DesignGround,
  type DesignMaps,
  type GridPlace,
  SENTINEL_REACH_MM,
  smoothstep,
  valueAtPlace,
} from '../density/index.ts';
import { detExp } from '../detmath/index.ts';
import { placeNoise } from '../hairline/index.ts';
import { hashEnd, hashStart, hashUnit, keysFromSeed } from '../random/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';

/**
 * Standard deviations of a steady hand's width and contrast, and of how fast single dots fade: two of them are ±15 % in width and ±30 %
 * in contrast. Chosen by eye.
 */
const HAND = { width: 0.075, contrast: 0.15, retention: 0.15 } as const;
/** Variations beyond this many standard deviations are drawn in. */
const MOST_DEVIATIONS = 2;
/** Wavelength of the fine raggedness: 3–8 mm (Rose; Shapiro). */
const RAGGED_MM = 5;
/** As for the wave: ±1 of `raggedMm` is about two standard deviations of the noise. */
const RAGGED_GAIN = 1.6;
/** Length of edge to which the number of sentinels refers. */
const LINE_MM = 100;

/** Salts of the per-dot hashes, one for each independent choice. */
const SALT = { width: 1, contrast: 2, retention: 3 } as const;

/** A candidate dot: where it stands on the grid, which area it belongs to, and room for its width (mm), contrast and retention. */
export interface DotDraft {
  readonly pick: Readonly<AreaPick>;
  readonly place: GridPlace;
  readonly out: Float64Array;
}

/**
 * Decides about a candidate dot at a chart point: false when it is not part of the design, else true with its width (mm), contrast and
 * retention written to its draft's `out` in that order.
 * It looks at the dot's own place alone, so that no edit elsewhere can change a dot.
 */
export type DotJudge = (u: number, v: number, dot: DotDraft) => boolean;

/** A judge for a treatment over its maps. */
export function createDotJudge(treatment: Treatment, ground: DesignGround, maps: DesignMaps): DotJudge {
  const rules = createDotRules(treatment, ground, maps);
  return (u, v, dot) => judgeDot(rules, u, v, dot);
}

/** What {@link judgeDot} goes by. Data and not a closure: engines keep what they learnt about a function, not about a closure made anew. */
export type DotRules = ReturnType<typeof createDotRules>;

/** The rules of a treatment over its maps. */
export function createDotRules(treatment: Treatment, ground: DesignGround, maps: DesignMaps) {
  const { dots, hairline, seed } = treatment;
  const { grid, zones } = ground;
  return {
    dots,
    hairline,
    grid,
    zones,
    maps,
    handKey: keysFromSeed(`${seed}/hand`)[0],
    raggedKey: keysFromSeed(`${seed}/ragged`)[0],
    sentinelKey: keysFromSeed(`${seed}/sentinels`)[0],
    raggedMm: RAGGED_GAIN * hairline.raggedMm,
    farthestMm: Math.max(hairline.transitionMm, hairline.fadeMm),
    variedWidth: dots.variation * HAND.width,
    variedContrast: dots.variation * HAND.contrast,
    retention: retentionTable(dots.variation * HAND.retention),
    areas: treatment.areas.map(({ kind, shade, dotWidth, patches }) => {
      const { withinHairline, finerEdge } = areaKindRow(kind);
      return { withinHairline, shade, dotWidth, finerEdge: finerEdge && patches.length > 0 };
    }),
  };
}

/** As {@link DotJudge}, by its rules. */
export function judgeDot(rules: DotRules, u: number, v: number, { pick, place, out }: DotDraft): boolean {
  const { withinHairline, finerEdge, shade, dotWidth } = rules.areas[pick.area];
  const { widthMm, edgeWidth, edgeContrast } = rules.dots;
  let depth = 1;
  if (withinHairline) {
    const { columns } = rules.grid;
    const d = valueAtPlace(rules.maps.distanceMm, columns, place);
    if (d < rules.raggedMm && !isBehindEdge(rules, u, v, d)) return false;
    if (d < rules.farthestMm) {
      const { transitionMm, fadeMm } = rules.hairline;
      const front = valueAtPlace(rules.zones.front, columns, place);
      depth = smoothstep(0, fadeMm + (transitionMm - fadeMm) * front, d);
    }
  }
  // The shares of a shave around a scar sum to one with the scar's; only an area's own outline makes its dots finer.
  if (finerEdge && pick.share < 1) depth = Math.min(depth, pick.share);
  bits[0] = u;
  bits[1] = v;
  const start = hashStart(rules.handKey, words[0], words[1]);
  const width = edgeWidth + (1 - edgeWidth) * depth;
  const contrast = edgeContrast + (1 - edgeContrast) * depth;
  const wider = rules.variedWidth * DEVIATIONS[byteSum(hashEnd(start, SALT.width))];
  const darker = rules.variedContrast * DEVIATIONS[byteSum(hashEnd(start, SALT.contrast))];
  out[0] = widthMm * dotWidth * width * (1 + wider);
  out[1] = shade * contrast * (1 + darker);
  out[2] = rules.retention[byteSum(hashEnd(start, SALT.retention))];
  return true;
}

/** A dot's identity is the bits of its coordinates. */
const bits = new Float32Array(2);
const words = new Int32Array(bits.buffer);

/** Whether a dot near the line, at distance d of it, stands behind its ragged edge or is one of its sentinels. */
function isBehindEdge(rules: DotRules, u: number, v: number, d: number): boolean {
  const { grid, zones, maps } = rules;
  const reach = rules.raggedMm;
  if (d > -reach) {
    const x = sampleGrid(grid, grid.x, u, v);
    const y = sampleGrid(grid, grid.y, u, v);
    const z = sampleGrid(grid, grid.z, u, v);
    if (d + reach * placeNoise(rules.raggedKey, RAGGED_MM, [x, y, z]) > 0) return true;
  }
  if (d < -SENTINEL_REACH_MM) return false;
  // Candidates in front of 10 cm of edge: density there x reach x 100 mm; the wanted number of them is kept.
  const candidates = (sampleGrid(grid, maps.densityPerCm2, u, v) * SENTINEL_REACH_MM * LINE_MM) / 100;
  const wanted = rules.hairline.sentinelsPer10cm * sampleGrid(grid, zones.front, u, v);
  bits[0] = u;
  bits[1] = v;
  return hashUnit(rules.sentinelKey, words[0], words[1]) < wanted / Math.max(candidates, 1);
}

/** Log-normal retention for every sum of four bytes, so that slow and fast dots are as common as each other. */
function retentionTable(spread: number): Float64Array {
  return Float64Array.from({ length: BYTE_SUMS }, (_, sum) => detExp(spread * deviationOf(sum)));
}

/** Sum of a hash's four bytes, 0 to 1020: bell-shaped around 510. */
function byteSum(hash: number): number {
  return (hash & 255) + ((hash >>> 8) & 255) + ((hash >>> 16) & 255) + (hash >>> 24);
}

function deviationOf(sum: number): number {
  return Math.min(MOST_DEVIATIONS, Math.max(-MOST_DEVIATIONS, (sum - 510) / SUM_DEVIATION));
}

/** Standard deviation of the sum of four uniform bytes: sqrt(4 · (256² − 1) / 12). */
const SUM_DEVIATION = 147.79941361726;
/** How many sums of four bytes there are. */
const BYTE_SUMS = 4 * 255 + 1;
/** A sum of bytes as a bell-shaped number of mean 0 and variance 1, drawn in at ±2. */
const DEVIATIONS = Float64Array.from({ length: BYTE_SUMS }, (_, sum) => deviationOf(sum));
