import { describe, expect, test } from 'vitest';
import { createHeadSurface, createSurfaceGrid } from '../surface/index.ts';
import { ANCHOR_NAMES, AVERAGE_SEMI_AXES_MM, defaultTreatment } from '../treatment/index.ts';
import {
  hairlineCurve,
  mirrorLeftToRight,
  moveAnchor,
  patchOutline,
  signedDistanceMm,
  twinOf,
} from './index.ts';

const surface = createHeadSurface(AVERAGE_SEMI_AXES_MM);
const grid = createSurfaceGrid(surface);
const { hairline } = defaultTreatment();

describe('the hairline', () => {
  test('passes through its anchors and is the mirror image of itself when symmetric', () => {
    const { u, v } = hairlineCurve(hairline, surface);
    const pieces = u.length / ANCHOR_NAMES.length;
    expect(u[0]).toBeCloseTo(0, 9);
    for (let i = 1; i < u.length; i++) {
      expect(u[i]).toBeCloseTo(-u[u.length - i], 6);
      expect(v[i]).toBeCloseTo(v[u.length - i], 6);
    }
    expect(Number.isInteger(pieces)).toBe(true);
  });

  test('moving one temple leaves the curve of the other side as it was, bit for bit', () => {
    const before = hairlineCurve(hairline, surface);
    const free = { ...hairline, symmetric: false };
    for (const name of ANCHOR_NAMES.filter((candidate) => candidate.endsWith('Left'))) {
      const { azimuthDeg, elevationDeg } = hairline.anchors[name];
      const moved = moveAnchor(free, name, { azimuthDeg: azimuthDeg + 3, elevationDeg: elevationDeg + 4 });
      const after = hairlineCurve(moved, surface);
      const half = before.u.length / 2;
      expect(after.u.slice(half)).toEqual(before.u.slice(half));
      expect(after.v.slice(half)).toEqual(before.v.slice(half));
      expect(after.u.slice(0, half)).not.toEqual(before.u.slice(0, half));
    }
  });

  test('a symmetric move takes the twin along, and midline anchors stay on the midline', () => {
    const moved = moveAnchor(hairline, 'temporalPeakLeft', { azimuthDeg: 50, elevationDeg: 20 });
    expect(moved.anchors.temporalPeakRight).toEqual({ azimuthDeg: -50, elevationDeg: 20 });
    const middle = moveAnchor(hairline, 'midFrontal', { azimuthDeg: 9, elevationDeg: 45 });
    expect(middle.anchors.midFrontal).toEqual({ azimuthDeg: 0, elevationDeg: 45 });
    expect(
      mirrorLeftToRight(
        moveAnchor({ ...hairline, symmetric: false }, 'sideburnLeft', { azimuthDeg: 70, elevationDeg: 1 }),
      ).anchors.sideburnRight,
    ).toEqual({ azimuthDeg: -70, elevationDeg: 1 });
  });

  test('no anchor crosses the midline or leaves the scalp, however far it is dragged', () => {
    for (const name of ANCHOR_NAMES) {
      for (const azimuthDeg of [-180, -90, 0, 90, 180]) {
        for (const elevationDeg of [-60, 0, 90]) {
          const { anchors } = moveAnchor(hairline, name, { azimuthDeg, elevationDeg });
          if (name.endsWith('Left')) expect(anchors[name].azimuthDeg).toBeGreaterThan(0);
          if (name.endsWith('Right')) expect(anchors[name].azimuthDeg).toBeLessThan(0);
          expect(anchors[name].elevationDeg).toBeLessThanOrEqual(75);
        }
      }
    }
    expect(twinOf('back')).toBeNull();
    expect(() => moveAnchor(hairline, 'back', { azimuthDeg: Number.NaN, elevationDeg: 0 })).toThrow(/NaN/);
  });
});

describe('the signed distance', () => {
  const outline = hairlineCurve(hairline, surface);
  const band = 30;
  const distance = signedDistanceMm(grid, outline, band);

  test('is positive on the crown, negative on the face, and level beyond the band', () => {
    const at = (u: number, v: number) =>
      distance[
        Math.round((v - grid.originV) / grid.cell) * grid.columns + Math.round((u - grid.originU) / grid.cell)
      ];
    expect(at(0, 0)).toBe(band);
    expect(at(0, 245)).toBe(-band);
    expect(Math.max(...distance.map(Math.abs))).toBe(band);
  });

  test('agrees with the shortest straight way in space within 2 % and a tenth of a millimetre', () => {
    // Oracle: many points of the outline in space; over at most 20 mm chord and arc of a head differ by 0.3 %.
    const p = new Float64Array(7);
    const dense: (readonly [number, number, number])[] = [];
    for (let i = 0; i < outline.u.length; i++) {
      const j = (i + 1) % outline.u.length;
      for (let k = 0; k < 12; k++) {
        const share = k / 12;
        surface.pointAt(
          outline.u[i] + share * (outline.u[j] - outline.u[i]),
          outline.v[i] + share * (outline.v[j] - outline.v[i]),
          p,
        );
        dense.push([p[0], p[1], p[2]]);
      }
    }
    let checked = 0;
    for (let node = 0; node < distance.length; node += 37) {
      const d = Math.abs(distance[node]);
      if (d >= 20 || d < 1) continue;
      let least = Infinity;
      for (const [x, y, z] of dense)
        least = Math.min(least, Math.hypot(x - grid.x[node], y - grid.y[node], z - grid.z[node]));
      expect(Math.abs(d - least)).toBeLessThan(0.02 * least + 0.1);
      checked++;
    }
    expect(checked).toBeGreaterThan(80);
  });

  test('of a patch is the distance to its border', () => {
    const patch = signedDistanceMm(grid, patchOutline({ ...surface, extentU: 30, extentV: 20 }), 100);
    const middle =
      Math.round(-grid.originV / grid.cell) * grid.columns + Math.round(-grid.originU / grid.cell);
    expect(patch[middle] / grid.scale[middle]).toBeCloseTo(20, 0);
  });
});
