import { listPairs } from '../spacing/dot-pairs.ts';
import type { Places, SpacedDots } from '../spacing/spaced-dots.ts';
import { createRelaxation, KERNEL_REACH } from './relax.ts';

/** How a field settles. */
export interface SettleOptions {
  /** Rounds of relaxation, an integer in [0, 5]: more would reach beyond 12 spacings. @defaultValue 3 */
  readonly steps?: number;
  /** False keeps dot i (its index) from being moved to (x, y). Without it dots may leave their region. */
  readonly isInside?: (x: number, y: number, i: number) => boolean;
  /** One byte per dot: 1 never moves (done sessions, hairs). */
  readonly frozen?: Uint8Array;
}

export const DEFAULT_STEPS = 3;

/**
 * Relax a field until its low frequencies are gone, without ever breaking a spacing: every dot is pushed down the slope
 * of the kernel sum Σ(1 - d²/R²)⁴, but toward a neighbour never by more than half of what lies between their distance and
 * the smaller of their spacings. Two dots that each keep to their half keep the whole, along the line between
 * them and so in distance. Spacings are those the dots were born with. A dot farther than 12 spacings from a change does
 * not notice it.
 * @returns new coordinates; `dots` is not changed.
 * @throws RangeError when steps, a spacing or the length of `frozen` is out of range.
 */
export function settle(dots: SpacedDots, options: SettleOptions = {}): { x: Float32Array; y: Float32Array } {
  const steps = options.steps ?? DEFAULT_STEPS;
  if (!(Number.isInteger(steps) && steps >= 0 && steps <= 5)) {
    throw new RangeError(`settle: expected steps to be an integer in [0, 5], got ${steps}`);
  }
  if (options.frozen && options.frozen.length < dots.count) {
    throw new RangeError(`settle: expected ${dots.count} frozen flags, got ${options.frozen.length}`);
  }
  for (let i = 0; i < dots.count; i++) {
    const r = dots.spacing[i];
    if (!(r > 0 && r < Infinity)) {
      throw new RangeError(`settle: expected spacings above 0, got ${r} at dot ${i}`);
    }
  }
  return relaxed(dots, steps, options);
}

function relaxed({ count, ...dots }: SpacedDots, steps: number, { frozen, isInside }: SettleOptions) {
  const pairs = listPairs({ count, ...dots }, KERNEL_REACH, frozen);
  const { order } = pairs;
  const relax = createRelaxation(pairs, {
    frozen: frozen ? inOrder(frozen, order) : null,
    isInside: isInside ? (x, y, a) => isInside(x, y, order[a]) : null,
  });
  let from: Places = { x: pairs.x, y: pairs.y };
  let to: Places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let k = 0; k < steps; k++) {
    relax(from, to);
    [from, to] = [to, from];
  }
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let a = 0; a < count; a++) {
    x[order[a]] = from.x[a];
    y[order[a]] = from.y[a];
  }
  return { x, y };
}

function inOrder(flags: Uint8Array, order: Uint32Array): Uint8Array {
  const result = new Uint8Array(order.length);
  for (let a = 0; a < result.length; a++) result[a] = flags[order[a]];
  return result;
}
