import { createDesignMaps } from '../density/index.ts';
import type { DotField } from '../format/index.ts';
import { settle } from '../sampling/index.ts';
import { sampleGrid } from '../surface/index.ts';
import { createAreaFloor } from './area-floor.ts';
import type { FieldInput } from './create-dot-field.ts';
import { createFieldCache, type FieldCache } from './field-cache.ts';
import { createNoGo } from './no-go.ts';
import { addTouchUps, withoutTouchUps } from './touch-ups.ts';

const sharedCache = createFieldCache();

/** Dots farther from an edit than this many spacings, and at least 25 mm, do not notice it when they settle. */
export const SETTLED_REACH_SPACINGS = 12;

/**
 * The settled picture of a field: its dots moved apart until no clump and no gap is left, as a patient hand places them.
 * No spacing is broken, no dot leaves the design, its area or the skin, none comes near an obstacle, dots of done sessions stay to the byte,
 * and every dot keeps its own width, strength, rank and session. Touch-ups go into the gaps that are then left.
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
  const quiet = { head, treatment: { ...treatment, events: [] } };
  const sessions = settleSessions(withoutTouchUps(ranked), quiet, cache);
  return addTouchUps(sessions, treatment, cache.ground(head, treatment.seed));
}

function settleSessions(field: DotField, { head, treatment }: FieldInput, cache: FieldCache): DotField {
  const ground = cache.ground(head, treatment.seed);
  const { grid } = ground;
  const { distanceMm, cover } = createDesignMaps(treatment, ground);
  const spacing = field.spacingMm.map((mm, i) => mm / sampleGrid(grid, grid.scale, field.u[i], field.v[i]));
  const frozen = Uint8Array.from(field.group, (group) => (field.groups[group].done ? 1 : 0));
  // A dot in front of the line (a sentinel, or one of a ragged edge) may not go farther out than it stands.
  const floor = Float32Array.from(field.u, (u, i) =>
    Math.min(0, sampleGrid(grid, distanceMm, u, field.v[i])),
  );
  const inArea = cover && createAreaFloor(field, treatment, { cover, grid });
  const noGo = createNoGo(treatment.obstacles, grid);
  const places = settle(
    { count: field.count, x: field.u, y: field.v, spacing },
    {
      frozen,
      isInside: (u, v, i) =>
        grid.surface.contains(u, v) &&
        sampleGrid(grid, distanceMm, u, v) >= floor[i] &&
        (inArea === null || inArea(u, v, i)) &&
        !noGo?.(u, v),
    },
  );
  return { ...field, u: places.x, v: places.y };
}
