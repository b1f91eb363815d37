import { describe, expect, test } from 'vitest';
import { AVERAGE_SEMI_AXES_MM } from '../treatment/index.ts';
import {
  CHART_RADIUS,
  createHeadSurface,
  createPatchSurface,
  createSurfaceGrid,
  directionVector,
  heightAboveGlabellaMm,
  type ScalpSurface,
  type SemiAxes,
  sampleGrid,
  vectorDirection,
} from './index.ts';
import { castFromCentre } from './superellipsoid.ts';

const HEADS: Readonly<Record<string, SemiAxes>> = {
  average: AVERAGE_SEMI_AXES_MM,
  'long and narrow': [74, 86, 97],
  'short and broad': [84, 90, 88],
  'the scan that was measured': [77.5, 90.7, 99.2],
  'broadest behind its middle': [77.5, 89, 96, 10],
};

/** First fundamental form at a chart point by central differences: [E, F, G]. */
function metric(surface: ScalpSurface, u: number, v: number): readonly [number, number, number] {
  const h = 0.01;
  const difference = (du: number, dv: number) => {
    const [a, b] = [new Float64Array(7), new Float64Array(7)];
    surface.pointAt(u + du, v + dv, a);
    surface.pointAt(u - du, v - dv, b);
    return [0, 1, 2].map((i) => (a[i] - b[i]) / (2 * h));
  };
  const dot = (a: readonly number[], b: readonly number[]) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const [du, dv] = [difference(h, 0), difference(0, h)];
  return [dot(du, du), dot(du, dv), dot(dv, dv)];
}

function* chartPoints(surface: ScalpSurface, step: number) {
  for (let u = -surface.extentU; u <= surface.extentU; u += step) {
    for (let v = -surface.extentV; v <= surface.extentV; v += step)
      if (surface.contains(u, v)) yield { u, v };
  }
}

describe.each(Object.entries(HEADS))('the chart of a head (%s)', (_name, axes) => {
  const surface = createHeadSurface(axes);

  test('keeps circles round: anisotropy at most 1.05 anywhere on the scalp', () => {
    let worst = 1;
    for (const { u, v } of chartPoints(surface, 6)) {
      const [E, F, G] = metric(surface, u, v);
      const middle = 0.5 * (E + G);
      const spread = Math.hypot(0.5 * (E - G), F);
      worst = Math.max(worst, Math.sqrt((middle + spread) / (middle - spread)));
    }
    expect(worst).toBeLessThanOrEqual(1.05);
  });

  test('λ is the square root of the determinant of the metric', () => {
    for (const { u, v } of chartPoints(surface, 17)) {
      const [E, F, G] = metric(surface, u, v);
      expect(surface.scaleAt(u, v) / Math.sqrt(Math.sqrt(E * G - F * F))).toBeCloseTo(1, 4);
    }
  });

  test('normals are perpendicular to the surface and point outward', () => {
    const p = new Float64Array(7);
    for (const { u, v } of chartPoints(surface, 23)) {
      const [a, b] = [new Float64Array(7), new Float64Array(7)];
      surface.pointAt(u + 0.01, v, a);
      surface.pointAt(u - 0.01, v, b);
      surface.pointAt(u, v, p);
      const along = [0, 1, 2].reduce((sum, i) => sum + ((a[i] - b[i]) / 0.02) * p[i + 3], 0);
      expect(Math.abs(along)).toBeLessThan(1e-4);
      expect(p[0] * p[3] + p[1] * p[4] + p[2] * p[5]).toBeGreaterThan(0);
      expect(Math.hypot(p[3], p[4], p[5])).toBeCloseTo(1, 12);
    }
  });

  test('a point goes to the skin and back to the same chart point', () => {
    const p = new Float64Array(7);
    for (const { u, v } of chartPoints(surface, 19)) {
      surface.pointAt(u, v, p);
      const back = surface.chartOf(p[0], p[1], p[2]);
      expect(Math.hypot(back.u - u, back.v - v)).toBeLessThan(1e-9);
    }
  });

  test('a ray at the skin hits the point that it was aimed at', () => {
    const p = new Float64Array(7);
    for (const { u, v } of chartPoints(surface, 29)) {
      surface.pointAt(u, v, p);
      const origin = [p[0] + 300 * p[3], p[1] + 300 * p[4], p[2] + 300 * p[5]];
      const hit = surface.hit(origin, [-p[3], -p[4], -p[5]]);
      expect(hit).not.toBeNull();
      expect(Math.hypot(hit![0] - p[0], hit![1] - p[1], hit![2] - p[2])).toBeLessThan(1e-6);
    }
  });

  test('the grid gives λ within 0.1 % and positions within 0.03 mm between its nodes', () => {
    const grid = createSurfaceGrid(surface);
    const p = new Float64Array(7);
    for (const { u, v } of chartPoints(surface, 7.3)) {
      surface.pointAt(u, v, p);
      expect(Math.abs(sampleGrid(grid, grid.scale, u, v) / p[6] - 1)).toBeLessThan(1e-3);
      const off = [grid.x, grid.y, grid.z].map((map, i) => sampleGrid(grid, map, u, v) - p[i]);
      expect(Math.hypot(...off)).toBeLessThan(0.03);
    }
  });
});

describe('a head', () => {
  test('λ varies 3.6 to 1 at most over the whole chart', () => {
    const surface = createHeadSurface(AVERAGE_SEMI_AXES_MM);
    const scales = [...chartPoints(surface, 5)].map(({ u, v }) => surface.scaleAt(u, v));
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(3.6);
    expect(CHART_RADIUS).toBeCloseTo(251.4, 1);
  });

  test('heights above the glabella grow with elevation, and are negative below it', () => {
    const surface = createHeadSurface(AVERAGE_SEMI_AXES_MM);
    const heights = [-10, 0, 20, 40, 60].map((elevationDeg) =>
      heightAboveGlabellaMm(surface, { azimuthDeg: 0, elevationDeg }),
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights[0]).toBeLessThan(0);
  });

  test('broadest in its middle, a fourth length of 0 is none: the same bytes', () => {
    const [plain, zero] = [createHeadSurface([77, 90, 96]), createHeadSurface([77, 90, 96, 0])];
    const [a, b] = [new Float64Array(7), new Float64Array(7)];
    for (const { u, v } of chartPoints(plain, 31)) {
      plain.pointAt(u, v, a);
      zero.pointAt(u, v, b);
      expect(b).toEqual(a);
    }
  });

  test('is as long before and behind its centre, wherever it is broadest, and so broad there', () => {
    const surface = createHeadSurface([77, 90, 96, 9]);
    const at = (x: number, y: number, z: number) => {
      const { u, v } = surface.chartOf(x, y, z);
      const point = new Float64Array(7);
      surface.pointAt(u, v, point);
      return point;
    };
    expect(at(0, 1e-9, 1)[2]).toBeCloseTo(96, 6);
    expect(at(0, 1e-9, -1)[2]).toBeCloseTo(-96, 6);
    expect(at(77, 0, -9)[0]).toBeCloseTo(77, 6);
    expect(at(0, 90, -9)[1]).toBeCloseTo(90, 6);
    // Seen from above, it tapers toward the forehead.
    expect(at(77, 0, 50)[0]).toBeLessThan(at(77, 0, -50)[0] - 2);
  });

  test('a direction survives the way to a vector and back', () => {
    for (const azimuthDeg of [-170, -90, -20, 0, 35, 120]) {
      for (const elevationDeg of [-30, 0, 42, 80]) {
        const back = vectorDirection(...directionVector({ azimuthDeg, elevationDeg }));
        expect(back.azimuthDeg).toBeCloseTo(azimuthDeg, 9);
        expect(back.elevationDeg).toBeCloseTo(elevationDeg, 9);
      }
    }
  });

  test('refuses axes that are no lengths, and says what it got', () => {
    expect(() => createHeadSurface([77, Number.NaN, 90])).toThrow(/NaN/);
    expect(() => createHeadSurface([77, 90, 96, 97])).toThrow(/0 to 96 mm behind its middle, got 97/);
    expect(() => createHeadSurface([77, 90, 96, -1])).toThrow(/got -1/);
    expect(() => createPatchSurface(0, 20)).toThrow(/0 x 20/);
  });
});

test.each([
  [
    [0.48, 0.6, 0.64],
    [45.11513886808766, 56.39392358510958, 60.153518490783554],
  ],
  [
    [-0.36, 0.48, -0.8],
    [-34.52349498793097, 46.03132665057463, -76.71887775095772],
  ],
  [
    [0.6, 0.8, 0],
    [53.208720090115115, 70.94496012015348, 0],
  ],
] as const)(
  'a saved head of three lengths lies where it always lay, to the last bit: %s',
  (direction, place) => {
    const out = new Float64Array(6);
    castFromCentre([77.5, 90, 95], direction, out);
    expect([...out.subarray(0, 3)]).toEqual(place);
  },
);
