import type { Lens, PhotoSize } from '../camera/index.ts';
import { type Conics, conicDistance, PART_COUNT, PART_SD_MM, partConics } from './head-parts.ts';
import type { PixelPlace } from './landmarks.ts';
import { CRANIUM_CONJUGATE, type Outline, outlineDistance, outlineOf } from './solid-outline.ts';
import { HEAD_UNKNOWNS, lensAt, semiAxesOf } from './unknowns.ts';

/** One fitted head as the photo shows it. */
export interface ShownHead {
  readonly lens: Lens;
  readonly cranium: Outline;
  readonly parts: Conics;
}

/** Tangents of an outline, where none are told. Chosen by eye. */
export const TANGENTS = 48;
/** Below this depth under its centre the cranium goes over into nape and jaw: its spread grows by so much for each mm. Chosen by eye. */
const NAPE = { fromMm: 25, growth: 0.12 } as const;

/** The head that some unknowns mean, in a photo of so many px; null where it lies behind the lens. */
export function showHead(
  x: ArrayLike<number>,
  size: PhotoSize,
  halfBreadthMm: number,
  tangents = TANGENTS,
): ShownHead | null {
  const lens = lensAt(x, HEAD_UNKNOWNS, size);
  const solid = {
    centreMm: [0, 0, 0],
    semiAxesMm: semiAxesOf(x, halfBreadthMm),
    conjugate: CRANIUM_CONJUGATE,
  } as const;
  const cranium = outlineOf(lens, solid, tangents);
  return cranium && { lens, cranium, parts: partConics(lens, x, halfBreadthMm) };
}

/**
 * Nearest part of a pixel, of the cranium and the first `count` others: signed distance (px, negative inside) and the part's spread (mm), that of
 * the cranium at a depth below its centre.
 */
export function nearestPart(
  { lens, cranium, parts }: ShownHead,
  place: PixelPlace,
  { belowMm = 0, count = PART_COUNT }: { readonly belowMm?: number; readonly count?: number } = {},
): readonly [number, number] {
  let best = outlineDistance(cranium, ...place);
  let sdMm = craniumSdMm(belowMm);
  for (let k = 0; k < count; k++) {
    const distance = conicDistance(parts, k, lens, place);
    if (distance >= best) continue;
    best = distance;
    sdMm = PART_SD_MM[k + 1];
  }
  return [best, sdMm];
}

/** How far the cranium's outline strays at a depth below its centre, mm. */
export const craniumSdMm = (belowMm: number): number =>
  PART_SD_MM[0] + NAPE.growth * Math.max(0, belowMm - NAPE.fromMm);

/** How far a pixel lies outside all parts but the cranium, px. */
export function clearOfParts({ lens, parts }: Pick<ShownHead, 'lens' | 'parts'>, place: PixelPlace): number {
  let clear = Infinity;
  for (let k = 0; k < PART_COUNT; k++) clear = Math.min(clear, conicDistance(parts, k, lens, place));
  return clear;
}

/** How far below the head's centre a pixel lies along the head's own down, mm. */
export function depthBelow(
  { lens: { rotation: r }, cranium }: Pick<ShownHead, 'lens' | 'cranium'>,
  [x, y]: PixelPlace,
  mmPerPx: number,
): number {
  const [dx, dy] = [-r[1], -r[4]];
  const length = Math.max(Math.hypot(dx, dy), 0.3);
  return ((dx * (x - cranium.centrePx[0]) + dy * (y - cranium.centrePx[1])) / length) * mmPerPx;
}
