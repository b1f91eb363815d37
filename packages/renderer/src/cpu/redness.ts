import { GROUP_STATE_FLOATS } from '@stubble/core';
import { ellipseOf } from './ellipse.ts';
import { type SeeDotsInput, seeDots } from './see-dots.ts';

/** A texel of the redness is about so much skin, mm: a third of how far the redness of a mark reaches. */
const TEXEL_MM = 0.5;
/** How far redness reaches from the middle of a mark, mm, and its share there. Chosen by eye; a dense field is as red as its groups say. */
const REACH_MM = 1.5;
const AT_CENTRE = 0.6;
/** It is drawn no narrower than this, texels: sampled once a texel, a narrower bell would ripple. */
const LEAST_REACH_TEXELS = 1.5;

/** How red the skin around fresh marks is. */
export interface Redness {
  /** In [0, 1], at a place in px of the picture from the photo's corner. */
  at(x: number, y: number): number;
}

export interface RednessInput extends SeeDotsInput {
  /** State of every group: core's `groupStates`. */
  readonly table: Float32Array;
  /** At the head's centre. */
  readonly mmPerPhotoPx: number;
  /** Size of the photo, px. */
  readonly photo: { readonly width: number; readonly height: number };
}

interface Bell {
  readonly x: number;
  readonly y: number;
  /** From texels to the frame in which the bell is the unit disc, two rows. */
  readonly toUnit: readonly [number, number, number, number];
  readonly wide: number;
  readonly tall: number;
  readonly redness: number;
}

/**
 * A bell around every red mark, on a coarse grid from the photo's corner: redness times weight, and weight, both added up. Null when no skin is
 * red. The same grid as the GPU's.
 * @param input its `scale` is picture px per photo px.
 */
export function createRedness({ table, mmPerPhotoPx, photo, ...input }: RednessInput): Redness | null {
  if (!reddens(table)) return null;
  const pxPerTexel = Math.max(1, Math.floor((TEXEL_MM * input.scale) / mmPerPhotoPx));
  const scale = input.scale / pxPerTexel;
  const { lens, placed } = input;
  const mmPerTexel = lens.translationMm[2] / (lens.focalPx * scale);
  const reachMm = Math.max(REACH_MM, LEAST_REACH_TEXELS * mmPerTexel);
  const share = (AT_CENTRE * REACH_MM ** 2) / reachMm ** 2;
  const eachBell = (visit: (bell: Bell) => void) =>
    seeDots({ ...input, scale }, (dot) => {
      const row = Math.round(placed.texels[dot.at + 7]) * GROUP_STATE_FLOATS;
      const redness = table[row + 7];
      if (table[row + 3] <= 0 || redness <= 0) return;
      const { ax, ay, a, b } = ellipseOf(dot, reachMm * dot.texelsPerMm);
      const wide = Math.abs(ax) * a + Math.abs(ay) * b;
      const tall = Math.abs(ay) * a + Math.abs(ax) * b;
      visit({ x: dot.x, y: dot.y, toUnit: [ax / a, ay / a, -ay / b, ax / b], wide, tall, redness });
    });
  // Twice over the dots rather than a million bells in memory; only those that reach the photo are kept.
  const grid = gridOf(eachBell, [photo.width * scale, photo.height * scale]);
  eachBell((bell) => addBell(grid, bell, share));
  return { at: (x, y) => readGrid(grid, x / pxPerTexel, y / pxPerTexel) };
}

function reddens(table: Float32Array): boolean {
  for (let row = 0; row < table.length; row += GROUP_STATE_FLOATS) {
    if (table[row + 3] > 0 && table[row + 7] > 0) return true;
  }
  return false;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly redness: Float32Array;
  readonly weight: Float32Array;
}

/** Just large enough for all bells in the photo, and no larger than that. */
function gridOf(
  eachBell: (visit: (bell: Bell) => void) => void,
  [photoWidth, photoHeight]: readonly [number, number],
): Grid {
  let [left, top, right, bottom] = [photoWidth, photoHeight, 0, 0];
  eachBell(({ x, y, wide, tall }) => {
    left = Math.min(left, x - wide);
    top = Math.min(top, y - tall);
    right = Math.max(right, x + wide);
    bottom = Math.max(bottom, y + tall);
  });
  const held = (value: number, most: number) => Math.min(most, Math.max(0, value));
  left = Math.floor(held(left, photoWidth)) - 2;
  top = Math.floor(held(top, photoHeight)) - 2;
  const width = Math.max(2, Math.ceil(held(right, photoWidth)) + 2 - left);
  const height = Math.max(2, Math.ceil(held(bottom, photoHeight)) + 2 - top);
  const cells = width * height;
  return { left, top, width, height, redness: new Float32Array(cells), weight: new Float32Array(cells) };
}

function addBell(grid: Grid, { x, y, toUnit, wide, tall, redness }: Bell, share: number): void {
  const [ux, uy, vx, vy] = toUnit;
  const [middleX, middleY] = [x - grid.left - 0.5, y - grid.top - 0.5];
  const [first, last] = [Math.max(0, Math.ceil(middleX - wide)), Math.min(grid.width - 1, middleX + wide)];
  const bottom = Math.min(grid.height - 1, middleY + tall);
  for (let row = Math.max(0, Math.ceil(middleY - tall)); row <= bottom; row++) {
    for (let column = first; column <= last; column++) {
      const [dx, dy] = [column - middleX, row - middleY];
      const [u, v] = [dx * ux + dy * uy, dx * vx + dy * vy];
      const bell = 1 - u * u - v * v;
      if (bell <= 0) continue;
      const cell = row * grid.width + column;
      grid.weight[cell] += share * bell * bell;
      grid.redness[cell] += redness * share * bell * bell;
    }
  }
}

/** Both sums read in between, then divided. */
function readGrid({ left, top, width, height, redness, weight }: Grid, x: number, y: number): number {
  const [a, b] = [x - left - 0.5, y - top - 0.5];
  const [i, j] = [Math.floor(a), Math.floor(b)];
  if (i < 0 || j < 0 || i + 1 >= width || j + 1 >= height) return 0;
  const [s, t] = [a - i, b - j];
  const cell = j * width + i;
  const between = (map: Float32Array) => {
    const above = map[cell] + (map[cell + 1] - map[cell]) * s;
    const below = map[cell + width] + (map[cell + width + 1] - map[cell + width]) * s;
    return above + (below - above) * t;
  };
  const red = between(redness);
  return red === 0 ? 0 : red / Math.max(1, between(weight));
}
