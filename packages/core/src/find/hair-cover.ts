import type { PixelPlace } from '../anatomy/landmarks.ts';
import { blur, mapOf, readMap } from '../pixels/small-photo.ts';
import { bareness } from '../skin/face-reading.ts';
import type { HeadReading } from '../skin/head-reading.ts';
import { CELL } from '../skin/head-region.ts';

/** Whether an edge is of hair is read so far inside it, where skin does not turn away yet, and over so much to each side, mm. Chosen by eye. */
const READ_MM = { inside: 10, about: 4 } as const;
/** Where less than this share of what lies about is head nothing is told. By eye. */
const LEAST_HEAD = 0.02;

/** How much of the head is hair just inside a place of its edge, cells of the small photo: 0 where skin is all that shows, 1 where none does. */
export function hairCover(reading: HeadReading): (place: PixelPlace) => number {
  const { width, height, left, top, centre, mmPerCell, cells } = reading.region;
  const isBare = bareness(reading);
  const reach = Math.max(1, Math.round(READ_MM.about / mmPerCell));
  const around = (holds: (i: number) => boolean): Float32Array => {
    const found = mapOf(cells.length, (i) => (cells[i] !== CELL.off && holds(i) ? 1 : 0));
    return blur(found, width, height, reach);
  };
  const [head, hair] = [around(() => true), around((i) => !isBare(i))];
  const share = mapOf(cells.length, (i) => (head[i] > LEAST_HEAD ? hair[i] / head[i] : 0));
  const inside = READ_MM.inside / mmPerCell;
  return ([x, y]) => {
    const [dx, dy] = [x - left - centre[0], y - top - centre[1]];
    const kept = Math.max(0, 1 - inside / Math.max(1, Math.hypot(dx, dy)));
    return readMap(share, width, height, [centre[0] + kept * dx, centre[1] + kept * dy]);
  };
}
