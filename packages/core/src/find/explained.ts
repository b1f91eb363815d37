import { isEar } from '../anatomy/head-parts.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { clearOfParts, depthsBelow, nearestPart, type ShownHead } from '../anatomy/shown-head.ts';
import { type ByteMask, readMap } from '../pixels/small-photo.ts';
import type { PhotoEvidence } from './photo-evidence.ts';

/** A border lies on the head within this distance, mm: three times the spread of heads about their superellipsoid. Chosen by eye. */
const NEAR_MM = 5;
/** The same of an ear, whose spread is three times the cranium's: one that stands far out is an ear all the same. */
const NEAR_EAR_MM = 15;
/** The upper border ends at this depth under the centre of the head, mm. Chosen by eye. */
const UPPER_MM = 10;
/** And this far from the centre, mm: beyond stand other things. Chosen by eye. */
const REACH_MM = 190;
/** Nearer to another part than this, mm, the cranium's outline is not free. Chosen by eye. */
const CLEAR_MM = 3;
/** Fewer points of the border, or of the free outline, tell nothing. Chosen by eye. */
const LEAST_POINTS = { border: 12, outline: 4 } as const;

/** What of a head's upper outline a photo tells, shares from 0 to 1. */
export interface Explained {
  /** The smaller of two shares: of the mask's border that lies on the head, and of the cranium's free outline that lies on the mask's border. */
  readonly explained: number;
  /** Of the cranium's free outline, what lies beyond the photo where the person reaches its edge: nothing tells it. */
  readonly cutOff: number;
}

/** How much of the upper border the head explains, and how much of its outline the photo cuts off. */
export function explainedBorder(evidence: PhotoEvidence, head: ShownHead, mmPerPx: number): Explained {
  const { border, mask, edge, believed = () => true } = evidence;
  const [cx, cy] = head.cranium.centrePx;
  const belowOf = depthsBelow(head, mmPerPx);
  let [near, all] = [0, 0];
  for (const place of border) {
    const far = Math.hypot(place[0] - cx, place[1] - cy) * mmPerPx;
    if (belowOf(place) > UPPER_MM || far > REACH_MM) continue;
    all++;
    const { distancePx, part } = nearestPart(head, place);
    if (Math.abs(distancePx) * mmPerPx < (isEar(part) ? NEAR_EAR_MM : NEAR_MM)) near++;
  }
  let [met, free, cut] = [0, 0, 0];
  for (let i = 0; i < head.cranium.count; i++) {
    const place: PixelPlace = [head.cranium.xPx[i], head.cranium.yPx[i]];
    if (belowOf(place) > UPPER_MM || clearOfParts(head, place) * mmPerPx < CLEAR_MM) continue;
    if (!believed(place)) continue;
    const outside = place[0] < 1 || place[1] < 1 || place[0] > mask.width - 1 || place[1] > mask.height - 1;
    if (outside && insideAt(mask, place)) {
      cut++;
      continue;
    }
    free++;
    if (!outside && Math.abs(readMap(edge, mask.width, mask.height, place)) * mmPerPx < NEAR_MM) met++;
  }
  const tellsNothing = all < LEAST_POINTS.border || free < LEAST_POINTS.outline;
  return {
    explained: tellsNothing ? 0 : Math.min(near / all, met / free),
    cutOff: cut > 0 ? cut / (cut + free) : 0,
  };
}

/** Whether the mask holds the cell of the photo that is nearest to a place. */
function insideAt({ data, width, height }: ByteMask, [x, y]: PixelPlace): boolean {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 1);
  return data[row * width + column] === 1;
}
