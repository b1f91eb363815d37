import type { Compare } from '../preview.ts';
import type { HostSize } from './placement-control.ts';

/** What the composite is told of a way to compare. */
export interface CompareShown {
  readonly dividerPx: number;
  readonly shiftPx: number;
  readonly difference: boolean;
}

/** @param widthPx width of the canvas, device px. */
export function compareShown(compare: Compare, widthPx: number): CompareShown {
  const none = { dividerPx: 0, shiftPx: 0, difference: false };
  if (compare.mode === 'divider') return { ...none, dividerPx: compare.at * widthPx };
  if (compare.mode === 'difference') return { ...none, difference: true };
  if (compare.mode === 'off') return none;
  const left = Math.round(paneShare(compare) * widthPx);
  return { ...none, dividerPx: left, shiftPx: left };
}

/** Share of the host's width in which the photo lies. */
export function paneShare(compare: Compare): number {
  return compare.mode === 'side-by-side' ? (compare.at ?? 0.5) : 1;
}

/** The part of the host in which the photo is placed. */
export function paneOf({ width, height, dpr }: HostSize, compare: Compare): HostSize {
  return { width: width * paneShare(compare), height, dpr };
}

/** @throws RangeError when a place is outside [0, 1]. */
export function assertCompare(compare: Compare): void {
  const at = compare.mode === 'divider' || compare.mode === 'side-by-side' ? (compare.at ?? 0.5) : 0.5;
  const low = compare.mode === 'side-by-side' ? 0.1 : 0;
  if (at >= low && at <= 1) return;
  throw new RangeError(`setCompare: expected a place in [${low}, 1], got ${at}`);
}
