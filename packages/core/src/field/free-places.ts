import { areaKindRow } from '../areas/index.ts';
import {
  type AreaPick,
  type DesignGround,
  type DesignMaps,
  type GridPlace,
  locate,
  valueAtPlace,
} from '../density/index.ts';
import { hashUnit } from '../random/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { createDotJudge } from './dot-look.ts';
import { createNoGo } from './no-go.ts';

/** What a design says of places that are no ranked dots. */
export interface FreePlaces {
  /** The area, its share and its own spacing (0 or NaN for the usual one) at the place asked about last. */
  readonly pick: Readonly<AreaPick>;
  /** Width in mm, contrast and retention of a dot at the place asked about last. */
  readonly out: Float64Array;
  /** Usual distance of dots, chart mm; Infinity where none are asked for. */
  spacingAt(u: number, v: number): number;
  /** λ: mm on skin for a chart mm. */
  scaleAt(u: number, v: number): number;
  /** Whether a new dot may stand here: on skin, in an area, behind its edge, clear of obstacles. No sentinels are added. */
  look(u: number, v: number): boolean;
}

/** The places of a treatment over its maps. */
export function createFreePlaces(treatment: Treatment, ground: DesignGround, maps: DesignMaps): FreePlaces {
  const { grid } = ground;
  const judge = createDotJudge(treatment, ground, maps);
  const noGo = createNoGo(treatment.obstacles, grid);
  const bounded = treatment.areas.map(({ kind }) => areaKindRow(kind).withinHairline);
  const pick: AreaPick = { area: 0, share: 1, spacing: Number.NaN };
  const place: GridPlace = { node: 0, fx: 0, fy: 0 };
  const out = new Float64Array(3);
  const dot = { pick, place, out };
  return {
    pick,
    out,
    spacingAt(u, v) {
      const spacing = grid.surface.contains(u, v) ? sampleGrid(grid, maps.spacing, u, v) : Infinity;
      return Number.isNaN(spacing) ? Infinity : spacing;
    },
    scaleAt: (u, v) => sampleGrid(grid, grid.scale, u, v),
    look(u, v) {
      if (!grid.surface.contains(u, v) || noGo?.(u, v)) return false;
      locate(grid, u, v, place);
      if (maps.cover && !maps.cover.pick(u, v, place, pick)) return false;
      if (bounded[pick.area] && valueAtPlace(maps.distanceMm, grid.columns, place) < 0) return false;
      return judge(u, v, dot);
    },
  };
}

/** A dot's identity is the bits of its coordinates. */
const floats = new Float32Array(2);
const words = new Int32Array(floats.buffer);

/** A number in [0, 1) that belongs to a place. */
export function hashOfPlace(key: number, u: number, v: number): number {
  floats[0] = u;
  floats[1] = v;
  return hashUnit(key, words[0], words[1]);
}
