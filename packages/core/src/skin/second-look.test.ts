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
  times,
} from '../../test/skin/painted-head.ts';
import { hashUnit } from '../random/index.ts';

const HAND: Rgb = [206, 160, 137];
const SHADOW: Rgb = [120, 90, 76];

/** Three fingers and a back of a hand that come in from the right, with the shadow they throw. */
const inHand = (x: number, y: number, out = 0): boolean =>
  x > 205 - out
    ? Math.abs(y - 62) < 24 + out
    : [44, 60, 76].some((mid) => Math.abs(y - mid) < 6 + out && x > 148 - out);
const inShadow = (x: number, y: number): boolean => inHand(x, y, 2) && x < 205;
const hairy = (x: number, y: number): boolean => y < 85 && isUpperHead(x, y);

describe('what lies on a head', () => {
  test('a hand in the colour of skin shows no dots, though the head about it does', () => {
    const { skin } = read(
      painted((x, y) => {
        if (inHand(x, y)) return HAND;
        return inShadow(x, y) ? SHADOW : null;
      }),
    );
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
    const beside = (x: number, y: number): boolean => !inHand(x, y, 4);
    expect(coreShare((at) => skin[at] > 0, beside)).toBeGreaterThan(0.93);
  });

  test('a hand before a white wall shows no dots, though the light nearly burns hand and head', () => {
    const before = picture({ camera: CAMERA, axes: AXES, size: SIZE, seed: 3, wall: () => [248, 249, 252] });
    const pixels = Uint8ClampedArray.from(before.pixels, (v, i) => {
      const [x, y] = [(i >> 2) % SIZE.widthPx, Math.floor((i >> 2) / SIZE.widthPx)];
      if (inHand(x, y)) return [250, 218, 190, 255][i % 4];
      if (inShadow(x, y)) return [...SHADOW, 255][i % 4];
      return isUpperHead(x, y) && i % 4 !== 3 ? 1.08 * v : v;
    });
    const { skin } = read(pixels);
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
    const beside = (x: number, y: number): boolean => !inHand(x, y, 6);
    expect(coreShare((at) => skin[at] > 0, beside)).toBeGreaterThan(0.9);
  });

  test('a mask says whether it saw a hand on the head', () => {
    const withHand = painted((x, y) => {
      if (inHand(x, y)) return HAND;
      return inShadow(x, y) ? SHADOW : null;
    });
    expect(read(withHand).hand).toBe(true);
    expect(read(painted(() => null)).hand).toBe(false);
  });

  test('a hand in more light than the head shows no dots either', () => {
    const { skin } = read(painted((x, y, rgb) => (inHand(x, y) ? [255, 236, 220] : times(rgb, 0.62))));
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
    const beside = (x: number, y: number): boolean => !inHand(x, y, 6);
    expect(coreShare((at) => skin[at] > 0, beside)).toBeGreaterThan(0.9);
  });

  test('what is known of a hand does not run on through stubble', () => {
    const { skin } = read(
      painted((x, y, rgb) => {
        if (inHand(x, y)) return times(HAND, 0.6);
        const stubble = isUpperHead(x, y) ? 0.85 + 0.7 * (hashUnit(5, x, y) - 0.5) : 1;
        return times(rgb, (inShadow(x, y) ? 0.8 : 1) * 0.6 * stubble);
      }),
    );
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
    const beside = (x: number, y: number): boolean => !inHand(x, y, 6);
    expect(coreShare((at) => skin[at] > 0, beside)).toBeGreaterThan(0.8);
  });

  test.each([
    ['black', [34, 29, 27]],
    ['brown', [118, 90, 76]],
  ] as const)('a hand over %s hair on all of a head is no bald head: no dots show', (_, colour) => {
    const strand = (x: number, y: number): number =>
      1 + 0.1 * Math.sin(1.3 * x + 0.4 * y) + 0.08 * Math.sin(x / 9) * Math.sin(y / 7);
    const { skin } = read(
      painted((x, y) => {
        if (inHand(x, y) || (x > 128 && inHand(Math.max(x, 150), y))) return HAND;
        return hairy(x, y) ? times(colour, strand(x, y)) : null;
      }),
    );
    const inside = (_x: number, y: number): boolean => y < 80;
    expect(coreShare((at) => skin[at] > 0, inside)).toBeLessThan(0.01);
  });

  test('a bald crown keeps its dots between a hand and a dark fringe', () => {
    const crown = (x: number, y: number): boolean => ((x - 122) / 34) ** 2 + ((y - 52) / 26) ** 2 < 1;
    const { skin } = read(
      painted((x, y) => {
        if (inHand(x, y)) return HAND;
        if (inShadow(x, y)) return SHADOW;
        return hairy(x, y) && !crown(x, y) ? [52, 42, 36] : null;
      }),
    );
    const inside = (x: number, y: number): boolean => crown(x - 3, y) && crown(x + 3, y) && !inHand(x, y, 6);
    expect(coreShare((at) => skin[at] > 0, inside)).toBeGreaterThan(0.85);
    const hand = (x: number, y: number): boolean => inHand(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, hand)).toBeLessThan(0.05);
  });

  test('a finger that lies along the rim of the head shows no dots', () => {
    /** How far from the line of a finger that bends up and back from the hand, px. */
    const off = (x: number, y: number): number => {
      const share = Math.min(1, Math.max(0, (205 - x) / 60));
      return Math.hypot(x - (205 - 60 * share), y - (60 - 24 * share));
    };
    const inFinger = (x: number, y: number, out = 0): boolean => off(x, y) < 7 + out;
    const { skin } = read(
      painted((x, y) => {
        if (inHand(x, y) || inFinger(x, y)) return HAND;
        return inFinger(x, y, 2) && x < 205 ? SHADOW : null;
      }),
    );
    const finger = (x: number, y: number): boolean => inFinger(x, y, -1);
    expect(coreShare((at) => skin[at] > 0, finger)).toBeLessThan(0.05);
  });
});
