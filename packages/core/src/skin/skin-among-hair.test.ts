import { expect, test } from 'vitest';
import { AXES, CAMERA, isUpperHead, painted, SIZE, times } from '../../test/skin/painted-head.ts';
import { hashUnit } from '../random/index.ts';
import { readHead } from './head-reading.ts';
import { skinAmongHair } from './skin-among-hair.ts';

test('seen from behind, hair is no skin where it gets warm and smooth at the end of the light, and the parting in it is', () => {
  const inParting = (x: number, y: number): boolean => Math.abs(x - 126) < 9 && y < 80;
  const inShade = (x: number, y: number): boolean => Math.abs(x - 126) > 40 && y < 85;
  const isHair = (x: number, y: number): boolean => isUpperHead(x, y) && !inParting(x, y) && !inShade(x, y);
  const pixels = painted((x, y, rgb) => {
    if (!isUpperHead(x, y)) return null;
    if (inParting(x, y)) return times(rgb, 0.7);
    if (inShade(x, y)) return [44, 34, 29];
    return times([100, 98, 96], 0.8 + 0.4 * hashUnit(5, y, 0));
  });
  const camera = { ...CAMERA, yawDeg: CAMERA.yawDeg + 180 };
  const photo = { pixels, width: SIZE.widthPx, height: SIZE.heightPx };
  const reading = readHead(photo, { camera, semiAxesMm: AXES, size: SIZE })!;
  const { left, top, width, cells } = reading.region;
  const at = (i: number): [number, number] => [left + (i % width), top + Math.floor(i / width)];
  const isSkin = skinAmongHair(
    reading,
    cells.map((_, i) => (isHair(...at(i)) ? 1 : 0)),
  );
  const shown = (where: (x: number, y: number) => boolean): number => {
    const some = [...cells.keys()].filter((i) => isUpperHead(...at(i)) && where(...at(i)));
    return some.filter(isSkin).length / some.length;
  };
  expect(shown((x, y) => inShade(x + 4, y) && inShade(x - 4, y))).toBe(0);
  expect(shown((x, y) => Math.abs(x - 126) < 5 && y < 70)).toBeGreaterThan(0.9);
});
