/** Windows up to this width are a phone's, as everywhere in the styles, CSS px. */
export const PHONE_PX = 760;
/** Up to this height, bars and a half-raised sheet leave a comparison less than a third of a phone's window, CSS px. */
const LOW_PX = 700;

export function isPhone(): boolean {
  return matchMedia(`(max-width: ${PHONE_PX}px)`).matches;
}

export function isLowPhone(): boolean {
  return isPhone() && matchMedia(`(max-height: ${LOW_PX}px)`).matches;
}

/** A low phone, upright or on its side: bars and panel leave the head so little that what it does not need makes room for it. As `(max-width: 760px) and (max-height: 700px), (max-height: 480px)` in the styles. */
export function isLow(): boolean {
  return isLowPhone() || matchMedia('(max-height: 480px)').matches;
}
