import {
  createSurface,
  defaultCase,
  directionVector,
  heightAboveGlabellaMm,
  lensOf,
  presetCamera,
  projectPosition,
  VIEW_PRESETS,
  type ViewPreset,
  vectorDirection,
} from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { visibleLandmarks } from '../head/fit-points.ts';
import { frameHead } from './frame-head.ts';
import { gridLines, projectGrid } from './grid-lines.ts';
import { movedBy, sizedBy, turnedBy, wrapDeg } from './head-moves.ts';
import { mmTicks, projectTicks } from './mm-ticks.ts';
import { placeUnder, stepOnSkin } from './skin-place.ts';
import { SKETCH_SIDE, viewSketch } from './view-sketch.ts';

const photo = { widthPx: 1200, heightPx: 1500 };
const surface = createSurface(defaultCase().head);
const point = (place: { azimuthDeg: number; elevationDeg: number }) => {
  const { u, v } = surface.chartOf(...directionVector(place));
  const out = new Float64Array(6);
  surface.pointAt(u, v, out);
  return out;
};

describe('steps on the skin', () => {
  it.each(VIEW_PRESETS)('are one millimetre in the %s view, wherever they begin', (preset) => {
    const lens = lensOf(presetCamera(preset, photo), photo);
    for (const place of Object.values(defaultCase().treatment.hairline.anchors)) {
      for (const [xMm, yMm] of [
        [1, 0],
        [0, 1],
        [-1, 0],
      ]) {
        const [a, b] = [point(place), point(stepOnSkin(lens, surface, { place, step: { xMm, yMm } }))];
        const length = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        expect(length).toBeGreaterThan(0.97);
        expect(length).toBeLessThan(1.03);
      }
    }
  });

  it('go the way the photo shows: up raises an anchor of a front view', () => {
    const lens = lensOf(presetCamera('front', photo), photo);
    const place = { azimuthDeg: 0, elevationDeg: 36 };
    expect(stepOnSkin(lens, surface, { place, step: { xMm: 0, yMm: -5 } }).elevationDeg).toBeGreaterThan(37);
    expect(stepOnSkin(lens, surface, { place, step: { xMm: 5, yMm: 0 } }).azimuthDeg).toBeGreaterThan(2);
  });
});

describe('the skin under a pixel', () => {
  it('is null beside the head', () => {
    const lens = lensOf(presetCamera('front', photo), photo);
    expect(placeUnder(lens, surface, { xPx: 2, yPx: 2 })).toBeNull();
    expect(placeUnder(lens, surface, { xPx: 600, yPx: 500 })).not.toBeNull();
  });
});

describe('moves of the head', () => {
  const camera = presetCamera('front', photo);

  it('follow the hand: right turns the face right, down nods it down', () => {
    const turned = { ...camera, ...turnedBy(camera, 10, 5) };
    expect(turned.yawDeg).toBe(-10);
    expect(turned.pitchDeg).toBe(5);
  });

  it('turn a crown as the photo shows it: what looks at the lens goes where the hand goes', () => {
    const crown = presetCamera('crown', photo);
    for (const [right, down] of [
      [12, 0],
      [0, -9],
      [-7, 5],
    ] as const) {
      const turned = { ...crown, ...turnedBy(crown, right, down) };
      const before = lensOf(crown, photo).rotation;
      // The place of the head that is nearest to the lens: minus the row that looks away.
      const near = [-before[6], -before[7], -before[8]] as const;
      const [cx, cy] = crown.centrePx;
      const pixel = projectPosition(lensOf(turned, photo), 80 * near[0], 80 * near[1], 80 * near[2])!;
      const reach = 80 / crown.mmPerPx;
      const [x, y] = [(pixel[0] - cx) / reach, (pixel[1] - cy) / reach];
      // Perspective brings it nearer by up to a fifth.
      expect(Math.abs(x - Math.sin((right * Math.PI) / 180))).toBeLessThan(0.1);
      expect(Math.abs(y - Math.sin((down * Math.PI) / 180))).toBeLessThan(0.1);
    }
  });

  it('stay within what a case may hold', () => {
    expect(Math.abs(turnedBy(camera, 0, 500).pitchDeg)).toBeLessThanOrEqual(90);
    expect(movedBy(camera, photo, [1e9, -1e9]).centrePx).toEqual([1800, -750]);
    expect(sizedBy(camera, photo, 1e9).mmPerPx).toBeGreaterThan(0.001);
    expect(wrapDeg(190)).toBe(-170);
    expect(wrapDeg(-540)).toBe(-180);
  });
});

describe('the grid', () => {
  it('is drawn in every view, its outline around the head’s centre', () => {
    const lines = gridLines(surface);
    for (const preset of VIEW_PRESETS) {
      const camera = presetCamera(preset, photo);
      const drawn = projectGrid(lines, lensOf(camera, photo));
      expect(drawn.lines.length).toBeGreaterThan(500);
      expect(drawn.box[0]).toBeLessThan(camera.centrePx[0]);
      expect(drawn.box[2]).toBeGreaterThan(camera.centrePx[0]);
    }
  });

  it('carries a tick for every centimetre along the skin from the glabella, numbers at every fifth', () => {
    const ticks = mmTicks(surface);
    const over = ticks.slice(
      0,
      ticks.findIndex(({ mm }, i) => i > 0 && mm === 10),
    );
    expect(over.map(({ mm }) => mm)).toEqual(over.map((_, i) => 10 * (i + 1)));
    for (const { at, mm } of over.filter(({ at: [, , z] }) => z > 0)) {
      expect(heightAboveGlabellaMm(surface, vectorDirection(...at))).toBeCloseTo(mm, 0);
    }
    const lens = lensOf(presetCamera('front', photo), photo);
    expect(projectTicks(ticks, lens).labels.map(({ text }) => text)).toContain('50');
  });

  it('hides what lies on the far side', () => {
    const names = (preset: 'front' | 'back') =>
      visibleLandmarks(lensOf(presetCamera(preset, photo), photo), [77.5, 89, 92]).map(({ name }) => name);
    expect(names('front')).toContain('pronasale');
    expect(names('back')).not.toContain('pronasale');
  });
});

describe('the sketch of a view', () => {
  const xs = (path: string) => [...path.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));

  it('looks where such a photo looks: a left side shows the nose on the left, and from behind there is no face', () => {
    const [left, right] = [viewSketch('sideLeft'), viewSketch('sideRight')];
    expect(Math.min(...xs(left.face))).toBeLessThan(Math.min(...xs(left.outline)));
    expect(Math.max(...xs(right.face))).toBeGreaterThan(Math.max(...xs(right.outline)));
    const lines = (preset: ViewPreset) => viewSketch(preset).face.split('M').length - 1;
    expect(lines('front')).toBe(5);
    expect(lines('back')).toBe(2);
  });

  it('fills its square and no more', () => {
    for (const preset of VIEW_PRESETS) {
      const { neck, outline, face } = viewSketch(preset);
      const all = [...`${neck}${outline}${face}`.matchAll(/[\d.]+/g)].map(([number]) => Number(number));
      expect(Math.min(...all), preset).toBeGreaterThanOrEqual(2);
      expect(Math.max(...all), preset).toBeLessThanOrEqual(SKETCH_SIDE - 2);
    }
  });
});

describe('the first look', () => {
  const semiAxesMm = [77.5, 89, 92] as const;
  const camera = presetCamera('front', photo);

  it('puts the head into what no panel covers', () => {
    const host = { width: 1440, height: 900 };
    const insets = { top: 16, right: 370, bottom: 100, left: 0 };
    const { scale, x } = frameHead({ photo, camera, semiAxesMm, host, insets });
    expect(x + camera.centrePx[0] * scale).toBeCloseTo((1440 - 370) / 2, 0);
  });

  it('never shows less of the photo than fits', () => {
    const host = { width: 400, height: 300 };
    const insets = { top: 0, right: 0, bottom: 0, left: 0 };
    const { scale } = frameHead({ photo, camera: { ...camera, mmPerPx: 0.01 }, semiAxesMm, host, insets });
    expect(scale).toBeCloseTo(300 / 1500, 9);
  });

  it('keeps the top of a head in sight from every side, on a phone too', () => {
    const host = { width: 390, height: 844 };
    const insets = { top: 60, right: 62, bottom: 490, left: 0 };
    for (const preset of VIEW_PRESETS) {
      const seen = presetCamera(preset, photo);
      const { scale, y } = frameHead({ photo, camera: seen, semiAxesMm, host, insets });
      const [, top] = projectGrid(gridLines(surface), lensOf(seen, photo)).box;
      expect(y + top * scale, preset).toBeGreaterThan(insets.top);
    }
  });

  it('keeps the nose of a profile in sight, whichever way it looks', () => {
    const host = { width: 390, height: 844 };
    const insets = { top: 60, right: 62, bottom: 490, left: 0 };
    for (const preset of ['sideLeft', 'sideRight'] as const) {
      const seen = presetCamera(preset, photo);
      const { scale, x } = frameHead({ photo, camera: seen, semiAxesMm, host, insets });
      const marks = visibleLandmarks(lensOf(seen, photo), semiAxesMm);
      const nose = marks.find(({ name }) => name === 'pronasale');
      expect(nose && x + nose.place[0] * scale, preset).toBeGreaterThan(0);
      expect(nose && x + nose.place[0] * scale, preset).toBeLessThan(390 - 62);
    }
  });

  it('is the whole photo where a person is asked for the head', () => {
    const host = { width: 390, height: 844 };
    const insets = { top: 60, right: 62, bottom: 490, left: 0 };
    const close = { ...camera, mmPerPx: 0.01 };
    const { scale, x, y } = frameHead({ photo, camera: close, semiAxesMm, host, insets, whole: true });
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + photo.widthPx * scale).toBeLessThanOrEqual(390 - 62);
    expect(y).toBeGreaterThanOrEqual(60);
  });
});
