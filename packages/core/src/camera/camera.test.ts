import { describe, expect, test } from 'vitest';
import { createHeadSurface, createPatchSurface } from '../surface/index.ts';
import { AVERAGE_SEMI_AXES_MM, type Camera, VIEW_PRESETS } from '../treatment/index.ts';
import { lensOf, lensPosition, presetCamera, project, projectPosition, unproject } from './index.ts';

const SIZE = { widthPx: 3000, heightPx: 2000 };
const surface = createHeadSurface(AVERAGE_SEMI_AXES_MM);
const camera = (change: Partial<Camera> = {}): Camera => ({ ...presetCamera('front', SIZE), ...change });

describe('the camera', () => {
  test("the head's centre falls where centrePx says, at mmPerPx", () => {
    const asked = camera({ centrePx: [700, 1200], mmPerPx: 0.2, yawDeg: 33, pitchDeg: 12, rollDeg: -9 });
    const lens = lensOf(asked, SIZE);
    const [x, y, depth] = projectPosition(lens, 0, 0, 0)!;
    expect([x, y]).toEqual([expect.closeTo(700, 9), expect.closeTo(1200, 9)]);
    expect(depth / lens.focalPx).toBeCloseTo(0.2, 12);
  });

  test("from the front the subject's left is at the right of the picture and up is up", () => {
    const lens = lensOf(camera(), SIZE);
    const centre = projectPosition(lens, 0, 0, 0)!;
    expect(projectPosition(lens, 50, 0, 0)![0]).toBeGreaterThan(centre[0]);
    expect(projectPosition(lens, 0, 50, 0)![1]).toBeLessThan(centre[1]);
    expect(projectPosition(lens, 0, 0, 50)![2]).toBeLessThan(centre[2]);
  });

  test('yaw +90 looks at the left ear, pitch +90 at the top, roll turns the picture clockwise', () => {
    const middle = { centrePx: [1500, 1000] as [number, number] };
    const left = lensPosition(lensOf(camera({ ...middle, yawDeg: 90 }), SIZE));
    expect(left[0]).toBeGreaterThan(100);
    expect(Math.hypot(left[1], left[2])).toBeLessThan(1e-9);
    const top = lensPosition(lensOf(camera({ ...middle, pitchDeg: 90 }), SIZE));
    expect(top[1]).toBeGreaterThan(100);
    const rolled = projectPosition(lensOf(camera({ ...middle, rollDeg: 90 }), SIZE), 0, 50, 0)!;
    expect(rolled[0]).toBeGreaterThan(1500);
    expect(rolled[1]).toBeCloseTo(1000, 6);
  });

  test.each(VIEW_PRESETS)(
    'what %s sees of the skin goes to the chart and back to the same pixel',
    (preset) => {
      const lens = lensOf(presetCamera(preset, SIZE), SIZE);
      let seen = 0;
      for (let x = 0; x <= SIZE.widthPx; x += 97) {
        for (let y = 0; y <= SIZE.heightPx; y += 89) {
          const place = unproject(lens, surface, x, y);
          if (!place) continue;
          const back = project(lens, surface, place)!;
          expect(Math.hypot(back.xPx - x, back.yPx - y)).toBeLessThan(1e-4);
          expect(back.facing).toBeGreaterThan(-1e-6);
          seen++;
        }
      }
      expect(seen).toBeGreaterThan(60);
    },
  );

  test('mm per px is true for a small step on skin that faces the camera', () => {
    const lens = lensOf(camera({ pitchDeg: 60 }), SIZE);
    const place = unproject(
      lens,
      surface,
      ...(projectPosition(lens, 0, 80, 45)!.slice(0, 2) as [number, number]),
    )!;
    const here = project(lens, surface, place)!;
    const there = project(lens, surface, { u: place.u + 0.5, v: place.v })!;
    const mm = 0.5 * surface.scaleAt(place.u, place.v);
    const px = Math.hypot(there.xPx - here.xPx, there.yPx - here.yPx);
    expect((px * here.mmPerPx) / mm).toBeGreaterThan(here.facing - 0.02);
    expect((px * here.mmPerPx) / mm).toBeLessThan(1.02);
  });

  test('a flat patch seen straight on has one scale everywhere', () => {
    const patch = createPatchSurface(60, 40);
    const lens = lensOf(camera({ mmPerPx: 0.05, centrePx: [1500, 1000] }), SIZE);
    for (const place of [
      { u: -30, v: -20 },
      { u: 0, v: 0 },
      { u: 25, v: 18 },
    ]) {
      const seen = project(lens, patch, place)!;
      expect(seen.mmPerPx).toBeCloseTo(0.05, 12);
      expect(seen.xPx).toBeCloseTo(1500 + place.u / 0.05, 6);
      expect(seen.yPx).toBeCloseTo(1000 - place.v / 0.05, 6);
    }
  });
});
