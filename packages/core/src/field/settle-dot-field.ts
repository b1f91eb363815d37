import { createDesignMaps } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { settle } from '../settle/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { createAreaFloor } from './area-floor.ts';
import type { FieldInput } from './create-dot-field.ts';
import { readDoneTouchUp, readDoneTouchUps } from './done-dots.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { fillAroundDone } from './fill-around-done.ts';
import { createNoGo } from './no-go.ts';
import { addTouchUps, withoutTouchUps } from './touch-ups.ts';

const sharedCache = createFieldCache();

/** Dots farther from an edit than this many spacings, and at least 25 mm, do not notice it when they settle. */
export const SETTLED_REACH_SPACINGS = 12;

/**
 * The settled picture of a field: its dots moved apart until no clump and no gap is left, as a patient hand places them.
 * No spacing is broken, no dot leaves the design, its area or the skin, none comes near an obstacle, dots of done sessions stay to the byte,
 * and every dot keeps its own width, strength, rank and session. Where done sessions leave too little room for the ranked dots that are asked
 * for, planned ones are added in the gaps; touch-ups go into those that are then left.
 * For export, plan and review; while a hand drags, the ranked field of `createDotField` is shown.
 * @param ranked as `createDotField` made it of the same input.
 */
export function settleDotField(
  ranked: DotField,
  input: FieldInput,
  cache: FieldCache = sharedCache,
): DotField {
  const { head, treatment } = input;
  // A touch-up finds skin in which everything before it stands where it stands.
  const sessions = settleSessions(withoutTouchUps(ranked), input, cache);
  return addTouchUps(sessions, treatment, {
    ground: cache.ground(head, treatment.seed),
    doneDots: (event) => readDoneTouchUp(treatment, event, cache),
  });
}

function settleSessions(sessions: DotField, { head, treatment }: FieldInput, cache: FieldCache): DotField {
  const ground = cache.ground(head, treatment.seed);
  const { grid } = ground;
  const maps = createDesignMaps(treatment, ground);
  const { distanceMm, cover } = maps;
  const touchUps = readDoneTouchUps(treatment, cache);
  const field = fillAroundDone(sessions, treatment, { ground, maps, standing: withDone(sessions, touchUps) });
  const dots = withDone(field, touchUps);
  const spacing = dots.spacingMm.map((mm, i) => mm / sampleGrid(grid, grid.scale, dots.u[i], dots.v[i]));
  const frozen = new Uint8Array(dots.count).fill(1);
  for (let i = 0; i < field.count; i++) frozen[i] = field.groups[field.group[i]].done ? 1 : 0;
  // A dot in front of the line (a sentinel, or one of a ragged edge) may not go farther out than it stands.
  const floor = Float32Array.from(field.u, (u, i) =>
    Math.min(0, sampleGrid(grid, distanceMm, u, field.v[i])),
  );
  const inArea = cover && createAreaFloor(field, treatment, { cover, grid });
  const noGo = createNoGo(treatment.obstacles, grid);
  const places = settle(
    { count: dots.count, x: dots.u, y: dots.v, spacing },
    {
      frozen,
      isInside: (u, v, i) =>
        grid.surface.contains(u, v) &&
        sampleGrid(grid, distanceMm, u, v) >= floor[i] &&
        (inArea === null || inArea(u, v, i)) &&
        !noGo?.(u, v),
    },
  );
  return { ...field, u: places.x.slice(0, field.count), v: places.y.slice(0, field.count) };
}

/** Places of a field's dots, then those of done touch-ups, around which the others settle. */
function withDone(
  field: DotField,
  done: readonly DotField[],
): Pick<DotField, 'count' | 'u' | 'v' | 'spacingMm'> {
  const count = done.reduce((sum, dots) => sum + dots.count, field.count);
  if (count === field.count) return field;
  const column = (name: 'u' | 'v' | 'spacingMm') => {
    const all = new Float32Array(count);
    let at = 0;
    for (const dots of [field, ...done]) {
      all.set(dots[name], at);
      at += dots.count;
    }
    return all;
  };
  return { count, u: column('u'), v: column('v'), spacingMm: column('spacingMm') };
}
