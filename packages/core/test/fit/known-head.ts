import type { Camera } from '../../src/treatment/index.ts';

/** A head before a known camera, turned every way, in a photo of `SIZE`: for tests of geometry that need no noise. */
export const AXES = [77.5, 89, 92, 9] as const;
export const CAMERA: Camera = {
  yawDeg: 33,
  pitchDeg: 12,
  rollDeg: -8,
  focal35mm: 50,
  centrePx: [1480, 1300],
  mmPerPx: 0.12,
};
