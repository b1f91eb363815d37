import type { DesignGround, DesignMaps } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { fillLack } from '../gaps/index.ts';
import { keysFromSeed } from '../random/index.ts';
import { DOTS_PER_SQUARE, type SpacedDots } from '../spacing/index.ts';
import { MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';
import { areaDoneShare, sessionAt, sessionPlan } from './area-sessions.ts';
import { lengthened } from './field-builder.ts';
import { createFreePlaces, hashOfPlace } from './free-places.ts';

/** Places asked about along the side of a block. */
const PROBES = 4;

/**
 * A field whose planned sessions make up for what the done ones take. Ranks built around done dots leave gaps that are wide enough for
 * another dot: where dots are lacking for it, the largest of them are filled. No other dot changes.
 * @param field dots of the sessions, as `createDotField` made them of the same treatment.
 */
export function fillAroundDone(
  field: DotField,
  treatment: Treatment,
  { ground, maps, standing }: Skin,
): DotField {
  const { sessions } = treatment;
  if (sessions.every(({ done }) => !done) || sessions.every(({ done }) => done)) return field;
  const design = createDesign(treatment, ground, maps);
  const { groups, group } = field;
  const done = groups.map((one) => one.done);
  const open = groups.map(({ area }) => design.openAreas.has(area ?? MAIN_AREA_ID));
  const fresh = fillLack(
    { count: standing.count, x: standing.u, y: standing.v },
    {
      spacingAt: design.spacingAt,
      askedIn: design.askedIn,
      isStanding: (i) => i >= field.count || done[group[i]],
      counts: (i) => i >= field.count || open[group[i]],
      key: design.key,
    },
  );
  return fresh.count === 0 ? field : withDots(field, fresh, design);
}

/** What the dots stand in. */
export interface Skin {
  readonly ground: DesignGround;
  readonly maps: DesignMaps;
  /** The field's dots, then others that stand already, as of done touch-ups. */
  readonly standing: Pick<DotField, 'count' | 'u' | 'v'>;
}

type Design = ReturnType<typeof createDesign>;

/** What the design says of a place to the sessions that are planned. */
function createDesign(treatment: Treatment, ground: DesignGround, maps: DesignMaps) {
  const { areas, seed, sessions } = treatment;
  const free = createFreePlaces(treatment, ground, maps);
  const { pick } = free;
  const [key] = keysFromSeed(`${seed}/gaps`);
  const plans = areas.map((area) => sessionPlan(treatment, area));
  const doneShare = areas.map((area) => areaDoneShare(treatment, area));
  const isOpen = plans.map(({ thresholds }) => thresholds.length > 0);
  /** Spacing of a planned dot, Infinity where none may stand. */
  const spacingAt = (u: number, v: number) => {
    const spacing = free.spacingAt(u, v);
    if (spacing === Infinity || !free.look(u, v) || !isOpen[pick.area]) return Infinity;
    return pick.spacing > 0 ? pick.spacing : spacing;
  };
  return {
    key,
    spacingAt,
    openAreas: new Set(areas.filter((_, k) => isOpen[k]).map(({ id }) => id)),
    askedIn(u: number, v: number, side: number): number {
      const step = side / PROBES;
      let sum = 0;
      for (let k = 0; k < PROBES * PROBES; k++) {
        const spacing = spacingAt(u + ((k % PROBES) + 0.5) * step, v + (Math.floor(k / PROBES) + 0.5) * step);
        sum += (DOTS_PER_SQUARE * step * step) / (spacing * spacing);
      }
      return sum;
    },
    /** What a dot here is like: the ranks that the done sessions leave are given out evenly, by a hash of the place. */
    dotAt(u: number, v: number, spacing: number) {
      free.look(u, v);
      const { area } = pick;
      const rank = doneShare[area] + (1 - doneShare[area]) * hashOfPlace(key, u, v);
      const session = sessionAt(plans[area], 1 / Math.sqrt(rank));
      const [widthMm, contrast, retention] = free.out;
      const group = area * sessions.length + Math.max(session, plans[area].planned);
      return { spacingMm: spacing * free.scaleAt(u, v), rank, widthMm, contrast, retention, group };
    },
  };
}

/** The field with new dots behind its own. */
function withDots(field: DotField, { count: added, x, y, spacing }: SpacedDots, design: Design): DotField {
  const fresh = Array.from({ length: added }, (_, i) => design.dotAt(x[i], y[i], spacing[i]));
  const count = field.count + added;
  const group = new Uint16Array(count);
  group.set(field.group);
  fresh.forEach((dot, i) => {
    group[field.count + i] = dot.group;
  });
  const column = (name: 'spacingMm' | 'rank' | 'widthMm' | 'contrast' | 'retention') =>
    lengthened(
      field[name],
      fresh.map((dot) => dot[name]),
    );
  return {
    ...field,
    count,
    u: lengthened(field.u, x),
    v: lengthened(field.v, y),
    spacingMm: column('spacingMm'),
    rank: column('rank'),
    widthMm: column('widthMm'),
    contrast: column('contrast'),
    retention: column('retention'),
    group,
  };
}
