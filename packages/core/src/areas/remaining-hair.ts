import { hairlineCurve, signedDistanceMm } from '../hairline/index.ts';
import type { SurfaceGrid } from '../surface/index.ts';
import type { Hairline } from '../treatment/index.ts';
import { hairMask } from './hair-mask.ts';
import { STAGES } from './stages.ts';

/** Share of the skin that hair covers at a chart point, in [0, 1]; NaN where no photo showed it. */
export type CoverAt = (u: number, v: number) => number;

/** Full hair is what the best-covered tenth of the scalp shows, but at least this. Chosen by eye. */
const FULL = { rank: 0.9, least: 0.25 } as const;
/** Less of the scalp than this says nothing about a stage. Chosen by eye. */
export const LEAST_SEEN_SHARE = 0.12;

/** Hair at every node of a head's grid: 1 where it is as full as at the best places, 0 on bare skin, NaN where nothing is known. */
export function hairOnGrid(grid: SurfaceGrid, coverAt: CoverAt): Float32Array {
  const hair = new Float32Array(grid.columns * grid.rows).fill(Number.NaN);
  for (let row = 0, node = 0; row < grid.rows; row++) {
    const v = grid.originV + row * grid.cell;
    for (let column = 0; column < grid.columns; column++, node++) {
      const u = grid.originU + column * grid.cell;
      if (grid.surface.contains(u, v)) hair[node] = coverAt(u, v);
    }
  }
  const known = hair.filter((value) => value >= 0).sort();
  const full = Math.max(FULL.least, known[Math.floor(FULL.rank * (known.length - 1))] ?? 1);
  return hair.map((value) => Math.min(1, value / full));
}

/** How well a stage explains the hair that is seen. */
export interface StageMatch {
  readonly id: string;
  /** Root mean square of the difference of hair, in [0, 1]; 0 is exactly this stage. */
  readonly off: number;
}

/** What a photo says about a client's stage. */
export interface StageReading {
  /** All stages, the likeliest first. */
  readonly matches: readonly StageMatch[];
  /** Share of the scalp that the photo shows. */
  readonly seenShare: number;
}

/**
 * The stages in the order in which they explain the hair that is seen, from {@link hairOnGrid}.
 * @param untouched the hairline before any loss
 */
export function readStage(hair: Float32Array, grid: SurfaceGrid, untouched: Hairline): StageReading {
  const inside = signedDistanceMm(grid, hairlineCurve(untouched, grid.surface), 1);
  const nodes: number[] = [];
  let [seen, all] = [0, 0];
  for (let node = 0; node < hair.length; node++) {
    if (inside[node] <= 0) continue;
    const mm2 = (grid.scale[node] * grid.cell) ** 2;
    all += mm2;
    if (!(hair[node] >= 0)) continue;
    seen += mm2;
    nodes.push(node);
  }
  const matches = STAGES.map(({ id }): StageMatch => {
    const mask = hairMask(id, grid, untouched);
    let sum = 0;
    for (const node of nodes) sum += (hair[node] - mask[node]) ** 2 * (grid.scale[node] * grid.cell) ** 2;
    return { id, off: Math.sqrt(sum / Math.max(seen, 1e-9)) };
  });
  return { matches: matches.sort((a, b) => a.off - b.off), seenShare: all > 0 ? seen / all : 0 };
}
