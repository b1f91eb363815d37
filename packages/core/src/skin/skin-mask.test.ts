import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import { lensOf } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import type { Camera } from '../treatment/index.ts';
import { headRegion } from './head-region.ts';
import { type SkinMask, skinMask } from './index.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 90, 95] as const;
const CAMERA: Camera = {
  yawDeg: 2,
  pitchDeg: 8,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [126, 105],
  mmPerPx: 1.15,
};
const photo = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 3 });
const region = headRegion(lensOf(CAMERA, SIZE), AXES, SIZE)!;

type Paint = (
  x: number,
  y: number,
  rgb: readonly [number, number, number],
) => readonly [number, number, number] | null;

function painted(paint: Paint): Uint8ClampedArray {
  const pixels = Uint8ClampedArray.from(photo.pixels);
  for (let i = 0; i < pixels.length; i += 4) {
    const [x, y] = [(i / 4) % SIZE.widthPx, Math.floor(i / 4 / SIZE.widthPx)];
    const colour = paint(x, y, [pixels[i], pixels[i + 1], pixels[i + 2]]);
    if (colour) pixels.set(colour, i);
  }
  return pixels;
}

const read = (pixels: Uint8ClampedArray | Uint8Array): SkinMask =>
  skinMask({ ...photo, pixels, size: SIZE, camera: CAMERA, semiAxesMm: AXES });

/** Share of the learned area for which something holds. */
function coreShare(
  holds: (at: number, normal: readonly number[]) => boolean,
  where = (_x: number, _y: number) => true,
) {
  let [all, held] = [0, 0];
  for (let i = 0; i < region.cells.length; i++) {
    if (region.cells[i] !== 2) continue;
    const [x, y] = [region.left + (i % region.width), region.top + Math.floor(i / region.width)];
    if (!where(x, y)) continue;
    all++;
    if (
      holds(
        y * SIZE.widthPx + x,
        [0, 1, 2].map((c) => region.normals[3 * i + c]),
      )
    )
      held++;
  }
  return held / all;
}

describe('skin under hard light', () => {
  test.each([
    ['light', 1],
    ['dark', 0.32],
  ])('half a head in the shadow of one lamp is skin, not hair: %s', (_, tone) => {
    const lamp = [0.8, 0.35, 0.45];
    const lit = new Map<number, number>();
    coreShare((at, normal) => {
      lit.set(at, 0.07 + Math.max(0, normal[0] * lamp[0] + normal[1] * lamp[1] + normal[2] * lamp[2]));
      return true;
    });
    const pixels = painted((x, y, rgb) => {
      const light = lit.get(y * SIZE.widthPx + x);
      return light === undefined
        ? null
        : (rgb.map((v) => v * tone * light ** (1 / 2.2)) as [number, number, number]);
    });
    const { skin, hair } = read(pixels);
    expect(coreShare((at) => skin[at] === 255)).toBeGreaterThan(0.97);
    expect(coreShare((at) => hair[at] > 100)).toBeLessThan(0.03);
  });

  test('most of the skin that reddens where the light of a lamp ends is skin, and dark red hair in the light is none', () => {
    const lamp = [0.8, 0.35, 0.45];
    const red = (x: number, y: number, out = 0): boolean => x > 150 - out && y > 45 - out && y < 75 + out;
    const slopes = new Map<number, number>();
    coreShare((at, normal) => {
      slopes.set(at, normal[0] * lamp[0] + normal[1] * lamp[1] + normal[2] * lamp[2]);
      return true;
    });
    const pixels = painted((x, y, rgb) => {
      const slope = slopes.get(y * SIZE.widthPx + x);
      if (slope === undefined) return null;
      const [redder, dark] = red(x, y) ? [1.8, 0.45] : [1 + 0.8 * Math.exp(-((slope / 0.3) ** 2)), 1];
      const light = 0.07 + Math.max(0, slope);
      return rgb.map((v) => dark * rgb[1] * (v / rgb[1]) ** redder * light ** (1 / 2.2)) as unknown as [
        number,
        number,
        number,
      ];
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
    const lamp = [-0.7, 0.5, 0.5];
    const dark = (x: number, y: number): boolean => y > 72 && y < 92 && x > 75 && x < 180;
    const lit = new Map<number, number>();
    coreShare((at, normal) => {
      lit.set(at, 0.1 + Math.max(0, normal[0] * lamp[0] + normal[1] * lamp[1] + normal[2] * lamp[2]));
      return true;
    });
    const pixels = painted((x, y, rgb) => {
      const light = lit.get(y * SIZE.widthPx + x);
      if (light === undefined) return null;
      const own: readonly number[] = dark(x, y) ? [52, 42, 36] : rgb;
      return own.map((v) => v * light ** (1 / 2.2)) as [number, number, number];
    });
    const { skin, hair } = read(pixels);
    const inLight = (x: number, y: number): boolean => (lit.get(y * SIZE.widthPx + x) ?? 0) > 0.3;
    expect(
      coreShare(
        (at) => skin[at] === 0 && hair[at] > 150,
        (x, y) => inLight(x, y) && y > 76 && y < 88 && x > 80 && x < 174,
      ),
    ).toBeGreaterThan(0.9);
    expect(
      coreShare(
        (at) => skin[at] === 255,
        (x, y) => inLight(x, y) && y < 66,
      ),
    ).toBeGreaterThan(0.97);
  });
});

describe('skin without a hue of its own', () => {
  const grey = ([r, g, b]: readonly [number, number, number]): [number, number, number] => {
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
        return [226, 232, 240].map((v, c) => (share * v + (1 - share) * rgb[c]) * wave) as [
          number,
          number,
          number,
        ];
      }),
    );

  test('a photo without colours shows the skin of a bald head, and its dark fringe as hair', () => {
    const fringe = (x: number, y: number): boolean => y > 72 && y < 92 && x > 75 && x < 180;
    const { skin, hair } = read(painted((x, y, rgb) => grey(fringe(x, y) ? [52, 42, 36] : rgb)));
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

describe('what lies on a head', () => {
  /** Three fingers and a back of a hand that come in from the right, with the shadow they throw. */
  const inHand = (x: number, y: number, out = 0): boolean =>
    x > 205 - out
      ? Math.abs(y - 62) < 24 + out
      : [44, 60, 76].some((mid) => Math.abs(y - mid) < 6 + out && x > 148 - out);

  test('a hand in the colour of skin shows no dots, though the head about it does', () => {
    const pixels = painted((x, y) => {
      if (inHand(x, y)) return [206, 160, 137];
      return inHand(x, y, 2) && x < 205 ? [120, 90, 76] : null;
    });
    const { skin } = read(pixels);
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (x, y) => !inHand(x, y, 4),
      ),
    ).toBeGreaterThan(0.93);
  });

  /** The head's own cells above a line in the photo. */
  const above = (line: number): ((x: number, y: number) => boolean) => {
    const on = new Set<number>();
    coreShare((at) => {
      on.add(at);
      return true;
    });
    return (x, y) => y < line && on.has(y * SIZE.widthPx + x);
  };
  const HAND = [206, 160, 137] as const;

  test.each([
    ['black', [34, 29, 27]],
    ['brown', [118, 90, 76]],
  ] as const)('a hand over %s hair on all of a head is no bald head: no dots show', (_, colour) => {
    const hairy = above(85);
    const strand = (x: number, y: number): number =>
      1 + 0.1 * Math.sin(1.3 * x + 0.4 * y) + 0.08 * Math.sin(x / 9) * Math.sin(y / 7);
    const pixels = painted((x, y) => {
      if (inHand(x, y) || (x > 128 && inHand(Math.max(x, 150), y))) return HAND;
      return hairy(x, y)
        ? (colour.map((v) => v * strand(x, y)) as unknown as [number, number, number])
        : null;
    });
    const { skin } = read(pixels);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (_x, y) => y < 80,
      ),
    ).toBeLessThan(0.01);
  });

  test('a bald crown keeps its dots between a hand and a dark fringe', () => {
    const crown = (x: number, y: number): boolean => ((x - 122) / 34) ** 2 + ((y - 52) / 26) ** 2 < 1;
    const hairy = above(85);
    const pixels = painted((x, y) => {
      if (inHand(x, y)) return HAND;
      if (inHand(x, y, 2) && x < 205) return [120, 90, 76];
      return hairy(x, y) && !crown(x, y) ? [52, 42, 36] : null;
    });
    const { skin } = read(pixels);
    const inside = (x: number, y: number): boolean => crown(x - 3, y) && crown(x + 3, y) && !inHand(x, y, 6);
    expect(coreShare((at) => skin[at] > 0, inside)).toBeGreaterThan(0.85);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (x, y) => inHand(x, y, -1),
      ),
    ).toBeLessThan(0.05);
  });

  test('a finger that lies along the rim of the head shows no dots', () => {
    /** How far from the line of a finger that bends up and back from the hand, px. */
    const off = (x: number, y: number): number => {
      const share = Math.min(1, Math.max(0, (205 - x) / 60));
      return Math.hypot(x - (205 - 60 * share), y - (60 - 24 * share));
    };
    const inFinger = (x: number, y: number, out = 0): boolean => off(x, y) < 7 + out;
    const pixels = painted((x, y) => {
      if (inHand(x, y) || inFinger(x, y)) return [206, 160, 137];
      return inFinger(x, y, 2) && x < 205 ? [120, 90, 76] : null;
    });
    const { skin } = read(pixels);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (x, y) => inFinger(x, y, -1),
      ),
    ).toBeLessThan(0.05);
  });

  test('strands in the hue of skin are hair, and grain of the same strength is none', () => {
    const upper = (y: number): boolean => y < 78 && y > 20;
    const rough = (wave: (x: number, y: number) => number) =>
      read(
        painted((x, y, rgb) =>
          upper(y) ? (rgb.map((v) => v * wave(x, y)) as unknown as [number, number, number]) : null,
        ),
      );
    const inside = (_x: number, y: number): boolean => y < 70;
    const strands = rough((x) => (x % 3 === 0 ? 0.75 : 1.1));
    expect(coreShare((at) => strands.skin[at] > 0, inside)).toBeLessThan(0.05);
    const grain = rough((x, y) => 1 + 0.35 * (hashUnit(8, x, y) - 0.5));
    expect(coreShare((at) => grain.skin[at] > 0, inside)).toBeGreaterThan(0.9);
  });

  test('a wall in the colour of skin is no hand', () => {
    const wall = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 3, wall: () => [216, 172, 148] });
    const { skin } = read(wall.pixels as Uint8ClampedArray);
    expect(coreShare((at) => skin[at] > 0)).toBeGreaterThan(0.97);
  });

  test.each([
    ['grey', [128, 126, 124]],
    ['white', [236, 236, 238]],
    ['black', [30, 27, 26]],
  ] as const)('a head full of long %s hair is told from skin by the face below it', (_, colour) => {
    const shine = (x: number): number => 1 + 0.25 * Math.sin(x / 3);
    const on = new Set<number>();
    coreShare((at) => {
      on.add(at);
      return true;
    });
    const hairy = (x: number, y: number): boolean => y < 85 && on.has(y * SIZE.widthPx + x);
    const pixels = painted((x, y) =>
      hairy(x, y) ? (colour.map((v) => v * shine(x)) as unknown as [number, number, number]) : null,
    );
    const { skin, hair } = read(pixels);
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (x, y) => hairy(x, y) && y < 82,
      ),
    ).toBeLessThan(0.02);
    expect(
      coreShare(
        (at) => hair[at] > 200,
        (x, y) => hairy(x, y) && y < 82,
      ),
    ).toBeGreaterThan(0.9);
  });
});
