import { createDesignMaps, type DesignGround, type DesignMaps } from '../density/index.ts';
import { keysFromSeed } from '../random/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { createFreePlaces, hashOfPlace } from './free-places.ts';

/** A new dot keeps at least this share of the usual distance to any other, and half a mark's width, so that it never lands on one. By eye. */
const LEAST_SHARE = 0.5;

/** What {@link createTouchUpDesign} gives. */
export type TouchUpDesign = ReturnType<typeof createTouchUpDesign>;

/**
 * What the design says of any place to a touch-up.
 * @param maps of the same treatment and ground, where a caller has them. @defaultValue made anew
 */
export function createTouchUpDesign(
  treatment: Treatment,
  ground: DesignGround,
  given: DesignMaps | null = null,
) {
  const { grid } = ground;
  const maps = given ?? createDesignMaps(treatment, ground);
  const free = createFreePlaces(treatment, ground, maps);
  const { spacingAt, scaleAt, out } = free;
  const [key] = keysFromSeed(`${treatment.seed}/touch-up`);
  const halfMm = treatment.dots.widthMm / 2;
  return {
    key,
    out,
    spacingAt,
    scaleAt,
    /** All that `spacingAt` and `leastAt` go by within a box: the width of a dot, and the spacing at the nodes around it. */
    mapIn(left: number, low: number, right: number, high: number): Float32Array {
      const { originU, originV, cell, columns, rows } = grid;
      const column = (u: number) => Math.min(columns - 1, Math.max(0, Math.floor((u - originU) / cell)));
      const row = (v: number) => Math.min(rows - 1, Math.max(0, Math.floor((v - originV) / cell)));
      const [first, last] = [column(left), Math.min(columns - 1, column(right) + 1)];
      const [lowest, highest] = [row(low), Math.min(rows - 1, row(high) + 1)];
      const width = last - first + 1;
      const found = new Float32Array(1 + width * (highest - lowest + 1));
      found[0] = halfMm;
      for (let r = lowest, at = 1; r <= highest; r++, at += width)
        found.set(maps.spacing.subarray(r * columns + first, r * columns + last + 1), at);
      return found;
    },
    leastAt: (u: number, v: number) => Math.max(LEAST_SHARE * spacingAt(u, v), halfMm / scaleAt(u, v)),
    rankAt: (u: number, v: number) => hashOfPlace(key, u, v),
    /** Id of the area in which a new dot may stand here, or null where none may; `out` then holds its look. A touch-up adds no sentinels. */
    look: (u: number, v: number): string | null =>
      free.look(u, v) ? treatment.areas[free.pick.area].id : null,
  };
}
