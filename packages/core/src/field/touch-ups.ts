import type { DesignGround, DesignMaps } from '../density/index.ts';
import type { DotField, DotGroup } from '../format/index.ts';
import { type TouchUpMemory, touchUp } from '../gaps/index.ts';
import type { SpacedDots } from '../spacing/index.ts';
import { MAIN_AREA_ID, type TouchUpEvent, type Treatment } from '../treatment/index.ts';
import { lengthened } from './field-builder.ts';
import { createTouchUpDesign, type TouchUpDesign } from './touch-up-design.ts';

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

/** What {@link addTouchUps} stands on. */
export interface TouchUpGround {
  readonly ground: DesignGround;
  /** Dots of a done touch-up, by its index in the events; null while it is only planned. */
  readonly doneDots: (event: number) => DotField | null;
  /** Maps of the same treatment and ground. @defaultValue made anew */
  readonly maps?: DesignMaps | null;
  /** Leave planned touch-ups without dots. @defaultValue false */
  readonly onlyDone?: boolean;
  /** What each event's touch-up found before. @defaultValue nothing is kept */
  readonly memoryOf?: (event: number) => TouchUpMemory;
}

/**
 * A field with its touch-ups: for each event new dots in the largest gaps that all before it left, in one area or in all, as many as its share
 * of the dots of the sessions there. They stand behind the field's own dots, in groups of their own; no old dot is moved. A done touch-up's
 * dots are those that the case keeps.
 * @param field dots of the sessions alone
 */
export function addTouchUps(field: DotField, treatment: Treatment, on: TouchUpGround): DotField {
  if (!treatment.events.some(({ kind }) => kind === 'touchUp')) return field;
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
  let design: TouchUpDesign | null = null;
  treatment.events.forEach((event, index) => {
    if (event.kind !== 'touchUp') return;
    const done = on.doneDots(index);
    if (done) {
      appendDone(added, done, groups.length);
      groups.push(...done.groups.map((group) => groupOf(index, group.area ?? MAIN_AREA_ID, true)));
      return;
    }
    design ??= createTouchUpDesign(treatment, on.ground, on.maps);
    const firstGroup = groups.length;
    const areas = treatment.areas.filter(({ id }) => event.area === null || event.area === id);
    const ids = areas.map(({ id }) => id);
    groups.push(...ids.map((id) => groupOf(index, id, false)));
    if (on.onlyDone) return;
    const fresh = placeDots(field, added, { event, ids, design, memory: on.memoryOf?.(index) });
    for (let i = 0; i < fresh.count; i++) append(added, fresh, { i, design, firstGroup, ids });
  });
  return joined(field, added, groups);
}

function groupOf(event: number, area: string, done: boolean): DotGroup {
  return { kind: 'touchUp', event, area, done };
}

function appendDone(added: Growing, done: DotField, firstGroup: number): void {
  for (let i = 0; i < done.count; i++) {
    for (const name of COLUMNS) added[name].push(done[name][i]);
    added.group.push(firstGroup + done.group[i]);
  }
}

const COLUMNS = ['u', 'v', 'spacingMm', 'rank', 'widthMm', 'contrast', 'retention'] as const;

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

interface Placing {
  readonly event: TouchUpEvent;
  /** Ids of the areas that the event concerns. */
  readonly ids: readonly string[];
  readonly design: TouchUpDesign;
  readonly memory: TouchUpMemory | undefined;
}

function placeDots(field: DotField, added: Growing, { event, ids, design, memory }: Placing): SpacedDots {
  const count = field.count + added.u.length;
  const all = {
    count,
    x: lengthened(field.u, added.u),
    y: lengthened(field.v, added.v),
    spacing: new Float32Array(0),
  };
  const concerned = field.groups.map(({ area }) => ids.includes(area ?? MAIN_AREA_ID));
  const { key, spacingAt, leastAt, mapIn, look } = design;
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
    ...(memory && { remember: { memory, mapIn } }),
  }).dots;
}

interface Appending {
  readonly i: number;
  readonly design: TouchUpDesign;
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
