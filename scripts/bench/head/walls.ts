/** The person of a photo before other walls. */
import { lensOf, type Oval, type PhotoFit, type SmallPhoto } from '../../../packages/core/src/index.ts';
import { chance } from './chance.ts';
import { shrink } from './pictures.ts';
import { renderHead } from './truth/render-head.ts';
import type { Truth } from './truth/truth.ts';

type Wall = (x: number, y: number) => readonly [number, number, number];

const WALLS: Readonly<Record<string, Wall>> = {
  'skin-like wall': (x, y) => [214 - 20 * x + 4 * chance(x * 512, y * 512), 183 - 20 * x, 163 - 14 * y],
  'painted wall': (x, y) => [226 - 30 * x * y, 222 - 26 * x * y, 210 - 20 * y],
  'dark wall': (x, y) => [30 + 20 * x, 28 + 10 * y, 34],
  door: (x, y) => (x < 0.62 ? [200, 198, 190] : x < 0.66 ? [90, 60, 40] : [150 - 20 * y, 110, 80]),
  tiles: (x, y) =>
    (x * 10) % 1 < 0.06 || (y * 10) % 1 < 0.06
      ? [150, 150, 150]
      : [210 + 8 * chance(x * 10, y * 10), 222, 228],
  clutter: (x, y) => [
    60 + 180 * chance(x * 7, y * 9),
    40 + 170 * chance(x * 7, y * 9 + 50),
    50 + 150 * chance(x * 5 + 9, y * 6),
  ],
};

/** The person before other walls, with the oval that a user would lay: the plain fit's outline box, 3 % off. */
export function walls(
  truth: Truth,
  plain: PhotoFit,
  small: SmallPhoto = shrink(truth, 512),
): { readonly photo: SmallPhoto; readonly oval: Oval }[] {
  const { centrePx, mmPerPx } = plain.camera;
  const { width, height, cellPx } = truth;
  const head = renderHead(lensOf(plain.camera, truth.size), plain.semiAxesMm, { width, height, cellPx });
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (let i = 0; i < head.mask.length; i++) {
    if (head.mask[i] === 0) continue;
    const [x, y] = [(i % width) * cellPx, Math.floor(i / width) * cellPx];
    [left, right] = [Math.min(left, x), Math.max(right, x + cellPx)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + cellPx)];
  }
  const off = 2.5 / mmPerPx;
  const oval: Oval = {
    centrePx: left < right ? [(left + right) / 2 + off, (top + bottom) / 2 - off] : centrePx,
    radiiPx: [1.03 * Math.max((right - left) / 2, 10), 1.02 * Math.max((bottom - top) / 2, 10)],
    turnDeg: 0,
  };
  return Object.values(WALLS).map((wall) => {
    const pixels = Uint8ClampedArray.from(small.pixels);
    for (let i = 0; i < plain.mask.data.length; i++) {
      if (plain.mask.data[i] === 1) continue;
      pixels.set(wall((i % small.width) / small.width, Math.floor(i / small.width) / small.height), 4 * i);
    }
    return { photo: { ...small, pixels }, oval };
  });
}
