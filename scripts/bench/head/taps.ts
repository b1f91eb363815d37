/** Taps as a person would lay them. */
import { mean } from '../statistics.ts';
import { chance } from './chance.ts';
import type { Truth } from './truth/truth.ts';

const BESIDE = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** A place moved by normal noise of the given sd on each axis. */
export function noisy(
  place: readonly [number, number],
  sdPx: number,
  draw: number,
  index: number,
): [number, number] {
  const radius = sdPx * Math.sqrt(-2 * Math.log(1 - chance(draw * 977 + 1, index)));
  const angle = 2 * Math.PI * chance(draw * 977 + 2, index);
  return [place[0] + radius * Math.cos(angle), place[1] + radius * Math.sin(angle)];
}

/** Points where the scalp borders the background, in the middle of the edge between two cells, spread around the head. */
export function outlinePoints({ width, height, cellPx, mask }: Truth, count: number): [number, number][] {
  const points: [number, number][] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      if (mask[y * width + x] !== 1) continue;
      for (const [dx, dy] of BESIDE) {
        if (mask[(y + dy) * width + x + dx] === 0)
          points.push([(x + 0.5 + dx / 2) * cellPx, (y + 0.5 + dy / 2) * cellPx]);
      }
    }
  }
  const cx = mean(points.map(([x]) => x));
  const cy = mean(points.map(([, y]) => y));
  points.sort((a, b) => Math.atan2(a[0] - cx, a[1] - cy) - Math.atan2(b[0] - cx, b[1] - cy));
  return Array.from({ length: count }, (_, k) => points[Math.floor(((k + 0.5) * points.length) / count)]);
}
