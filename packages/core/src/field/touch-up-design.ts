import { areaKindRow } from '../areas/index.ts';
import {
  type AreaPick,
  createDesignMaps,
  type DesignGround,
  type DesignMaps,
  type GridPlace,
  locate,
  valueAtPlace,
} from '../density/index.ts';
import { hashUnit, keysFromSeed } from '../random/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { createDotJudge } from './dot-look.ts';
import { createNoGo } from './no-go.ts';

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
  const judge = createDotJudge(treatment, ground, maps);
  const noGo = createNoGo(treatment.obstacles, grid);
  const bounded = treatment.areas.map(({ kind }) => areaKindRow(kind).withinHairline);
  const [key] = keysFromSeed(`${treatment.seed}/touch-up`);
  const pick: AreaPick = { area: 0, share: 1, spacing: Number.NaN };
  const place: GridPlace = { node: 0, fx: 0, fy: 0 };
  const out = new Float64Array(3);
  const dot = { pick, place, out };
  const spacingAt = (u: number, v: number) => {
    const spacing = grid.surface.contains(u, v) ? sampleGrid(grid, maps.spacing, u, v) : Infinity;
    return Number.isNaN(spacing) ? Infinity : spacing;
  };
  const scaleAt = (u: number, v: number) => sampleGrid(grid, grid.scale, u, v);
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
    rankAt: (u: number, v: number) => hashUnit(key, ...bitsOf(u, v)),
    /** Id of the area in which a new dot may stand here, or null where none may; `out` then holds its look. A touch-up adds no sentinels. */
    look(u: number, v: number): string | null {
      if (!grid.surface.contains(u, v) || noGo?.(u, v)) return null;
      locate(grid, u, v, place);
      if (maps.cover) {
        if (!maps.cover.pick(u, v, place, pick)) return null;
      }
      if (bounded[pick.area] && valueAtPlace(maps.distanceMm, grid.columns, place) < 0) return null;
      return judge(u, v, dot) ? treatment.areas[pick.area].id : null;
    },
  };
}

/** A dot's identity is the bits of its coordinates. */
const floats = new Float32Array(2);
const words = new Int32Array(floats.buffer);

function bitsOf(u: number, v: number): [number, number] {
  floats[0] = u;
  floats[1] = v;
  return [words[0], words[1]];
}
