import type { PixelPlace } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, semiAxesOf } from '../anatomy/unknowns.ts';
import { PRESET_POSES, USUAL_BREADTH_MM } from '../camera/index.ts';
import type { ViewPreset } from '../treatment/index.ts';
import type { RoughHead } from './mask-shape.ts';

/**
 * Length across a head at the level of its centre as a mask shows it, brow and all, mm, from the front and from the side: about the medians of scan, sitters, people
 * before number 24 and hard photos before number 30.
 */
const ACROSS_MM = { front: 157, side: 201 } as const;

/** Where a head is taken to stand before it is searched. */
export interface UsualHead {
  readonly mmPerPx: number;
  readonly centrePx: PixelPlace;
}

/** The mean head of a preset that is as wide as a rough one, its top as high: the centre of that one is told half its width below its top. */
export function usualHead(
  { width, centre }: RoughHead,
  { preset, halfBreadthMm }: { readonly preset: ViewPreset; readonly halfBreadthMm: number },
): UsualHead {
  const { yawDeg, pitchDeg } = PRESET_POSES[preset];
  const [yaw, pitch] = [(yawDeg * Math.PI) / 180, (pitchDeg * Math.PI) / 180];
  const size = (2 * halfBreadthMm) / USUAL_BREADTH_MM;
  const acrossMm = size * Math.hypot(ACROSS_MM.front * Math.cos(yaw), ACROSS_MM.side * Math.sin(yaw));
  const [broadMm, highMm, longMm] = semiAxesOf(new Float64Array(HEAD_UNKNOWNS), halfBreadthMm);
  const deepMm = Math.hypot(broadMm * Math.sin(yaw), longMm * Math.cos(yaw));
  const upMm = Math.hypot(highMm * Math.cos(pitch), deepMm * Math.sin(pitch));
  const mmPerPx = acrossMm / width;
  return { mmPerPx, centrePx: [centre[0], centre[1] + (upMm - acrossMm / 2) / mmPerPx] };
}
