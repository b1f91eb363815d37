import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import {
  AXES,
  CAMERA,
  coreShare,
  isUpperHead,
  painted,
  type Rgb,
  read,
  SIZE,
  slopeTo,
  times,
} from '../../test/skin/painted-head.ts';
import { hashUnit } from '../random/index.ts';

/** What bytes of a colour are in so much of the light. */
const inLight = (rgb: Rgb, light: number): Rgb => times(rgb, light ** (1 / 2.2));
const BROWN: Rgb = [52, 42, 36];

describe('skin under hard light', () => {
  const LEFT_LAMP: Rgb = [0.8, 0.35, 0.45];

  test.each([
    ['light', 1],
    ['dark', 0.32],
  ])('half a head in the shadow of one lamp is skin, not hair: %s', (_, tone) => {
    const pixels = painted((x, y, rgb) =>
      isUpperHead(x, y) ? inLight(times(rgb, tone), 0.07 + Math.max(0, slopeTo(LEFT_LAMP, x, y))) : null,
    );
    const { skin, hair } = read(pixels);
    expect(coreShare((at) => skin[at] === 255)).toBeGreaterThan(0.97);
    expect(coreShare((at) => hair[at] > 100)).toBeLessThan(0.03);
  });

  test('most of the skin that reddens where the light of a lamp ends is skin, and dark red hair in the light is none', () => {
    const red = (x: number, y: number, out = 0): boolean => x > 150 - out && y > 45 - out && y < 75 + out;
    const pixels = painted((x, y, rgb) => {
      if (!isUpperHead(x, y)) return null;
      const slope = slopeTo(LEFT_LAMP, x, y);
      const [redder, dark] = red(x, y) ? [1.8, 0.45] : [1 + 0.8 * Math.exp(-((slope / 0.3) ** 2)), 1];
      const [r, g, b] = rgb.map((v) => dark * rgb[1] * (v / rgb[1]) ** redder);
      return inLight([r, g, b], 0.07 + Math.max(0, slope));
    });
    const { skin } = read(pixels);
    expect(
      coreShare(
        (at) => skin[at] === 255,
        (x, y) => !red(x, y, 4),
      ),
    ).toBeGreaterThan(0.85);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (x, y) => red(x, y, -4),
      ),
    ).toBeLessThan(0.05);
  });

  test('a fringe of dark hair stays hair under the same lamp', () => {
    const dark = (x: number, y: number): boolean => y > 72 && y < 92 && x > 75 && x < 180;
    const light = (x: number, y: number): number => 0.1 + Math.max(0, slopeTo([-0.7, 0.5, 0.5], x, y));
    const pixels = painted((x, y, rgb) =>
      isUpperHead(x, y) ? inLight(dark(x, y) ? BROWN : rgb, light(x, y)) : null,
    );
    const { skin, hair } = read(pixels);
    const isLit = (x: number, y: number): boolean => light(x, y) > 0.3;
    expect(
      coreShare(
        (at) => skin[at] === 0 && hair[at] > 150,
        (x, y) => isLit(x, y) && y > 76 && y < 88 && x > 80 && x < 174,
      ),
    ).toBeGreaterThan(0.9);
    expect(
      coreShare(
        (at) => skin[at] === 255,
        (x, y) => isLit(x, y) && y < 66,
      ),
    ).toBeGreaterThan(0.97);
  });
});

describe('skin without a hue of its own', () => {
  const grey = ([r, g, b]: Rgb): Rgb => {
    const light = Math.round(0.3 * r + 0.59 * g + 0.11 * b);
    return [light, light, light];
  };
  const upper = (_x: number, y: number): boolean => y < 70;
  /** The upper head under a sky, with bands of so much light and dark across it. */
  const underSky = (bands: number) =>
    read(
      painted((x, y, rgb) => {
        const share = Math.min(0.85, Math.max(0, (95 - y) / 40));
        const wave = y < 80 ? 1 + bands * (x % 3 === 0 ? -1 : 0.5) : 1;
        const [r, g, b] = [226, 232, 240].map((v, c) => share * v + (1 - share) * rgb[c]);
        return times([r, g, b], wave);
      }),
    );

  test('a photo without colours shows the skin of a bald head, and its dark fringe as hair', () => {
    const fringe = (x: number, y: number): boolean => y > 72 && y < 92 && x > 75 && x < 180;
    const { skin, hair } = read(painted((x, y, rgb) => grey(fringe(x, y) ? BROWN : rgb)));
    const above = (_x: number, y: number): boolean => y < 66;
    expect(coreShare((at) => skin[at] === 255, above)).toBeGreaterThan(0.97);
    const inside = (x: number, y: number): boolean => y > 76 && y < 88 && x > 80 && x < 174;
    expect(coreShare((at) => skin[at] === 0 && hair[at] > 150, inside)).toBeGreaterThan(0.9);
  });

  test('the reflection of a wide sky on a smooth head is skin, and white hair as bright is none', () => {
    const bald = underSky(0);
    expect(coreShare((at) => bald.skin[at] === 255, upper)).toBeGreaterThan(0.95);
    const combed = underSky(0.16);
    expect(coreShare((at) => combed.skin[at] > 0, upper)).toBeLessThan(0.05);
  });

  test('a pale head before a pale wall on one side is not taken for a hand', () => {
    const side = picture({
      camera: CAMERA,
      axes: AXES,
      size: SIZE,
      seed: 3,
      wall: (x) => (x > 150 ? [226, 222, 218] : [60, 70, 80]),
    });
    const pixels = Uint8ClampedArray.from(side.pixels, (v, i) =>
      i % 4 === 3 || side.pixels[i - (i % 4)] < 130 ? v : Math.min(255, 150 + v / 2.6),
    );
    const { skin } = read(pixels);
    expect(coreShare((at) => skin[at] > 0)).toBeGreaterThan(0.9);
  });
});

describe('hair and walls beside skin', () => {
  test('strands in the hue of skin are hair, and grain of the same strength is none', () => {
    const upper = (y: number): boolean => y < 78 && y > 20;
    const rough = (wave: (x: number, y: number) => number) =>
      read(painted((x, y, rgb) => (upper(y) ? times(rgb, wave(x, y)) : null)));
    const inside = (_x: number, y: number): boolean => y < 70;
    const strands = rough((x) => (x % 3 === 0 ? 0.75 : 1.1));
    expect(coreShare((at) => strands.skin[at] > 0, inside)).toBeLessThan(0.05);
    const grain = rough((x, y) => 1 + 0.35 * (hashUnit(8, x, y) - 0.5));
    expect(coreShare((at) => grain.skin[at] > 0, inside)).toBeGreaterThan(0.9);
  });

  test('a wall in the colour of skin is no hand', () => {
    const wall = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 3, wall: () => [216, 172, 148] });
    const { skin, hand } = read(wall.pixels as Uint8ClampedArray);
    expect(coreShare((at) => skin[at] > 0)).toBeGreaterThan(0.97);
    expect(hand).toBe(false);
  });

  test.each([
    ['grey', [128, 126, 124]],
    ['white', [236, 236, 238]],
    ['black', [30, 27, 26]],
  ] as const)('a head full of long %s hair is told from skin by the face below it', (_, colour) => {
    const pixels = painted((x, y) =>
      y < 85 && isUpperHead(x, y) ? times(colour, 1 + 0.25 * Math.sin(x / 3)) : null,
    );
    const { skin, hair } = read(pixels);
    const inside = (_x: number, y: number): boolean => y < 82;
    expect(coreShare((at) => skin[at] > 0, inside)).toBeLessThan(0.02);
    expect(coreShare((at) => hair[at] > 200, inside)).toBeGreaterThan(0.9);
  });
});
