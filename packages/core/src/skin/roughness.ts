import { gapBetween, productOf } from '../pixels/map-arithmetic.ts';
import { blur, cellsWhere, mapOf } from '../pixels/small-photo.ts';
import { nthSmallest } from '../solve/median.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { middleOf } from './skin-colour.ts';

/** Strands make a head rougher than its face by this (log of bytes) and by this many times; grain and stubble do not. Chosen on people before number 36. */
const STREAKS = { more: 0.025, times: 2.2 } as const;
/** Roughness of bare skin in a photo that shows no face. Chosen by eye: scan and sitters have 0.005 to 0.02. */
const SMOOTH = 0.015;

/** Bare skin is as smooth as the face within this, and has no waves above this over so many mm (log of bytes). Chosen by eye. */
const BARE = { more: 0.004, waves: 0.08, reachMm: 8 } as const;

interface Texture {
  readonly light: Float32Array;
  readonly rough: Float32Array;
  readonly faceRough: number;
}

/** 1 where a place is as smooth as skin is in this photo, finely and in the large: combed hair shines in waves. */
export function smoothPlaces({ light, rough, faceRough }: Texture, region: HeadRegion): Uint8Array {
  const { width, height, mmPerCell, cells } = region;
  const limit = BARE.more + faceRough;
  const reach = Math.max(2, Math.round(BARE.reachMm / mmPerCell));
  const onHead = mapOf(cells.length, (i) => (cells[i] === CELL.off ? 0 : 1));
  const cover = blur(onHead, width, height, reach);
  const mean = (map: Float32Array): Float32Array => {
    const sum = blur(productOf(map, onHead), width, height, reach);
    for (let i = 0; i < sum.length; i++) sum[i] /= cover[i] + 1e-6;
    return sum;
  };
  const wide = mean(light);
  const waves = mean(gapBetween(light, wide));
  return cellsWhere(cells.length, (i) => rough[i] < limit && waves[i] < BARE.waves);
}

/** Above this roughness a head is covered with strands; where no face shows how smooth skin is in this photo, skin is taken to be smooth. */
export const roughOfStrands = (faceRough: number): number =>
  Math.max(STREAKS.more + faceRough, STREAKS.times * faceRough);

/**
 * A face is as rough as its smooth quarter by so many times: 1.1 to 1.3 where it is skin alone, up to 3.2 with glasses, lips and shadows in it. Skin is no rougher
 * than the second by that quarter. Chosen on hard photos before number 30, 80 to 92 and sitters.
 */
const SMOOTH_QUARTER = { share: 0.25, times: 1.35 } as const;

export interface FaceRoughness {
  /** How rough the middle of the face is with all that stands in it, or skin usually where none shows. */
  readonly faceRough: number;
  /** How rough the skin of it is alone. */
  readonly skinRough: number;
}

export function faceRoughness(rough: Float32Array, { face }: HeadRegion): FaceRoughness {
  const inFace: number[] = [];
  for (let i = 0; i < face.length; i++) if (face[i] === 1) inFace.push(rough[i]);
  if (inFace.length === 0) return { faceRough: SMOOTH, skinRough: SMOOTH };
  const faceRough = middleOf(inFace);
  const quarter = nthSmallest(new Float32Array(inFace), Math.floor(SMOOTH_QUARTER.share * inFace.length));
  return { faceRough, skinRough: Math.min(faceRough, SMOOTH_QUARTER.times * quarter) };
}

/** Cells over which a difference is read, and over which it is averaged. Chosen by eye. */
const REACH = { difference: 1, mean: 3 } as const;

/** Light without its finest detail: the mean about each cell. */
export const softened = (light: Float32Array, { width, height }: HeadRegion): Float32Array =>
  blur(light, width, height, REACH.difference);

/** How much each cell differs from those about it, averaged over a few cells. */
export function roughness(
  light: Float32Array,
  soft: Float32Array,
  { width, height }: HeadRegion,
): Float32Array {
  return blur(gapBetween(light, soft), width, height, REACH.mean);
}

/** The same among the cells that are 255 alone: beside hair skin is no rougher for it, as in a parting. */
export function roughnessWithin(
  light: Float32Array,
  within: Uint8Array,
  { width, height }: HeadRegion,
): Float32Array {
  const inside = mapOf(within.length, (i) => (within[i] > 0 ? 1 : 0));
  const mean = (map: Float32Array, reach: number): Float32Array => {
    const sum = blur(productOf(map, inside), width, height, reach);
    const cover = blur(inside, width, height, reach);
    for (let i = 0; i < sum.length; i++) sum[i] /= cover[i] + 1e-6;
    return sum;
  };
  const soft = mean(light, REACH.difference);
  return mean(gapBetween(light, soft), REACH.mean);
}
