import { MAX_PHOTO_SIDE_PX } from '../treatment/index.ts';
import type { Oval } from './oval-mask.ts';

/** @throws RangeError unless an oval has a finite place and turn, and radii no larger than photos are; one of no size is a drag that hardly began. */
export function assertOval({ centrePx, radiiPx, turnDeg }: Oval, where: string): void {
  const isPlace = [...centrePx, ...radiiPx, turnDeg].every(Number.isFinite);
  if (isPlace && Math.min(...radiiPx) >= 0 && Math.max(...radiiPx) <= MAX_PHOTO_SIDE_PX) return;
  throw new RangeError(
    `${where}: expected finite numbers and radii of 0 to ${MAX_PHOTO_SIDE_PX} px, got centre ${centrePx}, radii ${radiiPx}, turn ${turnDeg}`,
  );
}
