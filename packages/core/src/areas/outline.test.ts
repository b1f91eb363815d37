import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { createDotField, settleDotField } from '../field/index.ts';
import { applyStyle } from '../styles/index.ts';
import { sampleGrid } from '../surface/index.ts';
import {
  type Area,
  type Case,
  defaultCase,
  findCrossing,
  HAIR_CELLS,
  mainArea,
  outlineAreaMm2,
  parseCase,
  writeHairCoverage,
} from '../treatment/index.ts';
import {
  createArea,
  ellipse,
  fromPlan,
  hairMask,
  hairOnGrid,
  moveOutlinePoint,
  outlineHandles,
  outlineMiddle,
  outlineOf,
  type PlanPoint,
  readStage,
  resizeOutline,
  roundOutline,
  type SkinPoint,
  shiftOutline,
  startPatches,
  strip,
  tidyOutline,
} from './index.ts';

const cache = cacheWithRanks();
const SPOT = ellipse([100, 10], 20, 16);

/** Whether a chart point lies inside a closed line: by the parity of its crossings. */
function inside({ u, v }: { u: Float64Array; v: Float64Array }, pu: number, pv: number): boolean {
  let odd = false;
  for (let i = 0, k = u.length - 1; i < u.length; k = i++) {
    if (v[i] > pv !== v[k] > pv && pu < u[i] + ((u[k] - u[i]) * (pv - v[i])) / (v[k] - v[i])) odd = !odd;
  }
  return odd;
}

describe('an outline under the hand', () => {
  test('follows where it is taken, smoothly, and stays where it is far away', () => {
    const to = fromPlan([74, 10]);
    const start = SPOT.findIndex(
      ({ elevationDeg }) => elevationDeg === Math.max(...SPOT.map((p) => p.elevationDeg)),
    );
    const moved = moveOutlinePoint(SPOT, { index: start, to });
    expect(moved[start]).toEqual(to);
    const still = moved.filter((point, i) => point === SPOT[i]).length;
    expect(still).toBeGreaterThan(SPOT.length / 3);
    expect(still).toBeLessThan(SPOT.length - 2);
    expect(findCrossing(moved)).toBe(null);
  });

  test('keeps its form when it is moved or resized as a whole, on a head and on flat skin', () => {
    const forms: readonly SkinPoint[][] = [SPOT, roundOutline<SkinPoint>({ xMm: 3, yMm: -2 }, 10)];
    for (const points of forms) {
      const middle = outlineMiddle(points);
      const target = 'xMm' in middle ? { xMm: 9, yMm: 4 } : fromPlan([120, -20]);
      const there = shiftOutline(points, middle, target);
      const back = shiftOutline(there, outlineMiddle(there), middle);
      points.forEach((point, i) => {
        for (const [key, value] of Object.entries(point)) {
          expect((back[i] as unknown as Record<string, number>)[key]).toBeCloseTo(value, 0);
        }
      });
      const again = resizeOutline(resizeOutline(points, 1.5), 1 / 1.5);
      expect(findCrossing(again)).toBe(null);
      expect(again).toHaveLength(points.length);
    }
  });

  test('offers at most a dozen handles, spread along it', () => {
    const handles = outlineHandles(SPOT);
    expect(handles.length).toBeLessThanOrEqual(12);
    expect(handles.length).toBeGreaterThan(8);
    expect(outlineHandles(SPOT.slice(0, 5))).toEqual([0, 1, 2, 3, 4]);
  });

  test('drawn by hand loses its wobble and the tails where it was closed, and says when it crosses for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 30 }), (seed) => {
        let state = seed;
        const wobble = () => {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0;
          return (state / 2 ** 32 - 0.5) * 0.25;
        };
        // Once round and a little more: the end crosses the beginning.
        const drawn = Array.from({ length: 160 }, (_, i): PlanPoint => {
          const angle = (2 * Math.PI * 1.06 * i) / 160;
          const radius = 14 + (3 * i) / 160 - 1.5;
          return [100 + radius * Math.cos(angle) + wobble(), radius * Math.sin(angle) + wobble()];
        }).map(fromPlan);
        const tidy = tidyOutline(drawn);
        expect(tidy.length).toBeLessThan(drawn.length / 2);
        expect(findCrossing(tidy)).toBe(null);
      }),
      { numRuns: 40 },
    );
    // On past its start, wavering along it: inside, outside, or across it several times.
    for (const rounds of [1.1, 1.2, 1.35]) {
      for (const waver of [-1.5, 0, 1.5]) {
        const drawn = Array.from({ length: 120 }, (_, i): PlanPoint => {
          const angle = (2 * Math.PI * rounds * i) / 119;
          const late = Math.max(0, angle - 2 * Math.PI);
          const radius = 15 + waver * (late > 0 ? 1 : 0) + 0.9 * Math.sin(9 * late);
          return [100 + 2 * radius * Math.cos(angle), radius * Math.sin(angle)];
        });
        const tidy = tidyOutline(drawn.map(fromPlan));
        expect(findCrossing(tidy), `${rounds} rounds, ${waver} mm off`).toBe(null);
        const round = drawn.slice(0, Math.ceil(119 / rounds)).map(fromPlan);
        const share = outlineAreaMm2(tidy) / outlineAreaMm2(round);
        expect(share).toBeGreaterThan(0.85);
        expect(share).toBeLessThan(1.15);
      }
    }
    const eight = Array.from({ length: 60 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 60;
      return fromPlan([100 + 12 * Math.sin(2 * angle), 20 * Math.sin(angle)]);
    });
    expect(findCrossing(tidyOutline(eight))).not.toBe(null);
  });
});

describe('crisp outlines in the settled field', () => {
  const scar = strip(
    [
      [100, -30],
      [104, 0],
      [100, 30],
    ],
    5,
  );
  const patch = (points: typeof scar) => ({ shape: 'outline' as const, mode: 'add' as const, points });
  test('hold: no dot leaves its scar, none walks onto skin that is to stay bare', () => {
    const bare = strip(
      [
        [80, -10],
        [80, 22],
      ],
      3,
    );
    const kase: Case = defaultCase(SEED);
    kase.treatment.density = { centrePerCm2: 170, sidesPerCm2: 60 };
    kase.treatment.areas = [
      mainArea(),
      { ...createArea('futScar', 'scar', [patch(scar)]), softnessMm: 0 },
      { ...createArea('fauxScar', 'line', [patch(bare)]), softnessMm: 0 },
    ];
    const settled = settleDotField(createDotField(kase, cache), kase, cache);
    const { grid } = cache.ground(kase.head, SEED);
    const [around, none] = [outlineOf(scar, grid), outlineOf(bare, grid)];
    let [inScar, astray] = [0, 0];
    for (let i = 0; i < settled.count; i++) {
      const { area } = settled.groups[settled.group[i]];
      const within = inside(around, settled.u[i], settled.v[i]);
      if (area === 'scar') inScar++;
      if (within !== (area === 'scar')) astray++;
      if (inside(none, settled.u[i], settled.v[i])) astray++;
    }
    expect(inScar).toBeGreaterThan(400);
    expect(astray).toBe(0);
  });
});

describe('areas on flat skin', () => {
  const closeUp = (areas: Area[]): Case => ({
    ...defaultCase(SEED),
    head: { kind: 'patch', widthMm: 60, heightMm: 40 },
    treatment: { ...defaultCase(SEED).treatment, areas },
  });

  test('a scar fills its strip and nothing else, and outlines on the head leave flat skin alone', () => {
    const head = closeUp([mainArea()]).head;
    const flat = closeUp([createArea('futScar', 'scar', startPatches('futScar', head))]);
    expect(parseCase(flat).ok).toBe(true);
    const field = settleDotField(createDotField(flat, cache), flat, cache);
    expect(field.count).toBeGreaterThan(250);
    const stray = Array.from(field.v).filter((v) => Math.abs(v) > 2.5 + 2.01).length;
    expect(stray).toBe(0);
    expect(createDotField(closeUp([createArea('futScar', 'scar')]), cache).count).toBe(0);
    const both = closeUp([mainArea(), createArea('futScar', 'scar')]);
    expect(createDotField(both, cache).count).toBe(createDotField(closeUp([mainArea()]), cache).count);
  });

  test('a patch of flat skin is refused in the same words as one on a head', () => {
    const at = (xMm: number, yMm: number) => ({ xMm, yMm });
    const refusal = (points: { xMm: number; yMm: number }[]) => {
      const read = parseCase(closeUp([createArea('crown', 'a', [{ shape: 'flat', mode: 'add', points }])]));
      return read.ok ? 'accepted' : read.errors[0].message;
    };
    expect(refusal([at(0, 0), at(9, 9), at(9, 0), at(0, 9)])).toMatch(
      /crosses itself: the side after point 1/,
    );
    expect(refusal([at(0, 0), at(9, 0), at(18, 0.01)])).toMatch(/encloses no skin/);
    expect(refusal([at(0, 0), at(3, 0), at(3, 3), at(0, 3)])).toBe('accepted');
    expect(refusal([at(0, 0), at(1.5, 0), at(1.5, 2), at(0, 2)])).toMatch(/at least 4 mm², got 3\.0/);
  });
});

describe('hair that is there', () => {
  test('takes the place of dots where an area works around it, in proportion, and changes no other area', () => {
    const half = Array.from({ length: HAIR_CELLS ** 2 }, (_, i) =>
      i % HAIR_CELLS < HAIR_CELLS / 2 ? 0.6 : NaN,
    );
    const kase = (areas: Area[], hair = true): Case => {
      const value = defaultCase(SEED);
      value.treatment.density = { centrePerCm2: 120, sidesPerCm2: 120 };
      value.treatment.areas = areas;
      if (hair) value.treatment.hair = writeHairCoverage(half);
      return value;
    };
    const spot = createArea('density', 'a', [
      { shape: 'outline', mode: 'add', points: ellipse([120, 0], 40, 40) },
    ]);
    const sides = (one: Case) => {
      const { u, count } = createDotField(one, cache);
      const right = Array.from(u).filter((value) => value < -6).length;
      return { right, left: Array.from(u).filter((value) => value > 6).length, count };
    };
    const [with_, without] = [sides(kase([spot])), sides(kase([spot], false))];
    expect(with_.right / without.right).toBeGreaterThan(0.36);
    expect(with_.right / without.right).toBeLessThan(0.44);
    expect(with_.left).toBe(without.left);
    expect(sides(kase([mainArea()])).count).toBe(sides(kase([mainArea()], false)).count);
    const around = sides(kase([{ ...mainArea(), aroundHair: true }]));
    expect(around.count).toBeLessThan(0.8 * sides(kase([mainArea()])).count);
  });

  test('tells the stage that it was made of, from the whole scalp and from its front alone', () => {
    const { head, treatment } = defaultCase(SEED);
    const { grid } = cache.ground(head, SEED);
    const untouched = applyStyle(treatment, head, 'juvenile', { asymmetryMm: 0 }).hairline;
    for (const id of ['norwood3', 'norwood6', 'ludwig3', 'totalis']) {
      const mask = hairMask(id, grid, untouched);
      const at = (u: number, v: number) => sampleGrid(grid, mask, u, v);
      const whole = readStage(hairOnGrid(grid, at), grid, untouched);
      expect(whole.matches[0].id, id).toBe(id);
      expect(whole.seenShare).toBeGreaterThan(0.95);
      const front = readStage(
        hairOnGrid(grid, (u, v) => (v > 10 ? at(u, v) : Number.NaN)),
        grid,
        untouched,
      );
      expect(
        front.matches.slice(0, 3).map((match) => match.id),
        id,
      ).toContain(id);
    }
  });
});
