import { describe, expect, test } from 'vitest';
import type { MaskStroke } from '../treatment/index.ts';
import { brushMask, dotMask, type SkinMask } from './index.ts';

const SIZE = { widthPx: 1000, heightPx: 500 };
/** Skin on the left half, cells of 10 px. */
const mask = (): SkinMask => ({
  width: 100,
  height: 50,
  skin: Uint8Array.from({ length: 5000 }, (_, i) => (i % 100 < 50 ? 255 : 0)),
  hair: new Uint8Array(5000),
});
const at = (x: number, y: number): number => Math.floor(y / 10) * 100 + Math.floor(x / 10);

describe('the brush of the mask', () => {
  test('paints round its way and nowhere else, later strokes over earlier ones', () => {
    const strokes: MaskStroke[] = [
      {
        paint: 'block',
        radiusPx: 60,
        points: [
          [100, 250],
          [400, 250],
        ],
      },
      { paint: 'hair', radiusPx: 30, points: [[250, 250]] },
      { paint: 'skin', radiusPx: 40, points: [[800, 100]] },
    ];
    const before = mask();
    const painted = brushMask(before, strokes, SIZE);
    expect(before).toEqual(mask());
    for (let y = 5; y < 500; y += 10) {
      for (let x = 5; x < 1000; x += 10) {
        const along = Math.hypot(x - Math.min(Math.max(x, 100), 400), y - 250);
        const blocked = along <= 60;
        const hairy = Math.hypot(x - 250, y - 250) <= 30;
        const shown = Math.hypot(x - 800, y - 100) <= 40;
        const skin = shown || (x < 500 && !blocked) ? 255 : 0;
        expect([x, y, painted.skin[at(x, y)], painted.hair[at(x, y)]]).toEqual([x, y, skin, hairy ? 255 : 0]);
      }
    }
  });

  test('without strokes the mask is the same, and a stroke off the photo or finer than a cell is harmless', () => {
    const one = mask();
    expect(brushMask(one, [], SIZE)).toBe(one);
    const off: MaskStroke = {
      paint: 'block',
      radiusPx: 50,
      points: [
        [-400, -400],
        [3000, -300],
      ],
    };
    expect(brushMask(one, [off], SIZE)).toEqual(one);
    const fine: MaskStroke = { paint: 'block', radiusPx: 0.5, points: [[205, 205]] };
    expect(brushMask(one, [fine], SIZE).skin[at(205, 205)]).toBe(0);
  });

  test('dots fade out before the edge of skin and never show beyond it', () => {
    const { data } = dotMask(mask());
    for (let i = 0; i < data.length; i++) {
      if (i % 100 >= 50) expect(data[i]).toBe(0);
      if (i % 100 < 46) expect(data[i]).toBe(255);
    }
    expect(data[49]).toBeLessThan(data[48]);
  });
});
