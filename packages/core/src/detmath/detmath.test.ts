import { describe, expect, it } from 'vitest';
import { createStream } from '../random/stream.ts';
import * as det from './index.ts';

const random = createStream([1, 2, 3, 4]);
const between = (low: number, high: number) => low + (high - low) * random.unit();
const logBetween = (low: number, high: number) => 10 ** between(low, high);
const relative = (got: number, want: number) =>
  got === want ? 0 : Math.abs(got - want) / Math.max(Math.abs(want), 1e-300);

function worst(count: number, error: () => number): number {
  let top = 0;
  for (let i = 0; i < count; i++) top = Math.max(top, error());
  return top;
}

describe('detmath agrees with Math', () => {
  const cases: [string, number, () => number][] = [
    ['exp', 1e-14, () => one(det.detExp, Math.exp, between(-700, 700))],
    ['log', 1e-14, () => one(det.detLog, Math.log, logBetween(-300, 300))],
    ['log near 1', 1e-14, () => one(det.detLog, Math.log, between(0.5, 1.5))],
    ['cbrt', 2e-15, () => one(det.detCbrt, Math.cbrt, between(-1, 1) * logBetween(-300, 300))],
    ['acos', 1e-14, () => one(det.detAcos, Math.acos, between(-1, 1))],
    ['asin', 1e-14, () => one(det.detAsin, Math.asin, between(-1, 1))],
    ['tan', 1e-12, () => one(det.detTan, Math.tan, between(-1.5, 1.5))],
    ['pow', 1e-12, () => two(det.detPow, Math.pow, logBetween(-20, 20), between(-14, 14))],
    ['atan2', 1e-14, () => two(det.detAtan2, Math.atan2, between(-1, 1), between(-1, 1))],
    ['hypot2', 2e-15, () => two(det.detHypot2, Math.hypot, between(-9, 9), logBetween(-200, 200))],
    ['hypot3', 2e-15, () => threeHypot(between(-9, 9), logBetween(-200, 200), between(-1, 1))],
  ];
  for (const [name, tolerance, error] of cases) {
    it(`${name} within ${tolerance} relative`, () => {
      expect(worst(20_000, error)).toBeLessThan(tolerance);
    });
  }
  it('sin and cos within 1e-15 absolute up to 1e6 radians', () => {
    const error = () => {
      const x = between(-1, 1) * logBetween(-8, 6);
      return Math.max(Math.abs(det.detSin(x) - Math.sin(x)), Math.abs(det.detCos(x) - Math.cos(x)));
    };
    expect(worst(20_000, error)).toBeLessThan(1e-15);
  });
});

describe('detmath at the edges', () => {
  it('matches Math on zeros, infinities, NaN and signs', () => {
    const values = [0, -0, 1, -1, 0.5, 2, 3, -3, 1e-320, -1e-320, 1e308, Infinity, -Infinity, NaN];
    for (const x of values) {
      expect(relativeOrSame(det.detExp(x), Math.exp(x))).toBe(true);
      expect(relativeOrSame(det.detLog(x), Math.log(x))).toBe(true);
      expect(relativeOrSame(det.detCbrt(x), Math.cbrt(x))).toBe(true);
      for (const y of values) {
        expect(relativeOrSame(det.detPow(x, y), x ** y), `pow ${x} ${y}`).toBe(true);
        expect(relativeOrSame(det.detAtan2(x, y), Math.atan2(x, y)), `atan2 ${x} ${y}`).toBe(true);
        if (Number.isNaN(x + y)) continue;
        expect(relativeOrSame(det.detHypot2(x, y), Math.hypot(x, y)), `hypot ${x} ${y}`).toBe(true);
      }
    }
  });
});

function one(got: (x: number) => number, want: (x: number) => number, x: number): number {
  return relative(got(x), want(x));
}
type Binary = (x: number, y: number) => number;
function two(got: Binary, want: Binary, x: number, y: number): number {
  return relative(got(x, y), want(x, y));
}
function threeHypot(x: number, y: number, z: number): number {
  return relative(det.detHypot3(x, y, z), Math.hypot(x, y, z));
}
function relativeOrSame(got: number, want: number): boolean {
  return Object.is(got, want) || relative(got, want) < 1e-12;
}
