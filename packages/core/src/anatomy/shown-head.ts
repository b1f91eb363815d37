import type { Lens, PhotoSize } from '../camera/index.ts';
import type { SemiAxes } from '../surface/index.ts';
import {
  type Conics,
  type NearestPart,
  nearestConic,
  PART_COUNT,
  PART_SD_MM,
  partConics,
} from './head-parts.ts';
import type { PixelPlace } from './landmarks.ts';
import { craniumSolid, type Outline, outlineDistance, outlineOf } from './solid-outline.ts';
import { HEAD_UNKNOWNS, lensAt, semiAxesOf } from './unknowns.ts';

/** One fitted head as the photo shows it. */
export interface ShownHead {
  readonly lens: Lens;
  readonly cranium: Outline;
  readonly parts: Conics;
}

/** Tangents of a searched head's outline. Chosen by eye. */
export const HEAD_TANGENTS = 48;

/** Below this depth under its centre the cranium goes over into nape and jaw: its spread grows by so much for each mm. Chosen by eye. */
const NAPE = { fromMm: 25, growth: 0.12 } as const;

/** What two heads share that differ in one unknown only; it is not made again. */
export type KeptHead = Partial<ShownHead>;

/** The head of some unknowns; null where a part of it lies behind the lens. */
export function showHead(
  x: ArrayLike<number>,
  size: PhotoSize,
  halfBreadthMm: number,
  tangents = HEAD_TANGENTS,
  kept: KeptHead = {},
): ShownHead | null {
  const lens = kept.lens ?? lensAt(x, HEAD_UNKNOWNS, size);
  const cranium = kept.cranium ?? craniumOf(x, lens, halfBreadthMm, tangents);
  return cranium && { lens, cranium, parts: kept.parts ?? partConics(lens, x, halfBreadthMm) };
}

/** A head of known lengths, with face and ears where most people have them; null where a part of it lies behind the lens. */
export function showKnownHead(lens: Lens, semiAxesMm: SemiAxes, tangents: number): ShownHead | null {
  const cranium = outlineOf(lens, craniumSolid(semiAxesMm), tangents);
  return (
    cranium && { lens, cranium, parts: partConics(lens, new Float64Array(HEAD_UNKNOWNS), semiAxesMm[0]) }
  );
}

function craniumOf(
  x: ArrayLike<number>,
  lens: Lens,
  halfBreadthMm: number,
  tangents: number,
): Outline | null {
  const semiAxesMm = semiAxesOf(x, halfBreadthMm);
  return outlineOf(lens, craniumSolid(semiAxesMm), tangents);
}

/** The part of a head that is nearest to a pixel, of the cranium, −1, and the first `count` others; signed distance in px, negative inside. */
export function nearestPart(
  { lens, cranium, parts }: ShownHead,
  [x, y]: PixelPlace,
  count: number = PART_COUNT,
): NearestPart {
  const nearest: NearestPart = { distancePx: outlineDistance(cranium, x, y), part: -1 };
  nearestConic({ conics: parts, lens, count }, x, y, nearest);
  return nearest;
}

/** Spread of what was found nearest, mm; of the cranium, part −1, at a depth below its centre. */
export const partSdMm = (part: number, belowMm: number): number =>
  part < 0 ? craniumSdMm(belowMm) : PART_SD_MM[part + 1];

/** How far the cranium's outline strays at a depth below its centre, mm. */
export const craniumSdMm = (belowMm: number): number =>
  PART_SD_MM[0] + NAPE.growth * Math.max(0, belowMm - NAPE.fromMm);

/** How far a pixel lies outside all parts but the cranium, px; no more than `atMost`, which takes less time to tell. */
export function clearOfParts(
  { lens, parts }: Pick<ShownHead, 'lens' | 'parts'>,
  [x, y]: PixelPlace,
  atMost = Infinity,
): number {
  const nearest: NearestPart = { distancePx: atMost, part: -1 };
  nearestConic({ conics: parts, lens, count: PART_COUNT }, x, y, nearest);
  return nearest.distancePx;
}

/** Tells how far below the head's centre a pixel lies along the head's own down, mm. */
export function depthsBelow(
  { lens: { rotation: r }, cranium }: Pick<ShownHead, 'lens' | 'cranium'>,
  mmPerPx: number,
): (place: PixelPlace) => number {
  const [cx, cy] = cranium.centrePx;
  const dx = -r[1];
  const dy = -r[4];
  const length = Math.max(Math.hypot(dx, dy), 0.3);
  return ([x, y]) => ((dx * (x - cx) + dy * (y - cy)) / length) * mmPerPx;
}
