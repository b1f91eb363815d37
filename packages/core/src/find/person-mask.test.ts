import { expect, test } from 'vitest';
import { hashUnit } from '../random/index.ts';
import { distinctReadings, findPerson } from './person-mask.ts';

const SIDE = 200;

/** A disc before a grey wall: skin on the left, on the right hardly another colour than the wall's. */
function disc(): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * SIDE * SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const inside = inDisc(x, y);
    const colour = !inside ? [120, 125, 130] : x < 115 ? [230, 180, 150] : [129, 134, 139];
    for (let c = 0; c < 3; c++) pixels[4 * i + c] = colour[c] + 3 * (hashUnit(3, i, c) - 0.5);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}
const inDisc = (x: number, y: number): boolean => Math.hypot(x - 100, y - 110) < 60;

test('skin that is hardly another colour than the wall is kept by one of two readings, and both are looked at', () => {
  const { near, even } = findPerson({ pixels: disc(), width: SIDE, height: SIDE });
  let [all, nearKept, evenKept, nearOff] = [0, 0, 0, 0];
  for (let i = 0; i < SIDE * SIDE; i++) {
    if (!inDisc(i % SIDE, Math.floor(i / SIDE))) {
      nearOff += near.data[i];
      continue;
    }
    all++;
    nearKept += near.data[i];
    evenKept += even.data[i];
  }
  expect(nearKept / all).toBeGreaterThan(0.98);
  expect(nearOff / all).toBeLessThan(0.01);
  expect(evenKept / all).toBeLessThan(0.8);
  expect(distinctReadings({ near, even })).toEqual([near, even]);
  expect(distinctReadings({ near, even: near })).toEqual([near]);
});
