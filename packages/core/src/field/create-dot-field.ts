import { createDesignMaps, type DesignGround, type DesignMaps } from '../density/index.ts';
import { type DotField, type DotGroup, decodeDoneDots } from '../format/index.ts';
import { sampleGrid } from '../surface/index.ts';
import type { Case, Treatment } from '../treatment/index.ts';
import { createDotJudge } from './dot-look.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { createObstacles } from './obstacles.ts';
import { resample } from './provisional-resample.ts';

/** One cache for callers that bring none. */
const sharedCache = createFieldCache();

/** The parts of a case that a field is made of; views do not matter. */
export type FieldInput = Pick<Case, 'head' | 'treatment'>;

/**
 * All dots of a case, every session, as they heal. A pure function of head and treatment: the same bytes in every engine.
 * @param cache keeps grids and ranks between calls. @defaultValue one that all callers share
 * @throws RangeError when a done session's dots cannot be read; `parseCase` tells beforehand.
 */
export function createDotField({ head, treatment }: FieldInput, cache: FieldCache = sharedCache): DotField {
  const ground = cache.ground(head, treatment.seed);
  const maps = createDesignMaps(treatment, ground);
  const builder = createBuilder(treatment);
  const done = addDoneDots(builder, treatment);
  addPlannedDots(builder, { treatment, ground, maps, done, cache });
  return builder.finish();
}

/** Reads every done session into the field. Returns the chart places that later dots keep away from. */
function addDoneDots(builder: FieldBuilder, treatment: Treatment): DotField[] {
  return treatment.sessions.flatMap((session, index) => {
    if (!session.done) return [];
    const read = decodeDoneDots(session.done);
    if (!read.ok) throw new RangeError(`createDotField: session ${index + 1}: ${read.errors[0].message}`);
    const dots = read.value;
    for (let i = 0; i < dots.count; i++) {
      builder.add({
        u: dots.u[i],
        v: dots.v[i],
        spacingMm: dots.spacingMm[i],
        rank: dots.rank[i],
        session: index,
        widthMm: dots.widthMm[i],
        contrast: dots.contrast[i],
        retention: dots.retention[i],
      });
    }
    return [dots];
  });
}

interface Planned {
  readonly treatment: Treatment;
  readonly ground: DesignGround;
  readonly maps: DesignMaps;
  readonly done: readonly DotField[];
  readonly cache: FieldCache;
}

/** Adds the dots of the sessions that are only planned: ranked dots that the design lets live, in the gaps of the done ones. */
function addPlannedDots(builder: FieldBuilder, { treatment, ground, maps, done, cache }: Planned): void {
  const { grid } = ground;
  const firstPlanned = treatment.sessions.findIndex((session) => !session.done);
  if (firstPlanned < 0) return;
  const ranks = cache.ranks(treatment.seed, grid);
  const judge = createDotJudge(treatment, ground, maps);
  const obstacles = createObstacles(done, grid);
  const thresholds = treatment.sessions.map((session) => 1 / Math.sqrt(session.share));
  const look = new Float64Array(3);
  const half = ranks.period / 2;
  const alive = resample(ranks, {
    ...grid,
    originX: grid.originU + half,
    originY: grid.originV + half,
    spacing: maps.spacing,
  });
  for (let i = 0; i < alive.count; i++) {
    const u = alive.x[i] - half;
    const v = alive.y[i] - half;
    const spacing = alive.spacing[i];
    if (!grid.surface.contains(u, v) || !judge(u, v, look)) continue;
    if (obstacles?.(u, v, spacing)) continue;
    const level = alive.t[i] / spacing;
    const session = thresholds.findIndex((threshold) => level >= threshold);
    if (session < 0) continue;
    builder.add({
      u,
      v,
      spacingMm: spacing * sampleGrid(grid, grid.scale, u, v),
      // Share of the density at which the dot appears: (r / t)², below 1.
      rank: Math.min(0.99999994, 1 / (level * level)),
      session: Math.max(session, firstPlanned),
      widthMm: look[0],
      contrast: look[1],
      retention: look[2],
    });
  }
}

interface Dot {
  readonly u: number;
  readonly v: number;
  readonly spacingMm: number;
  readonly rank: number;
  readonly session: number;
  readonly widthMm: number;
  readonly contrast: number;
  readonly retention: number;
}

interface FieldBuilder {
  add(dot: Dot): void;
  finish(): DotField;
}

/** Collects dots in columns. The field has one group per session, in order. */
function createBuilder(treatment: Treatment): FieldBuilder {
  let capacity = 1 << 16;
  let count = 0;
  let columns = Array.from({ length: 7 }, () => new Float32Array(capacity));
  let group = new Uint16Array(capacity);
  const grow = () => {
    capacity *= 2;
    columns = columns.map((column) => enlarged(column, new Float32Array(capacity)));
    group = enlarged(group, new Uint16Array(capacity));
  };
  const groups: DotGroup[] = treatment.sessions.map(({ done }, session) => ({
    kind: 'session',
    session,
    done: done !== null,
  }));
  return {
    add(dot) {
      if (count === capacity) grow();
      columns[0][count] = dot.u;
      columns[1][count] = dot.v;
      columns[2][count] = dot.spacingMm;
      columns[3][count] = dot.rank;
      columns[4][count] = dot.widthMm;
      columns[5][count] = dot.contrast;
      columns[6][count] = dot.retention;
      group[count++] = dot.session;
    },
    finish() {
      const [u, v, spacingMm, rank, widthMm, contrast, retention] = columns.map((column) =>
        column.slice(0, count),
      );
      return {
        count,
        u,
        v,
        spacingMm,
        rank,
        group: group.slice(0, count),
        widthMm,
        contrast,
        retention,
        groups,
      };
    },
  };
}

function enlarged<T extends Float32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
