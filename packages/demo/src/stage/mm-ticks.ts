import {
  directionVector,
  GLABELLA,
  type Lens,
  lensPosition,
  projectPosition,
  type ScalpSurface,
} from '@stubble/core';

type Vector = readonly [number, number, number];

/** A tick across a line of the head, in its own frame, mm. */
interface Tick {
  readonly at: Vector;
  readonly normal: Vector;
  /** Unit vector along the tick. */
  readonly across: Vector;
  /** Millimetres from the glabella. */
  readonly mm: number;
}

/** Ticks as they lie in a photo: path data, and a number at every fifth. */
export interface ProjectedTicks {
  readonly path: string;
  readonly labels: readonly { readonly text: string; readonly xPx: number; readonly yPx: number }[];
}

const EVERY_MM = 10;
const LABEL_EVERY_MM = 50;
/** Half lengths of a tick, of one with a number, and how far off the line the number stands, mm; chosen by eye. */
const HALF_MM = { short: 1.6, long: 3.4, label: 9 } as const;
/** Skin that is seen more at a slant than this carries no ticks: they would crowd. Cosine. */
const LEAST_FACING = 0.18;
const STEP_DEG = 0.5;
const SIDE_REACH_DEG = 120;

/** Ticks every 10 mm along the skin from the glabella: over the top to the back, and to both sides at its level. */
export function mmTicks(surface: ScalpSurface): readonly Tick[] {
  const over = (s: number): Vector => {
    const elevation = GLABELLA.elevationDeg + s;
    return placeOn(surface, elevation <= 90 ? 0 : 180, elevation <= 90 ? elevation : 180 - elevation);
  };
  const level = (side: number) => (s: number) => placeOn(surface, side * s, GLABELLA.elevationDeg);
  return [
    ...ticksAlong(surface, over, 180 - 2 * GLABELLA.elevationDeg),
    ...ticksAlong(surface, level(1), SIDE_REACH_DEG),
    ...ticksAlong(surface, level(-1), SIDE_REACH_DEG),
  ];
}

/** Ticks that look at the lens. */
export function projectTicks(ticks: readonly Tick[], lens: Lens): ProjectedTicks {
  const eye = lensPosition(lens);
  let path = '';
  const labels: { text: string; xPx: number; yPx: number }[] = [];
  for (const { at, normal, across, mm } of ticks) {
    const toEye = at.map((value, i) => eye[i] - value);
    if (dot(normal, toEye) < LEAST_FACING * Math.hypot(...toEye)) continue;
    const numbered = mm % LABEL_EVERY_MM === 0;
    const half = numbered ? HALF_MM.long : HALF_MM.short;
    const [a, b] = [project(lens, at, across, -half), project(lens, at, across, half)];
    if (!a || !b) continue;
    path += `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`;
    const label = numbered ? project(lens, at, across, HALF_MM.label) : null;
    if (label) labels.push({ text: String(mm), xPx: label[0], yPx: label[1] });
  }
  return { path, labels };
}

function ticksAlong(surface: ScalpSurface, way: (s: number) => Vector, reachDeg: number): Tick[] {
  const ticks: Tick[] = [];
  let [length, next] = [0, EVERY_MM];
  let before = way(0);
  for (let s = STEP_DEG; s <= reachDeg; s += STEP_DEG) {
    const here = way(s);
    const step = Math.hypot(here[0] - before[0], here[1] - before[1], here[2] - before[2]);
    if (length + step >= next) {
      const share = (next - length) / step;
      const at = before.map((value, i) => value + share * (here[i] - value)) as unknown as Vector;
      const normal = normalAt(surface, at);
      const along = here.map((value, i) => (value - before[i]) / step) as unknown as Vector;
      ticks.push({ at, normal, across: cross(normal, along), mm: next });
      next += EVERY_MM;
    }
    length += step;
    before = here;
  }
  return ticks;
}

function placeOn(surface: ScalpSurface, azimuthDeg: number, elevationDeg: number): Vector {
  const { u, v } = surface.chartOf(...directionVector({ azimuthDeg, elevationDeg }));
  const point = new Float64Array(7);
  surface.pointAt(u, v, point);
  return [point[0], point[1], point[2]];
}

function normalAt(surface: ScalpSurface, at: Vector): Vector {
  const { u, v } = surface.chartOf(...at);
  const point = new Float64Array(7);
  surface.pointAt(u, v, point);
  return [point[3], point[4], point[5]];
}

function project(lens: Lens, at: Vector, across: Vector, by: number) {
  return projectPosition(lens, at[0] + by * across[0], at[1] + by * across[1], at[2] + by * across[2]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
