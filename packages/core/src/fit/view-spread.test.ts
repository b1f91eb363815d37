import { expect, test } from 'vitest';
import { axisUnknowns } from '../../test/fit/axis-unknowns.ts';
import { createCraniumHit } from '../anatomy/cranium-hit.ts';
import { BROADEST_BEHIND } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, VIEW_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { lensOf, presetCamera, unproject } from '../camera/index.ts';
import { hashUnit } from '../random/index.ts';
import { covariance } from '../solve/cholesky.ts';
import type { SemiAxes } from '../surface/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import {
  logScalesAt,
  normalsAt,
  scaleSpread,
  shapeUnknowns,
  slopeSpread,
  upperPixels,
} from './view-spread.ts';

const SIZE = { widthPx: 800, heightPx: 1000 };
const AT = HEAD_UNKNOWNS;
const COUNT = HEAD_UNKNOWNS + VIEW_UNKNOWNS;
const PLACED = { size: SIZE, at: AT, halfBreadthMm: 77.5 };

/** A head of these lengths that is broadest where a fit takes it to be. */
const axesOf = (across: number, up: number, along: number): SemiAxes => [
  across,
  up,
  along,
  BROADEST_BEHIND * along,
];

function solution(preset: 'front' | 'crown', axes: SemiAxes): Float64Array {
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

test('a head that is nearly a ball may be turned as it likes: its slope stays known', () => {
  const turned = apart({ [AT]: 0.2, [AT + 1]: 0.2 });
  const spread = (x: Float64Array): number => slopeSpread(x, { ...PLACED, covariance: turned });
  const round = spread(solution('front', axesOf(77.5, 77.5, 77.5)));
  expect(round).toBeLessThan(1.3);
  expect(spread(solution('front', axesOf(77.5, 95, 100)))).toBeGreaterThan(2 * round);
});

/** Root mean square over the upper head, in the unit of what is measured. */
type Measure = (x: Float64Array, pixels: readonly (readonly [number, number])[]) => Float64Array;

test.each([
  ['slope', (x, o) => slopeSpread(x, o) * (Math.PI / 180), (x, pixels) => normalsAt(x, pixels, PLACED)],
  ['scale', scaleSpread, (x, pixels) => logScalesAt(x, pixels, PLACED)],
] as const satisfies [string, typeof slopeSpread, Measure][])(
  'the spread of the %s is that of heads drawn from the same uncertainty (seed 6)',
  (_, spreadOf, measure) => {
    const x = solution('crown', axesOf(77.5, 92, 98));
    const sd = { 0: 0.6, 1: 0.8, [AT]: 0.05, [AT + 1]: 0.08, [AT + 5]: 0.01, [AT + 6]: 0.03 };
    const told = spreadOf(x, { ...PLACED, covariance: apart(sd) });
    const pixels = upperPixels(x, PLACED);
    const mean = measure(x, pixels);
    let sum = 0;
    const draws = 400;
    for (let draw = 0; draw < draws; draw++) {
      const other = Float64Array.from(x);
      for (const [k, spread] of Object.entries(sd)) {
        const lots = [0, 1, 2, 3].map((lot) => hashUnit(6, draw, 10 * Number(k) + lot));
        // Sum of four uniform lots, of variance 1.
        other[Number(k)] += spread * Math.sqrt(3) * (lots.reduce((a, b) => a + b, 0) - 2);
      }
      measure(other, pixels).forEach((value, i) => {
        sum += (value - mean[i]) ** 2;
      });
    }
    const drawn = Math.sqrt(sum / draws / pixels.length);
    expect(told / drawn).toBeGreaterThan(0.9);
    expect(told / drawn).toBeLessThan(1.1);
  },
);

test('the places that are asked lie above the centre of the head, on it, and all over it', () => {
  for (const preset of ['front', 'crown'] as const) {
    const x = solution(preset, axesOf(77.5, 92, 98));
    const pixels = upperPixels(x, PLACED);
    const lens = lensOf(presetCamera(preset, SIZE), SIZE);
    const surface = createHeadSurface(axesOf(77.5, 92, 98));
    expect(pixels.length).toBeGreaterThan(10);
    const point = new Float64Array(7);
    const xs = pixels.map(([px, py]) => {
      const place = unproject(lens, surface, px, py)!;
      surface.pointAt(place.u, place.v, point);
      expect(point[1]).toBeGreaterThan(-2);
      return point[0];
    });
    expect(Math.min(...xs)).toBeLessThan(-45);
    expect(Math.max(...xs)).toBeGreaterThan(45);
  }
});

test('the scale of a px is the side of the skin that it shows: areas between neighbouring pixels tell the same', () => {
  const axes = axesOf(77.5, 92, 98);
  const x = solution('front', axes);
  const lens = lensOf(presetCamera('front', SIZE), SIZE);
  const hit = createCraniumHit(lens, axes);
  const placeAt = (px: number, py: number): Float64Array => {
    const point = new Float64Array(3);
    hit([px, py], point);
    return point;
  };
  const pixels = upperPixels(x, PLACED);
  for (const [i, log] of logScalesAt(x, pixels, PLACED).entries()) {
    const [px, py] = pixels[i];
    const [at, right, down] = [placeAt(px, py), placeAt(px + 0.01, py), placeAt(px, py + 0.01)];
    const [a, b] = [right, down].map((place) => place.map((mm, k) => (mm - at[k]) / 0.01));
    const area = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
    expect(Math.exp(log) / Math.sqrt(area)).toBeCloseTo(1, 2);
  }
});

test('a covariance is the part of the inverse that some unknowns share, and none of a matrix that has no inverse', () => {
  const normal = [4, 1, 0, 1, 3, 0, 0, 0, 2];
  const part = covariance(normal, 3, [1, 0])!;
  for (const [i, value] of [4 / 11, -1 / 11, -1 / 11, 3 / 11].entries())
    expect(part[i]).toBeCloseTo(value, 12);
  expect(covariance([1, 1, 1, 1], 2, [0])).toBeNull();
  expect(shapeUnknowns(AT)).toHaveLength(COUNT);
});
