import { areaKindRow } from '../areas/index.ts';
import {
  type AreaPick,
  createDesignMaps,
  type DesignGround,
  type GridPlace,
  locate,
  valueAtPlace,
} from '../density/index.ts';
import type { DotField, DotGroup } from '../format/index.ts';
import { hashUnit, keysFromSeed } from '../random/index.ts';
import { type SpacedDots, touchUp } from '../sampling/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { MAIN_AREA_ID, type TouchUpEvent, type Treatment } from '../treatment/index.ts';
import { createDotJudge } from './dot-look.ts';
import { createNoGo } from './no-go.ts';

/** A new dot keeps at least this share of the usual distance to any other, and half a mark's width, so that it never lands on one. By eye. */
const LEAST_SHARE = 0.5;

/** Dots as they become more, with the index of the group of each. */
interface Growing {
  readonly u: number[];
  readonly v: number[];
  readonly spacingMm: number[];
  readonly rank: number[];
  readonly widthMm: number[];
  readonly contrast: number[];
  readonly retention: number[];
  readonly group: number[];
}

/**
 * A field with its touch-ups: for each event new dots in the largest gaps that all before it left, in one area or in all, as many as its share
 * of the dots of the sessions there. They stand behind the field's own dots, in groups of their own; no old dot is moved.
 * @param field dots of the sessions alone
 */
export function addTouchUps(field: DotField, treatment: Treatment, ground: DesignGround): DotField {
  const events = treatment.events.flatMap((event, index) =>
    event.kind === 'touchUp' ? [{ event, index }] : [],
  );
  if (events.length === 0) return field;
  const groups = [...field.groups];
  const added: Growing = {
    u: [],
    v: [],
    spacingMm: [],
    rank: [],
    widthMm: [],
    contrast: [],
    retention: [],
    group: [],
  };
  const design = createDesign(treatment, ground);
  for (const { event, index } of events) {
    const firstGroup = groups.length;
    const areas = treatment.areas.filter(({ id }) => event.area === null || event.area === id);
    groups.push(
      ...areas.map(({ id }): DotGroup => ({ kind: 'touchUp', event: index, area: id, done: false })),
    );
    const ids = areas.map(({ id }) => id);
    const fresh = placeDots(field, added, { event, ids, design });
    for (let i = 0; i < fresh.count; i++) append(added, fresh, { i, design, firstGroup, ids });
  }
  return joined(field, added, groups);
}

/** A field without its touch-ups, which stand behind all other dots. */
export function withoutTouchUps(field: DotField): DotField {
  const groups = field.groups.filter(({ kind }) => kind !== 'touchUp');
  if (groups.length === field.groups.length) return field;
  let count = field.count;
  while (count > 0 && field.group[count - 1] >= groups.length) count--;
  return {
    count,
    u: field.u.slice(0, count),
    v: field.v.slice(0, count),
    spacingMm: field.spacingMm.slice(0, count),
    rank: field.rank.slice(0, count),
    widthMm: field.widthMm.slice(0, count),
    contrast: field.contrast.slice(0, count),
    retention: field.retention.slice(0, count),
    group: field.group.slice(0, count),
    groups,
  };
}

type Design = ReturnType<typeof createDesign>;

/** What the design says of any place. */
function createDesign(treatment: Treatment, ground: DesignGround) {
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
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

interface Placing {
  readonly event: TouchUpEvent;
  /** Ids of the areas that the event concerns. */
  readonly ids: readonly string[];
  readonly design: Design;
}

function placeDots(field: DotField, added: Growing, { event, ids, design }: Placing): SpacedDots {
  const count = field.count + added.u.length;
  const all = {
    count,
    x: lengthened(field.u, added.u),
    y: lengthened(field.v, added.v),
    spacing: new Float32Array(0),
  };
  const concerned = field.groups.map(({ area }) => ids.includes(area ?? MAIN_AREA_ID));
  const { key, spacingAt, leastAt, look } = design;
  return touchUp(all, {
    key,
    share: event.share,
    spacingAt,
    leastAt,
    counts: (i) => i < field.count && concerned[field.group[i]],
    accepts: (u, v) => {
      const area = look(u, v);
      return area !== null && ids.includes(area);
    },
  }).dots;
}

interface Appending {
  readonly i: number;
  readonly design: Design;
  readonly firstGroup: number;
  readonly ids: readonly string[];
}

function append(added: Growing, fresh: SpacedDots, { i, design, firstGroup, ids }: Appending): void {
  const [u, v] = [fresh.x[i], fresh.y[i]];
  const area = design.look(u, v) ?? ids[0];
  added.u.push(u);
  added.v.push(v);
  added.spacingMm.push(fresh.spacing[i] * design.scaleAt(u, v));
  added.rank.push(design.rankAt(u, v));
  added.widthMm.push(design.out[0]);
  added.contrast.push(design.out[1]);
  added.retention.push(design.out[2]);
  added.group.push(firstGroup + ids.indexOf(area));
}

function joined(field: DotField, added: Growing, groups: readonly DotGroup[]): DotField {
  const count = field.count + added.u.length;
  const group = new Uint16Array(count);
  group.set(field.group);
  group.set(added.group, field.count);
  return {
    count,
    u: lengthened(field.u, added.u),
    v: lengthened(field.v, added.v),
    spacingMm: lengthened(field.spacingMm, added.spacingMm),
    rank: lengthened(field.rank, added.rank),
    widthMm: lengthened(field.widthMm, added.widthMm),
    contrast: lengthened(field.contrast, added.contrast),
    retention: lengthened(field.retention, added.retention),
    group,
    groups,
  };
}

function lengthened(column: Float32Array, by: readonly number[]): Float32Array {
  const result = new Float32Array(column.length + by.length);
  result.set(column);
  result.set(by, column.length);
  return result;
}
