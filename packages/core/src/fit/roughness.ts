import type { HeadRegion } from './head-region.ts';
import { middleOf } from './skin-colour.ts';
import { blur } from './small-photo.ts';

/** Strands make a head rougher than its face by this (log of bytes) and by this many times; grain and stubble do not. Chosen on people before number 36. */
const STREAKS = { more: 0.025, times: 2.2 } as const;
/** Roughness of bare skin in a photo that shows no face. Chosen by eye: scan and sitters have 0.005 to 0.02. */
const SMOOTH = 0.015;

/** Above this roughness a head is covered with strands; where no face shows how smooth skin is in this photo, skin is taken to be smooth. */
export function roughOfStrands(rough: Float32Array, { face }: HeadRegion): number {
  const skin = [...rough.keys()].filter((i) => face[i] === 1).map((i) => rough[i]);
  const smooth = skin.length > 0 ? middleOf(skin) : SMOOTH;
  return Math.max(STREAKS.more + smooth, STREAKS.times * smooth);
}

/** How much each cell differs from those about it, averaged over a few cells. */
export function roughness(light: Float32Array, { width, height }: HeadRegion): Float32Array {
  const soft = blur(light, width, height, 1);
  return blur(
    light.map((value, i) => Math.abs(value - soft[i])),
    width,
    height,
    3,
  );
}
