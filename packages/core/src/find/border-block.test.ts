import { expect, test } from 'vitest';
import { HEAD_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { presetCamera } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import { borderBlock } from './border-block.ts';
import { borderPoints, signedDistanceMap } from './mask-shape.ts';
import { PHOTO_UNKNOWNS } from './photo-evidence.ts';

const SIZE = { widthPx: 120, heightPx: 140 };

test('a block that is told which unknown was moved gives the same residuals, bit by bit, as one that looks at all anew', () => {
  const [width, height] = [SIZE.widthPx, SIZE.heightPx];
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    Math.hypot(((i % width) - 60) / 34, (Math.floor(i / width) - 60) / 42) < 1 || i > 110 * width ? 1 : 0,
  );
  const mask = { data, width, height };
  for (const told of [false, true]) {
    const evidence = {
      ...{ size: SIZE, preset: 'front' as const, mask, edge: signedDistanceMap(mask), dark: null, told },
      border: borderPoints(mask),
    };
    const searched = { halfBreadthMm: 77.5, mmPerPx: 2.2 };
    const block = borderBlock(evidence, searched);
    for (let seed = 0; seed < 6; seed++) {
      const x = new Float64Array(PHOTO_UNKNOWNS);
      writeCamera(x, HEAD_UNKNOWNS, { ...presetCamera('front', SIZE), mmPerPx: 2.2 }, SIZE);
      for (let k = 0; k < PHOTO_UNKNOWNS; k++) x[k] += 0.1 * (hashUnit(seed, k, 0) - 0.5);
      block.evaluate(x, new Float64Array(block.size));
      for (const k of block.unknowns) {
        const moved = x.map((value, i) => (i === k ? value + 0.01 : value));
        const [kept, anew] = [new Float64Array(block.size), new Float64Array(block.size)];
        block.evaluate(moved, kept, k);
        borderBlock(evidence, searched).evaluate(moved, anew);
        expect(kept).toEqual(anew);
        expect(anew.some((value) => value !== 0)).toBe(true);
      }
    }
  }
});
