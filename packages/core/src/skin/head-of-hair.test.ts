import { describe, expect, test } from 'vitest';
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
import { skinMask } from './skin-mask.ts';

/** Light from one side in front, as it falls on matte skin and hair alike. */
const lit = (rgb: Rgb, x: number, y: number): Rgb =>
  times(rgb, (0.25 + Math.max(0, slopeTo([0.55, 0.25, 0.6], x, y))) ** (1 / 2.2));
/** Strands that run across the head, each a little lighter or darker than the next; none of it as rough as long hair mostly is. */
const strand = (x: number, y: number, strength: number): number =>
  1 + strength * (hashUnit(5, Math.round(y + 0.15 * x), 0) - 0.5);
const inParting = (x: number, _y: number, out = 0): boolean => Math.abs(x - 124) < 10 + out;
const upper = (_x: number, y: number): boolean => y < 78;

/** Hair shines along both sides of its parting, so that it runs from dark to the light of skin without a gap. */
const shine = (x: number): number => 1 + 2 * Math.exp(-(((Math.abs(x - 124) - 28) / 14) ** 2));

const combedHead = (hair: Rgb, strength: number) =>
  read(
    painted((x, y, rgb) => {
      if (!isUpperHead(x, y)) return null;
      const isHair = y < 85 && !inParting(x, y);
      return lit(isHair ? times(hair, strand(x, y, strength) * shine(x)) : rgb, x, y);
    }),
  );

describe('a head full of smooth hair', () => {
  test.each([
    ['dark brown', [66, 52, 43]],
    ['brown', [90, 68, 54]],
    ['black', [40, 34, 31]],
  ] as const)(
    '%s hair that shines is no skin in the shade of a lamp, and the parting in it is skin',
    (_, hair) => {
      const { skin } = combedHead(hair, 0.2);
      expect(
        coreShare(
          (at) => skin[at] > 0,
          (x, y) => upper(x, y) && !inParting(x, y, 3),
        ),
      ).toBeLessThan(0.02);
      expect(
        coreShare(
          (at) => skin[at] > 0,
          (x, y) => y < 70 && inParting(x, y, -6),
        ),
      ).toBeGreaterThan(0.8);
    },
  );

  test('bare skin that is combed nowhere stays skin under the same lamp, with grain as strong as such strands', () => {
    const { skin } = read(
      painted((x, y, rgb) =>
        isUpperHead(x, y) ? lit(times(rgb, 1 + 0.1 * (hashUnit(5, x, y) - 0.5)), x, y) : null,
      ),
    );
    expect(coreShare((at) => skin[at] > 0)).toBeGreaterThan(0.95);
  });

  test('seen from behind, grey hair that shines smoothly in another hue than its own is no skin, and the bald spot in it is', () => {
    const toSpot = (x: number, y: number): number => Math.hypot(x - 126, y - 62);
    const pixels = painted((x, y, rgb) => {
      if (!isUpperHead(x, y)) return null;
      if (toSpot(x, y) < 16) return times(rgb, 0.4);
      const isShine = Math.abs(Math.abs(x - 126) - 34) < 9;
      return times(isShine ? [74, 66, 67] : [46, 46, 46], strand(x, y, isShine ? 0.15 : 0.35));
    });
    const camera = { ...CAMERA, yawDeg: CAMERA.yawDeg + 180 };
    const photo = { pixels, width: SIZE.widthPx, height: SIZE.heightPx };
    const { skin } = skinMask({ ...photo, size: SIZE, camera, semiAxesMm: AXES });
    const shown = (where: (x: number, y: number) => boolean): number =>
      coreShare((at) => skin[at] > 0, where);
    expect(shown((x, y) => toSpot(x, y) > 20 && y < 78)).toBeLessThan(0.02);
    expect(shown((x, y) => toSpot(x, y) < 11)).toBeGreaterThan(0.9);
  });

  test('hair in the hue of skin stays hair when glasses fill the face below it', () => {
    const isRim = (x: number, y: number): boolean => x % 32 < 3 || y % 32 < 3;
    const { skin } = read(
      painted((x, y, rgb) => {
        if (y > 125 && y < 170 && Math.abs(x - 126) < 55 && isRim(x, y)) return times(rgb, 0.25);
        if (!isUpperHead(x, y) || y >= 85) return null;
        return times(rgb, 0.8 * strand(x, y, 0.25));
      }),
    );
    expect(coreShare((at) => skin[at] > 0, upper)).toBeLessThan(0.02);
  });

  test('a fringe of such hair about a bald crown is no head of hair: the crown keeps its dots', () => {
    const { skin } = read(
      painted((x, y, rgb) => {
        if (!isUpperHead(x, y)) return null;
        const isFringe = y > 62 && y < 88;
        return lit(isFringe ? times([66, 52, 43], strand(x, y, 0.22)) : rgb, x, y);
      }),
    );
    expect(
      coreShare(
        (at) => skin[at] > 0,
        (_x, y) => y < 58,
      ),
    ).toBeGreaterThan(0.95);
  });
});
