import type { DotPairs } from '../spacing/dot-pairs.ts';
import type { Places } from '../spacing/spaced-dots.ts';

/** Keeps moves from breaking spacings: what lies between two dots is shared half and half. */
export interface Slide {
  /** Find the dots whose wanted move takes more than its half toward some neighbour. */
  findBlocked(from: Places, to: Places): void;
  isBlocked(a: number): boolean;
  /** The move of dot a, slid along the neighbours that are in its way; never longer than before. Reused by the next call. */
  along(from: Places, a: number, moveX: number, moveY: number): { readonly x: number; readonly y: number };
  /** Whether a move of the dot asked about last keeps to its half toward every neighbour. */
  keeps(moveX: number, moveY: number): boolean;
}

/** Rounds of sliding: the second mends what sliding along a later neighbour undid. */
const ROUNDS = 2;

/** A neighbour in the way. */
interface Near {
  dx: number;
  dy: number;
  distance2: number;
  /** Unit vector to it. */
  towardX: number;
  towardY: number;
  /** How far the dot may go toward it. */
  room: number;
}

export function createSlide({ start, other, spacing }: DotPairs): Slide {
  const count = spacing.length;
  const back = reversed({ start, other });
  const blocked = new Uint8Array(count);
  const near: Near[] = [];
  let held = 0;
  let longest2 = 0;
  const slid = { x: 0, y: 0 };

  /** Nearly no pair takes too much, so that neither test is mispredicted often. */
  function findBlocked({ x, y }: Places, { x: toX, y: toY }: Places): void {
    blocked.fill(0);
    for (let a = 0; a < count; a++) {
      const px = x[a];
      const py = y[a];
      const r = spacing[a];
      const moveX = toX[a] - px;
      const moveY = toY[a] - py;
      for (let k = start[a], end = start[a + 1]; k < end; k++) {
        const b = other[k];
        const dx = x[b] - px;
        const dy = y[b] - py;
        const d2 = dx * dx + dy * dy;
        const s = spacing[b];
        // Twice what each may go toward the other, times their distance.
        const room = d2 - Math.min(s, r) * Math.sqrt(d2);
        if (2 * (moveX * dx + moveY * dy) > room) blocked[a] = 1;
        if (2 * ((x[b] - toX[b]) * dx + (y[b] - toY[b]) * dy) > room) blocked[b] = 1;
      }
    }
  }

  /** Lists what a move of so much could bring too near, nearest first: an order that depends on nothing else. */
  function gather(from: Places, a: number, length: number): void {
    held = 0;
    for (let k = start[a]; k < start[a + 1]; k++) look(from, { a, b: other[k], length });
    for (let k = back.start[a]; k < back.start[a + 1]; k++) look(from, { a, b: back.other[k], length });
  }

  function look({ x, y }: Places, { a, b, length }: { a: number; b: number; length: number }): void {
    const dx = x[b] - x[a];
    const dy = y[b] - y[a];
    const distance2 = dx * dx + dy * dy;
    const least = Math.min(spacing[a], spacing[b]);
    const reach = least + 2 * length;
    if (distance2 >= reach * reach) return;
    let at = held++;
    if (held > near.length) near.push({ dx: 0, dy: 0, distance2: 0, towardX: 0, towardY: 0, room: 0 });
    const one = near[at];
    for (; at > 0 && isBefore(dx, dy, distance2, near[at - 1]); at--) near[at] = near[at - 1];
    near[at] = one;
    const distance = Math.sqrt(distance2);
    const inverse = distance > 0 ? 1 / distance : 0;
    one.dx = dx;
    one.dy = dy;
    one.distance2 = distance2;
    one.towardX = dx * inverse;
    one.towardY = dy * inverse;
    one.room = Math.max(0, 0.5 * (distance - least));
  }

  return {
    findBlocked,
    isBlocked: (a) => blocked[a] !== 0,
    along(from, a, moveX, moveY) {
      longest2 = moveX * moveX + moveY * moveY;
      gather(from, a, Math.sqrt(longest2));
      slid.x = moveX;
      slid.y = moveY;
      for (let round = 0; round < ROUNDS; round++) {
        for (let k = 0; k < held; k++) {
          const { towardX, towardY, room } = near[k];
          const excess = slid.x * towardX + slid.y * towardY - room;
          if (excess <= 0) continue;
          slid.x -= excess * towardX;
          slid.y -= excess * towardY;
        }
      }
      return slid;
    },
    keeps(moveX, moveY) {
      // Longer than it was when neighbours were looked for, and others might be in the way.
      if (moveX * moveX + moveY * moveY > longest2) return false;
      for (let k = 0; k < held; k++) {
        const { towardX, towardY, room } = near[k];
        if (moveX * towardX + moveY * towardY > room) return false;
      }
      return true;
    },
  };
}

/** The same pairs listed for the later dot of each. */
function reversed({ start, other }: Pick<DotPairs, 'start' | 'other'>) {
  const count = start.length - 1;
  const backStart = new Int32Array(count + 1);
  for (let k = 0; k < other.length; k++) backStart[other[k]]++;
  for (let a = 0, sum = 0; a <= count; a++) {
    sum += backStart[a];
    backStart[a] = sum;
  }
  const backOther = new Int32Array(other.length);
  for (let a = count - 1; a >= 0; a--) {
    for (let k = start[a]; k < start[a + 1]; k++) backOther[--backStart[other[k]]] = a;
  }
  return { start: backStart, other: backOther };
}

function isBefore(dx: number, dy: number, distance2: number, than: Near): boolean {
  if (distance2 !== than.distance2) return distance2 < than.distance2;
  return dx !== than.dx ? dx < than.dx : dy < than.dy;
}
