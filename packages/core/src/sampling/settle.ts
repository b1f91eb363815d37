import { listNeighbours, type NeighbourList, type SpacedDots } from './neighbour-list.ts';

/** How a field settles. */
export interface SettleOptions {
  /** Rounds of relaxation, an integer in [0, 5]: more would reach beyond 12 spacings. @defaultValue 3 */
  readonly steps?: number;
  /** False keeps dot i (its index) from being moved to (x, y). Without it dots may leave their region. */
  readonly isInside?: (x: number, y: number, i: number) => boolean;
  /** One byte per dot: 1 never moves (done sessions, hairs). */
  readonly frozen?: Uint8Array;
}

/** Reach of the kernel in spacings: a first ring of neighbours and the near part of the second. Measured best in 1.8–2.6. */
export const KERNEL_REACH = 2.17;
export const DEFAULT_STEPS = 3;
/** Share of the spacing that a unit of force moves a dot. Measured: lower settles slower, higher overshoots. */
const STEP = 1.2;
/** Longest move in one step, in spacings. Neighbours farther than twice this beyond the spacing cannot be in the way. */
const LONGEST_MOVE = 0.16;
const INVERSE_HALF_REACH = 2 / KERNEL_REACH;
/** Farthest that a dot may come from its first place, in spacings: keeps pairs beyond the list apart (2.17 - 2·0.5 > 1). */
const MOST_MOVE = 0.5;

/**
 * Relax a field until its low frequencies are gone, without ever breaking a spacing: every dot is pushed down the slope
 * of the kernel sum Σ(1 - d²/R²)⁴, but toward a neighbour never by more than half of what lies between their distance and
 * the smaller of their spacings. Two dots that each keep to their half keep the whole, along the line between
 * them and so in distance. Spacings are those the dots were born with. A dot farther than 12 spacings from a change does
 * not notice it.
 * @returns new coordinates; `dots` is not changed.
 * @throws RangeError when steps a spacing or the length of `frozen` is out of range.
 */
export function settle(dots: SpacedDots, options: SettleOptions = {}): { x: Float32Array; y: Float32Array } {
  const steps = options.steps ?? DEFAULT_STEPS;
  if (!(Number.isInteger(steps) && steps >= 0 && steps <= 5)) {
    throw new RangeError(`settle: expected steps to be an integer in [0, 5], got ${steps}`);
  }
  if (options.frozen && options.frozen.length < dots.count) {
    throw new RangeError(`settle: expected ${dots.count} frozen flags, got ${options.frozen.length}`);
  }
  const wrong = dots.spacing.subarray(0, dots.count).findIndex((r) => !(r > 0 && r < Infinity));
  if (wrong >= 0)
    throw new RangeError(`settle: expected spacings above 0, got ${dots.spacing[wrong]} at dot ${wrong}`);
  const list = listNeighbours(dots, KERNEL_REACH);
  let x = dots.x.slice(0, dots.count);
  let y = dots.y.slice(0, dots.count);
  let nextX = new Float32Array(dots.count);
  let nextY = new Float32Array(dots.count);
  const step = createStep(dots, list, options);
  for (let k = 0; k < steps; k++) {
    step({ x, y }, { x: nextX, y: nextY });
    [x, nextX] = [nextX, x];
    [y, nextY] = [nextY, y];
  }
  return { x, y };
}

interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function createStep(
  dots: SpacedDots,
  { start, neighbour }: NeighbourList,
  { isInside, frozen }: SettleOptions,
) {
  const { count, spacing, x: homeX, y: homeY } = dots;
  const room = new Float64Array(maxLength(start));
  const towardX = new Float64Array(room.length);
  const towardY = new Float64Array(room.length);

  return function step(from: Places, to: Places): void {
    const { x, y } = from;
    for (let i = 0; i < count; i++) {
      to.x[i] = x[i];
      to.y[i] = y[i];
      if (frozen !== undefined && frozen[i] !== 0) continue;
      const first = start[i];
      const end = start[i + 1];
      const r = spacing[i];
      // Step 1: the force, and which neighbours are near enough to be in the way.
      const limit = LONGEST_MOVE * r;
      const ownInverseReach = INVERSE_HALF_REACH / (r + r);
      let forceX = 0;
      let forceY = 0;
      let close = 0;
      for (let k = first; k < end; k++) {
        const j = neighbour[k];
        const dx = x[j] - x[i];
        const dy = y[j] - y[i];
        const d2 = dx * dx + dy * dy;
        const s = spacing[j];
        // Same spacing is the common case, and a division per pair is a fifth of the time.
        const inverseReach = s === r ? ownInverseReach : INVERSE_HALF_REACH / (r + s);
        const q = 1 - d2 * inverseReach * inverseReach;
        if (q > 0) {
          const weight = q * q * q * inverseReach;
          forceX -= weight * dx;
          forceY -= weight * dy;
        }
        const least = Math.min(r, s);
        const free = least + 2 * limit;
        if (d2 >= free * free) continue;
        const d = Math.sqrt(d2);
        const inverse = d > 0 ? 1 / d : 0;
        towardX[close] = dx * inverse;
        towardY[close] = dy * inverse;
        room[close++] = 0.5 * (d - least);
      }
      let moveX = STEP * r * forceX;
      let moveY = STEP * r * forceY;
      const length2 = moveX * moveX + moveY * moveY;
      if (length2 > 0.98 * limit * limit) {
        const shorten = (0.98 * limit) / Math.sqrt(length2);
        moveX *= shorten;
        moveY *= shorten;
      }
      // Step 2: slide along neighbours that are in the way.
      for (let round = 0; round < 2; round++) {
        for (let k = 0; k < close; k++) {
          const excess = moveX * towardX[k] + moveY * towardY[k] - room[k];
          if (excess <= 0) continue;
          moveX -= excess * towardX[k];
          moveY -= excess * towardY[k];
        }
      }
      // Step 3: the Float32 place must keep every half, else go half as far, or stay.
      for (let attempt = 0; attempt < 3; attempt++) {
        const px = Math.fround(x[i] + moveX);
        const py = Math.fround(y[i] + moveY);
        if (
          keeps(px - x[i], py - y[i], close) &&
          near(px - homeX[i], py - homeY[i], r) &&
          (isInside === undefined || isInside(px, py, i))
        ) {
          to.x[i] = px;
          to.y[i] = py;
          break;
        }
        moveX *= 0.5;
        moveY *= 0.5;
      }
    }
  };

  function keeps(dx: number, dy: number, n: number): boolean {
    for (let k = 0; k < n; k++) if (dx * towardX[k] + dy * towardY[k] > room[k]) return false;
    return true;
  }

  function near(dx: number, dy: number, r: number): boolean {
    return dx * dx + dy * dy <= MOST_MOVE * MOST_MOVE * r * r;
  }
}

function maxLength(start: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < start.length; i++) longest = Math.max(longest, start[i] - start[i - 1]);
  return longest;
}
