import { type CSSResult, unsafeCSS } from 'lit';

/** Windows up to this width are a phone's, and up to this height those of a phone on its side, CSS px. */
const [WIDE_PX, FLAT_PX] = [760, 480];
/** From this width on a flat window has room for photo and panel side by side, CSS px: the smallest phones on their side have 568. */
const BESIDE_PX = 561;
/** Up to this height, bars and a half-raised sheet leave a photo less than a third of a phone's window, CSS px. */
const LOW_PX = 700;

const NARROW = `(max-width: ${BESIDE_PX - 1}px)`;
const UPRIGHT = `(max-width: ${WIDE_PX}px) and (min-height: ${FLAT_PX + 1}px)`;

/** Media queries of the windows that the studio is laid out for; in all others the panel stands beside the photo. */
export const WINDOWS = {
  /** A phone held upright: the panel is a sheet below the photo. */
  sheet: `${NARROW}, ${UPRIGHT}`,
  /** The same where it is low. */
  lowSheet: `${NARROW} and (max-height: ${LOW_PX}px), ${UPRIGHT} and (max-height: ${LOW_PX}px)`,
  /** A phone on its side: panel beside the photo, everything a little smaller. */
  sideways: `(min-width: ${BESIDE_PX}px) and (max-height: ${FLAT_PX}px)`,
} as const;

/** Whether the panel of a window of this size is a sheet below the photo. */
export function hasSheet({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width < BESIDE_PX || (width <= WIDE_PX && height > FLAT_PX);
}

/** The same for styles: `@media ${sheet} { … }`. */
export const sheet: CSSResult = unsafeCSS(WINDOWS.sheet);
export const lowSheet: CSSResult = unsafeCSS(WINDOWS.lowSheet);
export const sideways: CSSResult = unsafeCSS(WINDOWS.sideways);
