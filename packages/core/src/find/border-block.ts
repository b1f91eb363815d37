import { FACE_PART_COUNT, type NearestPart, nearestConic, PART_COUNT } from '../anatomy/head-parts.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import {
  clearOfParts,
  craniumSdMm,
  depthsBelow,
  HEAD_TANGENTS,
  type KeptHead,
  partSdMm,
  type ShownHead,
  showHead,
} from '../anatomy/shown-head.ts';
import { outlineDistance } from '../anatomy/solid-outline.ts';
import { HEAD_UNKNOWNS } from '../anatomy/unknowns.ts';
import { range } from '../fit/head-layout.ts';
import { readMap } from '../pixels/small-photo.ts';
import { CAUCHY, type ResidualBlock } from '../solve/least-squares.ts';
import { hairMmOf, hairySdMm } from './hair-thickness.ts';
import { HAIR_UNKNOWN, PHOTO_UNKNOWNS, type PhotoEvidence } from './photo-evidence.ts';

/** The neck leads away from the head: below this depth under the centre the border tells nothing, mm, and less and less above it. Chosen by eye. */
const LOWEST_MM = { depth: 118, fade: 30 } as const;
/** Border points are correlated; together they count as this many. Chosen by eye. */
const BORDER_WORTH = 14;
const OUTLINE_WORTH = 10;
/** Clear of other parts by this, mm, the cranium's outline tells all; in them nothing. Chosen by eye. */
const CLEAR_MM = 4;
/** The first two of the head's unknowns shape its cranium, the others place all other parts. */
const CRANIUM_UNKNOWNS = 2;

interface Searched {
  readonly halfBreadthMm: number;
  /** Held fixed. */
  readonly mmPerPx: number;
}

/** Residuals both ways between the head and the mask: of the mask's border, then of the cranium's own outline. Where the edge is of hair the cranium lies below it. */
export function borderBlock(evidence: PhotoEvidence, { halfBreadthMm, mmPerPx }: Searched): ResidualBlock {
  const { border, size, hairAt, told = false } = evidence;
  const own = { evidence, mmPerPx, hairMm: 0, distances: new Float64Array(border.length) };
  let base: ShownHead | null = null;
  return {
    unknowns: range(0, hairAt ? HAIR_UNKNOWN + 1 : PHOTO_UNKNOWNS),
    size: border.length + HEAD_TANGENTS,
    cauchy: CAUCHY,
    evaluate: (x, out, moved) => {
      const kept = base && moved !== undefined ? keptOf(base, moved) : {};
      const head = showHead(x, size, halfBreadthMm, HEAD_TANGENTS, kept);
      if (moved === undefined) base = head;
      if (!head) return void out.fill(1e3);
      if (hairAt) own.hairMm = hairMmOf(x, told);
      const craniumStays = kept.cranium !== undefined;
      writeBorder(head, own, out, moved === undefined ? 'first' : craniumStays ? 'kept' : 'new');
      writeOutline(head, own, out);
    },
  };
}

function keptOf({ lens, cranium, parts }: ShownHead, moved: number): KeptHead {
  if (moved >= HEAD_UNKNOWNS) return {};
  return moved < CRANIUM_UNKNOWNS ? { lens, parts } : { lens, cranium };
}

interface Compared {
  readonly evidence: PhotoEvidence;
  readonly mmPerPx: number;
  /** Of the border's points from the cranium, px. */
  readonly distances: Float64Array;
  /** Thickness of hair where it stands. */
  readonly hairMm: number;
}

/** @param distances whether those from the cranium are to be kept, were kept, or neither */
function writeBorder(
  head: ShownHead,
  { evidence: { border, told, hairAt }, mmPerPx, hairMm, distances: kept }: Compared,
  out: Float64Array,
  distances: 'first' | 'kept' | 'new',
): void {
  const weight = Math.sqrt(Math.min(1, BORDER_WORTH / border.length));
  // Where a person told the outline it is the bald head's, and no nape or shoulder explains it.
  const parts = { conics: head.parts, lens: head.lens, count: told ? FACE_PART_COUNT : PART_COUNT };
  const belowOf = depthsBelow(head, mmPerPx);
  const nearest: NearestPart = { distancePx: 0, part: -1 };
  for (let i = 0; i < border.length; i++) {
    const place = border[i];
    const below = belowOf(place);
    const say = Math.min(1, Math.max(0, (LOWEST_MM.depth - below) / LOWEST_MM.fade));
    out[i] = 0;
    if (say === 0) continue;
    const distance = distances === 'kept' ? kept[i] : outlineDistance(head.cranium, place[0], place[1]);
    if (distances === 'first') kept[i] = distance;
    const hair = hairAt ? hairAt(place) : 0;
    nearest.distancePx = distance - (hair * hairMm) / mmPerPx;
    nearest.part = -1;
    nearestConic(parts, place[0], place[1], nearest);
    const sdMm = partSdMm(nearest.part, told ? 0 : below);
    const spreadMm = nearest.part < 0 ? hairySdMm(sdMm, hair) : sdMm;
    out[i] = (weight * say * nearest.distancePx * mmPerPx) / spreadMm;
  }
}

function writeOutline(
  head: ShownHead,
  { evidence: { border, mask, edge, told, believed, hairAt }, mmPerPx, hairMm }: Compared,
  out: Float64Array,
): void {
  const weight = Math.sqrt(OUTLINE_WORTH / HEAD_TANGENTS);
  const belowOf = depthsBelow(head, mmPerPx);
  const { xPx, yPx } = head.cranium;
  for (let i = 0; i < HEAD_TANGENTS; i++) {
    const place: PixelPlace = [xPx[i], yPx[i]];
    const at = border.length + i;
    out[at] = 0;
    const isInside = place[0] > 1 && place[1] > 1 && place[0] < mask.width - 1 && place[1] < mask.height - 1;
    if (!isInside || (believed && !believed(place))) continue;
    const clearMm = clearOfParts(head, place, (2 * CLEAR_MM) / mmPerPx) * mmPerPx;
    const clear = Math.min(1, Math.max(0, clearMm / CLEAR_MM));
    if (clear === 0) continue;
    const distance = readMap(edge, mask.width, mask.height, place);
    const hair = hairAt ? hairAt(place) : 0;
    const sdMm = hairySdMm(craniumSdMm(told ? 0 : belowOf(place)), hair);
    out[at] = (weight * clear * (distance + (hair * hairMm) / mmPerPx) * mmPerPx) / sdMm;
  }
}
