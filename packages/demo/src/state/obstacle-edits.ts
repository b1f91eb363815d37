import {
  directionVector,
  MAX_OBSTACLES,
  type Obstacle,
  type ObstacleKind,
  type ScalpSurface,
  type SkinPoint,
  tidyOutline,
} from '@stubble/core';
import type { Outcome } from './area-edits.ts';
import { setTreatment } from './edits.ts';
import type { Store } from './store.ts';

/** A kind of place that is left free: its name, and how far dots first stay away, mm on skin. Distances are chosen by eye. */
export interface ObstacleRow {
  readonly kind: ObstacleKind;
  readonly label: string;
  readonly marginMm: number;
}

export const OBSTACLE_ROWS: readonly ObstacleRow[] = [
  { kind: 'noGo', label: 'Free place', marginMm: 2 },
  { kind: 'scar', label: 'Scar or mole', marginMm: 1.5 },
  { kind: 'hair', label: 'Hair or graft', marginMm: 0.6 },
];

export const MARGIN_MM = { min: 0.2, max: 20 } as const;

/** What is drawn within so many mm is a spot. */
const SPOT_MM = 3;
/** A stroke whose ends lie nearer than this share of its length is a loop. By eye. */
const LOOP_SHARE = 0.3;

/** What a stroke on the photo leaves free: a spot where it hardly moved, what it encloses where it comes back, else the line between its ends. */
export function obstacleOf(
  drawn: readonly SkinPoint[],
  kind: ObstacleKind,
  surface: ScalpSurface,
): Obstacle | null {
  if (drawn.length === 0) return null;
  const places = drawn.map((point) => placeOnSkin(point, surface));
  const apart = (a: Float64Array, b: Float64Array) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  const lengthMm = places.slice(1).reduce((sum, place, i) => sum + apart(place, places[i]), 0);
  const { marginMm } = rowOf(kind);
  const made = (points: readonly SkinPoint[]) => ({ kind, points: [...points], marginMm }) as Obstacle;
  if (lengthMm < SPOT_MM) return made([drawn[0]]);
  if (apart(places[0], places[places.length - 1]) > LOOP_SHARE * lengthMm) {
    return made([drawn[0], drawn[drawn.length - 1]]);
  }
  const outline = tidyOutline(drawn);
  return outline.length < 3 ? null : made(outline);
}

function placeOnSkin(point: SkinPoint, surface: ScalpSurface): Float64Array {
  const at = new Float64Array(7);
  if ('xMm' in point) return Float64Array.of(point.xMm, point.yMm, 0);
  const { u, v } = surface.chartOf(...directionVector(point));
  surface.pointAt(u, v, at);
  return at;
}

export function rowOf(kind: ObstacleKind): ObstacleRow {
  return OBSTACLE_ROWS.find((row) => row.kind === kind) ?? OBSTACLE_ROWS[0];
}

/** What an obstacle is called: its kind, counted where there are several. */
export function obstacleName(obstacles: readonly Obstacle[], index: number): string {
  const { kind } = obstacles[index];
  const alike = obstacles.filter((one) => one.kind === kind);
  const { label } = rowOf(kind);
  return alike.length > 1 ? `${label} ${alike.indexOf(obstacles[index]) + 1}` : label;
}

export function addObstacle(store: Store, obstacle: Obstacle): Outcome {
  const { treatment } = store.document.case;
  if (treatment.obstacles.length >= MAX_OBSTACLES) {
    return {
      ok: false,
      sentence: `A design leaves at most ${MAX_OBSTACLES} places free. Remove one before you add another.`,
    };
  }
  store.edit(setTreatment({ ...treatment, obstacles: [...treatment.obstacles, obstacle] }));
  return { ok: true };
}

/** Put another in an obstacle's place, or by null none; a tag joins the moves of one key or button. */
export function editObstacle(store: Store, index: number, next: Obstacle | null, tag?: string): void {
  const { treatment } = store.document.case;
  const obstacles = treatment.obstacles.flatMap((one, i) => (i === index ? (next ? [next] : []) : [one]));
  store.edit(setTreatment({ ...treatment, obstacles }), tag ? { tag } : {});
}
