import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import type { DotField } from '../format/index.ts';
import { createSurface, directionVector } from '../surface/index.ts';
import { type Case, defaultCase, type Obstacle, parseCase } from '../treatment/index.ts';
import { createDotField, markSessionDone, settleDotField } from './index.ts';

const cache = cacheWithRanks();
const HALF_MM = 15;

/** A flat piece of skin with a touch-up planned, so that every kind of dot meets the obstacles. */
function patchCase(obstacles: Obstacle[]): Case {
  const kase = defaultCase(SEED);
  kase.head = { kind: 'patch', widthMm: 2 * HALF_MM, heightMm: 2 * HALF_MM };
  kase.treatment.events = [{ kind: 'touchUp', day: 400, area: null, share: 0.2, shade: 1 }];
  kase.treatment.obstacles = obstacles;
  return kase;
}

/** Distance to the points, the sides between them and what they enclose; 0 inside. Written from the definition, one side after the other. */
function distanceMm({ points }: Obstacle, x: number, y: number): number {
  const corners = points.map((point) => ('xMm' in point ? [point.xMm, point.yMm] : [0, 0]));
  let least = Infinity;
  let inside = false;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside ? 0 : least;
}

const coordinate = fc.double({ min: -HALF_MM, max: HALF_MM, noNaN: true });
const anyObstacle: fc.Arbitrary<Obstacle> = fc.record({
  kind: fc.constantFrom('hair', 'scar', 'noGo'),
  points: fc.array(fc.record({ xMm: coordinate, yMm: coordinate }), { minLength: 1, maxLength: 6 }),
  marginMm: fc.double({ min: 0.05, max: 4, noNaN: true }),
});

const places = ({ count, u, v }: DotField) => Array.from({ length: count }, (_, i) => `${u[i]},${v[i]}`);

describe('obstacles: hairs, scars and places to be left free', () => {
  const without = createDotField(patchCase([]), cache);

  test('no dot of any session or touch-up comes near one, under the hand or settled, and none elsewhere is moved', () => {
    fc.assert(
      fc.property(fc.array(anyObstacle, { minLength: 1, maxLength: 8 }), (obstacles) => {
        const planned = patchCase(obstacles);
        expect(parseCase(JSON.parse(JSON.stringify(planned))).ok).toBe(true);
        const drag = createDotField(planned, cache);
        const settled = settleDotField(drag, planned, cache);
        const done = { ...planned, treatment: markSessionDone(planned.treatment, settled, 0) };
        const later = createDotField(done, cache);
        for (const field of [drag, settled, later, settleDotField(later, done, cache)]) {
          for (let i = 0; i < field.count; i++) {
            for (const one of obstacles) {
              if (distanceMm(one, field.u[i], field.v[i]) < one.marginMm - 1e-5) {
                expect.fail(
                  `dot ${i} at (${field.u[i]}, ${field.v[i]}) is too near to ${JSON.stringify(one)}`,
                );
              }
            }
          }
        }
        const sessionDots = (field: DotField) =>
          places(field).filter((_, i) => field.groups[field.group[i]].kind === 'session');
        const before = new Set(places(without));
        expect(sessionDots(drag).every((place) => before.has(place))).toBe(true);
        const kept = sessionDots(without).filter((place) => {
          const [x, y] = place.split(',').map(Number);
          return obstacles.every((one) => distanceMm(one, x, y) > one.marginMm + 1e-5);
        });
        expect(kept.length).toBeLessThanOrEqual(sessionDots(drag).length);
      }),
      { numRuns: 6 },
    );
  });

  test('on a head a mole keeps its margin on the skin, and what lies beyond it stays to the bit', () => {
    const kase = defaultCase(SEED);
    const mole: Obstacle = { kind: 'noGo', points: [{ azimuthDeg: 20, elevationDeg: 70 }], marginMm: 8 };
    const clear = createDotField(kase, cache);
    kase.treatment.obstacles = [mole];
    const field = createDotField(kase, cache);
    const surface = createSurface(kase.head);
    const middle = new Float64Array(7);
    const at = surface.chartOf(...directionVector({ azimuthDeg: 20, elevationDeg: 70 }));
    surface.pointAt(at.u, at.v, middle);
    const point = new Float64Array(7);
    const reach = (one: DotField, i: number) => {
      surface.pointAt(one.u[i], one.v[i], point);
      return Math.hypot(point[0] - middle[0], point[1] - middle[1], point[2] - middle[2]);
    };
    for (const one of [field, settleDotField(field, kase, cache)]) {
      // Asked once: some 80,000 expectations take seconds.
      const least = one.u.reduce((nearest, _, i) => Math.min(nearest, reach(one, i)), Infinity);
      expect(least).toBeGreaterThan(0.97 * mole.marginMm);
    }
    const far = (one: DotField) =>
      places(one)
        .filter((_, i) => reach(one, i) > 1.03 * mole.marginMm)
        .join('\n');
    expect(far(field) === far(clear)).toBe(true);
    expect(clear.count - field.count).toBeGreaterThan(100);
  });

  test('of the other kind of skin, or damaged, are passed over or refused in words', () => {
    const onHead: Obstacle = { kind: 'hair', points: [{ azimuthDeg: 0, elevationDeg: 80 }], marginMm: 5 };
    expect(createDotField(patchCase([onHead]), cache).count).toBe(without.count);
    const refusal = (obstacle: unknown) => {
      const read = parseCase({
        ...patchCase([]),
        treatment: { ...patchCase([]).treatment, obstacles: [obstacle] },
      });
      return read.ok ? 'read' : `${read.errors[0].path}: ${read.errors[0].message}`;
    };
    expect(refusal(onHead)).toBe('read');
    expect(refusal({ ...onHead, points: [] })).toMatch(/obstacles\.0\.points: expected at least one point/);
    expect(refusal({ ...onHead, points: [{ xMm: 900, yMm: 0 }] })).toMatch(
      /points\.0\.xMm: expected -400 to 400/,
    );
    expect(refusal({ ...onHead, marginMm: 0 })).toMatch(/marginMm: expected 0\.05 to 30, got 0/);
    expect(refusal({ ...onHead, kind: 'hat' })).toMatch(/kind: expected one of hair, scar, noGo/);
    const { obstacles: _, ...older } = patchCase([]).treatment;
    const read = parseCase({ ...patchCase([]), treatment: older });
    expect(read.ok && read.value.treatment.obstacles).toEqual([]);
  });
});
