import type { SemiAxes } from '../surface/index.ts';
import { CASE_RANGES, type Camera } from '../treatment/index.ts';
import type { Complaint, FittedCase } from './fit-input.ts';

type Range = readonly [number, number];

/** Why a fit cannot be kept in a case, as its lengths are no head's or its cameras none; null when it can. A case that held it would not be read again. */
export function beyondCase({ cameras, semiAxesMm }: FittedCase): Complaint | null {
  if (!headHolds(semiAxesMm)) {
    const [x, y, z] = semiAxesMm.map((mm = 0) => Math.round(2 * mm));
    const sentence = `The head that fits is ${x} mm broad, ${y} mm high and ${z} mm long, which no head is: check the lengths that were measured, and the points.`;
    return { problem: 'hopeless', view: null, sentence };
  }
  const view = cameras.findIndex((camera) => !cameraHolds(camera));
  if (view < 0) return null;
  const { focal35mm } = cameras[view];
  const what = within(focal35mm, CASE_RANGES.focal35mm)
    ? 'is far too small or too large in it: check'
    : `asks for a lens of ${Math.round(focal35mm)} mm: check from how far away it was taken,`;
  const sentence = `The head that fits photo ${view + 1} ${what} the points, and that the photo has its own size.`;
  return { problem: 'hopeless', view, sentence };
}

/** Whether a case can hold a camera with this place, scale and lens. */
export const cameraHolds = ({ centrePx, mmPerPx, focal35mm }: Camera): boolean =>
  centrePx.every((px) => within(px, CASE_RANGES.placePx)) &&
  within(mmPerPx, CASE_RANGES.mmPerPx) &&
  within(focal35mm, CASE_RANGES.focal35mm);

/** Whether a case can hold a head of these semi-axes. */
export const headHolds = (semiAxesMm: SemiAxes): boolean =>
  CASE_RANGES.semiAxesMm.every((range, i) => within(semiAxesMm[i as 0 | 1 | 2], range)) &&
  within(semiAxesMm[3] ?? 0, CASE_RANGES.broadestBehindMm);

const within = (value: number, [least, most]: Range): boolean => value >= least && value <= most;
