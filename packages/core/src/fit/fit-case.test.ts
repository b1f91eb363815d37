import { describe, expect, test } from 'vitest';
import { lensOf, type PhotoSize, PRESET_POSES, projectPosition } from '../camera/index.ts';
import { createStream, keysFromSeed } from '../random/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { type FitView, fitCase, LANDMARK_NAMES, LANDMARKS, type LandmarkName } from './index.ts';
import { CRANIUM_CONJUGATE, outlineOf } from './solid-outline.ts';

const SIZE: PhotoSize = { widthPx: 3000, heightPx: 3000 };
/** What each view shows well enough to tap. */
const SEEN: Record<ViewPreset, readonly LandmarkName[]> = {
  front: LANDMARK_NAMES,
  threeQuarterLeft: [
    'glabella',
    'nasion',
    'pronasale',
    'eyeOuterLeft',
    'tragusLeft',
    'earTopLeft',
    'chin',
    'trichion',
  ],
  threeQuarterRight: [
    'glabella',
    'nasion',
    'pronasale',
    'eyeOuterRight',
    'tragusRight',
    'earTopRight',
    'chin',
    'trichion',
  ],
  sideLeft: ['glabella', 'nasion', 'pronasale', 'eyeOuterLeft', 'tragusLeft', 'earTopLeft', 'chin'],
  sideRight: ['glabella', 'nasion', 'pronasale', 'eyeOuterRight', 'tragusRight', 'earTopRight', 'chin'],
  topFront: [
    'glabella',
    'nasion',
    'pronasale',
    'eyeOuterLeft',
    'eyeOuterRight',
    'earTopLeft',
    'earTopRight',
    'trichion',
  ],
  crown: ['earTopLeft', 'earTopRight'],
  back: ['earTopLeft', 'earTopRight'],
};

interface Sitter {
  readonly camera: Camera;
  readonly axes: readonly [number, number, number];
  readonly view: FitView;
}

/** A person of the population before a camera near a preset, tapped with 5 px of noise. */
function sitter(seed: string, preset: ViewPreset, noisePx = 5): Sitter {
  const stream = createStream(keysFromSeed(seed));
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - stream.unit()));
    return radius * Math.cos(2 * Math.PI * stream.unit());
  };
  const pose = PRESET_POSES[preset];
  const axes = [77.5, 77.5 * (1.15 + 0.04 * normal()), 77.5 * (1.19 + 0.07 * normal())] as const;
  const camera: Camera = {
    yawDeg: pose.yawDeg + 8 * normal(),
    pitchDeg: pose.pitchDeg + 5 * normal(),
    rollDeg: 4 * normal(),
    focal35mm: 45 * Math.exp(0.3 * normal()),
    centrePx: [1500 + 80 * normal(), 1300 + 80 * normal()],
    mmPerPx: 0.12 * Math.exp(0.15 * normal()),
  };
  const lens = lensOf(camera, SIZE);
  const shift = [normal(), 46 + 3 * normal(), -5 + 4 * normal()];
  const taps: Partial<Record<LandmarkName, [number, number]>> = {};
  for (const name of SEEN[preset]) {
    const { meanMm, sdMm } = LANDMARKS[name];
    const mm = meanMm.map((value, i) => value + 0.8 * sdMm[i] * normal() - shift[i]) as [
      number,
      number,
      number,
    ];
    const [x, y] = projectPosition(lens, ...mm)!;
    taps[name] = [x + noisePx * normal(), y + noisePx * normal()];
  }
  const line = outlineOf(lens, { centreMm: [0, 0, 0], semiAxesMm: axes, conjugate: CRANIUM_CONJUGATE }, 96)!;
  const outline = [52, 56, 61, 66, 71, 77, 84, 92].map((i): [number, number] => [
    line.xPx[i] + noisePx * normal(),
    line.yPx[i] + noisePx * normal(),
  ]);
  return { camera, axes, view: { size: SIZE, preset, taps, outline, focal35mm: camera.focal35mm } };
}

/** Angle between the directions in which two cameras look at the head, degrees. */
function viewAngle(a: Camera, b: Camera): number {
  const [p, q] = [lensOf(a, SIZE).rotation, lensOf(b, SIZE).rotation];
  const trace = p.reduce((sum, value, i) => sum + value * q[i], 0);
  return (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
}

const PRESETS = ['front', 'threeQuarterLeft', 'sideRight', 'topFront'] as const;

describe('a fit to taps', () => {
  test.each(PRESETS.flatMap((preset) => ['a', 'b', 'c'].map((seed) => [preset, seed] as const)))(
    'finds pose and scale of a known head: %s, seed %s',
    (preset, seed) => {
      const { camera, view } = sitter(`${preset} ${seed}`, preset);
      const fit = fitCase({ views: [view] });
      if (!fit.ok) throw new Error(fit.sentence);
      expect(viewAngle(fit.cameras[0], camera)).toBeLessThan(7);
      expect(Math.abs(Math.log(fit.cameras[0].mmPerPx / camera.mmPerPx))).toBeLessThan(0.07);
      expect(Math.hypot(...fit.cameras[0].centrePx.map((v, i) => v - camera.centrePx[i]))).toBeLessThan(60);
      expect(fit.rmsMm).toBeLessThan(5);
      expect(fit.confidence).not.toBe('poor');
    },
  );
});
