/** People of the population before known cameras, for tests: taps, outlines, and plain pictures of them. */

import {
  BROADEST_BEHIND,
  LANDMARK_NAMES,
  LANDMARKS,
  type LandmarkName,
} from '../../src/anatomy/landmarks.ts';
import { craniumSolid, outlineOf } from '../../src/anatomy/solid-outline.ts';
import { lensOf, type PhotoSize, PRESET_POSES, projectPosition } from '../../src/camera/index.ts';
import type { FitView } from '../../src/fit/fit-input.ts';
import { createStream, keysFromSeed } from '../../src/random/index.ts';
import type { SemiAxes } from '../../src/surface/index.ts';
import type { Camera, ViewPreset } from '../../src/treatment/index.ts';

export const SIZE: PhotoSize = { widthPx: 3000, heightPx: 3000 };
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

export interface Sitter {
  readonly camera: Camera;
  readonly axes: SemiAxes;
  readonly view: FitView;
}

/** A person of the population before a camera near a preset, tapped with noise. */
export function sitter(seed: string, preset: ViewPreset, noisePx = 5): Sitter {
  const stream = createStream(keysFromSeed(seed));
  const normal = () => {
    const radius = Math.sqrt(-2 * Math.log(1 - stream.unit()));
    return radius * Math.cos(2 * Math.PI * stream.unit());
  };
  const pose = PRESET_POSES[preset];
  const [up, along] = [77.5 * (1.15 + 0.04 * normal()), 77.5 * (1.19 + 0.07 * normal())];
  const axes = [77.5, up, along, BROADEST_BEHIND * along] as const;
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
  const line = outlineOf(lens, craniumSolid(axes), 96)!;
  const outline = [52, 56, 61, 66, 71, 77, 84, 92].map((i): [number, number] => [
    line.xPx[i] + noisePx * normal(),
    line.yPx[i] + noisePx * normal(),
  ]);
  return { camera, axes, view: { size: SIZE, preset, taps, outline, focal35mm: camera.focal35mm } };
}
