import { expect, test } from 'vitest';
import { axisUnknowns, HEAD_UNKNOWNS, VIEW_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { presetCamera } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import { covariance } from '../solve/cholesky.ts';
import { normalsAt, shapeUnknowns, slopeSpread, upperPixels } from './view-spread.ts';

const SIZE = { widthPx: 800, heightPx: 1000 };
const AT = HEAD_UNKNOWNS;
const COUNT = HEAD_UNKNOWNS + VIEW_UNKNOWNS;
const PLACED = { size: SIZE, at: AT, halfBreadthMm: 77.5 };

function solution(preset: 'front' | 'crown', axes: readonly [number, number, number]): Float64Array {
  const x = new Float64Array(COUNT);
  x.set(axisUnknowns(axes));
  writeCamera(x, AT, presetCamera(preset, SIZE), SIZE);
  return x;
}

/** Covariance of unknowns that do not depend on each other. */
function apart(sd: Readonly<Record<number, number>>): Float64Array {
  const out = new Float64Array(COUNT ** 2);
  for (const [k, value] of Object.entries(sd)) out[Number(k) * COUNT + Number(k)] = value ** 2;
  return out;
}

test('a ball may be turned as it likes: its slope stays known', () => {
  const x = solution('front', [77.5, 77.5, 77.5]);
  const turned = apart({ [AT]: 0.2, [AT + 1]: 0.2 });
  expect(slopeSpread(x, { ...PLACED, covariance: turned })).toBeLessThan(0.2);
  const long = solution('front', [77.5, 95, 100]);
  expect(slopeSpread(long, { ...PLACED, covariance: turned })).toBeGreaterThan(2);
});

test('the spread of the slope is that of heads drawn from the same uncertainty (seed 6)', () => {
  const x = solution('crown', [77.5, 92, 98]);
  const sd = { 0: 0.6, 1: 0.8, [AT]: 0.05, [AT + 1]: 0.08, [AT + 5]: 0.01 };
  const told = slopeSpread(x, { ...PLACED, covariance: apart(sd) });
  const pixels = upperPixels(x, PLACED);
  const mean = normalsAt(x, pixels, PLACED);
  let sum = 0;
  const draws = 400;
  for (let draw = 0; draw < draws; draw++) {
    const other = Float64Array.from(x);
    for (const [k, spread] of Object.entries(sd)) {
      const lots = [0, 1, 2, 3].map((lot) => hashUnit(6, draw, 10 * Number(k) + lot));
      // Sum of four uniform lots, of variance 1.
      other[Number(k)] += spread * Math.sqrt(3) * (lots.reduce((a, b) => a + b, 0) - 2);
    }
    normalsAt(other, pixels, PLACED).forEach((value, i) => {
      sum += (value - mean[i]) ** 2;
    });
  }
  const drawn = (Math.sqrt(sum / draws / pixels.length) * 180) / Math.PI;
  expect(told / drawn).toBeGreaterThan(0.9);
  expect(told / drawn).toBeLessThan(1.1);
});

test('a covariance is the part of the inverse that some unknowns share, and none of a matrix that has no inverse', () => {
  const normal = [4, 1, 0, 1, 3, 0, 0, 0, 2];
  const part = covariance(normal, 3, [1, 0])!;
  for (const [i, value] of [4 / 11, -1 / 11, -1 / 11, 3 / 11].entries())
    expect(part[i]).toBeCloseTo(value, 12);
  expect(covariance([1, 1, 1, 1], 2, [0])).toBeNull();
  expect(shapeUnknowns(AT)).toHaveLength(COUNT);
});
