import { chain, join } from './distance.ts';
import { type GridLines, lines } from './grid.ts';
import type { Solid } from './head.ts';

type Triple = readonly [number, number, number];

/** Where a hand lies on the head: directions in the head's frame, from its middle. */
export interface HandPose {
  /** To the knuckles. */
  readonly at: Triple;
  /** From the knuckles to the wrist; only what runs along the skin counts. */
  readonly wrist: Triple;
}

export interface Hand {
  readonly solid: Solid;
  readonly grid: GridLines;
}

/** Middle of the skull, mm in the head's frame. */
const MIDDLE: Triple = [0, 42, -12];
/** Length of a bend along the skin, mm, by which directions from the middle turn. */
const TURN_MM = 98;

/** A hand of 18 cm laid flat on a skull, with its wrist and forearm (sizes by eye). */
export function createHand(skull: Solid, pose: HandPose): Hand {
  const at = unit(pose.at);
  const along = unit(subtract(pose.wrist, at, dot(pose.wrist, at)));
  const across: Triple = [
    at[1] * along[2] - at[2] * along[1],
    at[2] * along[0] - at[0] * along[2],
    at[0] * along[1] - at[1] * along[0],
  ];
  /** A ball that touches the skull: `s` mm toward the wrist, `q` mm across. */
  const ball = (s: number, q: number, radius: number): number[] => {
    const way = unit([0, 1, 2].map((k) => TURN_MM * at[k]! + s * along[k]! + q * across[k]!));
    let far = 60;
    const place = (): Triple => [0, 1, 2].map((k) => MIDDLE[k]! + far * way[k]!) as unknown as Triple;
    for (let step = 0; step < 40; step++) far += radius + 0.5 - skull(...place());
    return [...place(), radius];
  };
  const fingers = [62, 76, 72, 56].map((length, f) => {
    const q = 20 * (f - 1.5);
    return [0.02, -0.35, -0.7, -1].flatMap((share) =>
      ball(share * length, q * (1 - 0.12 * share), 9 + 1.6 * share),
    );
  });
  const palm = [-28, -9, 10, 28].map((q) => [
    ...ball(4, q, 11),
    ...ball(40, q, 13),
    ...ball(76, 0.75 * q, 13),
  ]);
  const thumb = [...ball(58, -34, 13), ...ball(26, -58, 11), ...ball(-2, -66, 9)];
  const wrist = ball(92, 0, 24).slice(0, 3) as unknown as Triple;
  const elbow = wrist.map((v, k) => v + 230 * along[k]! + 70 * at[k]!);
  const arm = [...wrist, 25, ...elbow, 38];
  const parts = [...fingers, ...palm, thumb, arm];
  const solid: Solid = (x, y, z) => {
    let d = 1e9;
    for (const part of parts) d = join(d, chain(x, y, z, part), 5);
    return d;
  };
  const balls = parts.flat();
  const range = (k: number): Float64Array => {
    const values = balls.filter((_, i) => i % 4 === k);
    return lines(Math.min(...values) - 44, Math.max(...values) + 44, () => 2.2);
  };
  return { solid, grid: { x: range(0), y: range(1), z: range(2) } };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
const subtract = (a: readonly number[], b: readonly number[], k: number): number[] =>
  a.map((v, i) => v - k * b[i]!);
function unit(a: readonly number[]): Triple {
  const l = Math.hypot(...a);
  return [a[0]! / l, a[1]! / l, a[2]! / l];
}
