import { type AreaPick, createDesignMaps, type GridPlace, locate } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { hashUnit, keysFromSeed } from '../random/index.ts';
import { fillHoles, type HoleDots } from '../sampling/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';
import { areaDoneShare, areaSessions } from './area-sessions.ts';
import { createDotField, type FieldInput } from './create-dot-field.ts';
import { createDotJudge } from './dot-look.ts';
import type { FieldCache } from './field-cache.ts';

/** Side of the blocks in which dots are counted, chart mm: some hundred dots each, and a bound to how far an edit is felt. */
const BLOCK = 16;
/** Holes are looked for this near to a ranked dot that found no place, chart mm: about two of the usual spacings. */
const NEAR = 2;

/**
 * A field whose later sessions make up for what the done ones take: where the design has changed since, ranked dots that stand too near a
 * done one are left out, and what is left is up to a third too sparse. Here the largest holes get dots until each block of the chart
 * holds as many as if nothing were done. Where no ranked dot was left out nothing is added.
 * @param field as `createDotField` made it of the same input.
 */
export function fillAroundDone(field: DotField, input: FieldInput, cache: FieldCache): DotField {
  const { treatment } = input;
  if (treatment.sessions.every(({ done }) => !done) || treatment.sessions.every(({ done }) => done)) {
    return field;
  }
  const fresh = { ...treatment, sessions: treatment.sessions.map((one) => ({ ...one, done: null })) };
  const wanted = createDotField({ head: input.head, treatment: fresh }, cache);
  const lack = whatIsMissing(field, wanted, openAreas(treatment));
  if (lack.near.size === 0) return field;
  const design = createDesign(input, cache);
  const { grid } = cache.ground(input.head, treatment.seed);
  const spacing = field.spacingMm.map((mm, i) => mm / sampleGrid(grid, grid.scale, field.u[i], field.v[i]));
  const holes = fillHoles({ count: field.count, x: field.u, y: field.v, spacing }, (u, v) =>
    lack.near.has(cellKey(u, v, NEAR)) && design.look(u, v) ? design.found.spacing : Infinity,
  );
  const kept = largestHoles(holes, lack.byBlock);
  return withDots(field, holes, { kept, design });
}

/** Ids of the areas that a planned session still works on. */
function openAreas(treatment: Treatment): ReadonlySet<string> {
  const open = treatment.areas.filter((area) => areaSessions(treatment, area)(1) >= 0);
  return new Set(open.map(({ id }) => id));
}

interface Lack {
  /** Cells of side NEAR in and beside which a ranked dot was left out. */
  readonly near: ReadonlySet<number>;
  /** How many dots each block holds less than it should. */
  readonly byBlock: ReadonlyMap<number, number>;
}

function whatIsMissing(field: DotField, wanted: DotField, open: ReadonlySet<string>): Lack {
  const byBlock = new Map<number, number>();
  const count = ({ count, u, v, group, groups }: DotField, sign: number) => {
    for (let i = 0; i < count; i++) {
      if (!open.has(groups[group[i]].area ?? MAIN_AREA_ID)) continue;
      const block = cellKey(u[i], v[i], BLOCK);
      byBlock.set(block, (byBlock.get(block) ?? 0) + sign);
    }
  };
  count(wanted, 1);
  count(field, -1);
  const places = new Set<string>();
  for (let i = 0; i < field.count; i++) places.add(`${field.u[i]},${field.v[i]}`);
  const near = new Set<number>();
  for (let i = 0; i < wanted.count; i++) {
    const [u, v] = [wanted.u[i], wanted.v[i]];
    if (places.has(`${u},${v}`)) continue;
    for (const du of [-NEAR, 0, NEAR])
      for (const dv of [-NEAR, 0, NEAR]) near.add(cellKey(u + du, v + dv, NEAR));
  }
  return { near, byBlock };
}

/** One number for a square of the chart. */
function cellKey(u: number, v: number, side: number): number {
  return Math.floor(v / side) * 65536 + Math.floor(u / side);
}

/** Indices of the holes that are filled: in each block the largest, as many as it lacks, in their order. */
function largestHoles(holes: HoleDots, byBlock: ReadonlyMap<number, number>): number[] {
  const left = new Map(byBlock);
  const order = Array.from({ length: holes.count }, (_, i) => i);
  order.sort((a, b) => holes.size[b] - holes.size[a] || a - b);
  const kept = order.filter((i) => {
    const block = cellKey(holes.x[i], holes.y[i], BLOCK);
    const still = left.get(block) ?? 0;
    left.set(block, still - 1);
    return still > 0;
  });
  return kept.sort((a, b) => a - b);
}

/** What the design says of a place that is no ranked dot. */
function createDesign({ head, treatment }: FieldInput, cache: FieldCache) {
  const ground = cache.ground(head, treatment.seed);
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
  const judge = createDotJudge(treatment, ground, maps);
  const sessionOf = treatment.areas.map((area) => areaSessions(treatment, area));
  const doneShare = treatment.areas.map((area) => areaDoneShare(treatment, area));
  const key = keysFromSeed(`${treatment.seed}/holes`)[0];
  const pick: AreaPick = { area: 0, share: 1, spacing: Number.NaN };
  const place: GridPlace = { node: 0, fx: 0, fy: 0 };
  const out = new Float64Array(3);
  const dot = { pick, place, out };
  const found = { spacing: 0, rank: 0, group: 0, scale: 1, look: out };
  return {
    found,
    /** Whether a dot may stand here; if so `found` says how. */
    look(u: number, v: number): boolean {
      if (!grid.surface.contains(u, v)) return false;
      locate(grid, u, v, place);
      let spacing = sampleGrid(grid, maps.spacing, u, v);
      if (!(spacing < Infinity)) return false;
      if (maps.cover) {
        if (!maps.cover.pick(u, v, place, pick)) return false;
        if (pick.spacing > 0) spacing = pick.spacing;
      }
      // The ranks that the done sessions leave, evenly: a hash of the place.
      bits[0] = u;
      bits[1] = v;
      const done = doneShare[pick.area];
      const rank = done + (1 - done) * hashUnit(key, words[0], words[1]);
      const session = sessionOf[pick.area](1 / Math.sqrt(rank));
      if (session < 0 || !judge(u, v, dot)) return false;
      found.spacing = Math.fround(spacing);
      found.rank = rank;
      found.group = pick.area * treatment.sessions.length + session;
      found.scale = sampleGrid(grid, grid.scale, u, v);
      return true;
    },
  };
}

/** A dot's identity is the bits of its coordinates. */
const bits = new Float32Array(2);
const words = new Int32Array(bits.buffer);

interface Additions {
  readonly kept: readonly number[];
  readonly design: ReturnType<typeof createDesign>;
}

/** The field with the kept holes as dots behind its own. */
function withDots(field: DotField, holes: HoleDots, { kept, design }: Additions): DotField {
  const longer = (column: Float32Array) => {
    const result = new Float32Array(field.count + kept.length);
    result.set(column);
    return result;
  };
  const group = new Uint16Array(field.count + kept.length);
  group.set(field.group);
  const all = {
    u: longer(field.u),
    v: longer(field.v),
    spacingMm: longer(field.spacingMm),
    rank: longer(field.rank),
    widthMm: longer(field.widthMm),
    contrast: longer(field.contrast),
    retention: longer(field.retention),
  };
  kept.forEach((hole, k) => {
    const at = field.count + k;
    const [u, v] = [holes.x[hole], holes.y[hole]];
    design.look(u, v);
    const { found } = design;
    all.u[at] = u;
    all.v[at] = v;
    all.spacingMm[at] = found.spacing * found.scale;
    all.rank[at] = found.rank;
    all.widthMm[at] = found.look[0];
    all.contrast[at] = found.look[1];
    all.retention[at] = found.look[2];
    group[at] = found.group;
  });
  return { ...field, ...all, count: field.count + kept.length, group };
}
