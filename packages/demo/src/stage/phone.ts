import { WINDOWS } from '../styles/windows.ts';

/** Whether the panel is a sheet below the photo. */
export function isPhone(): boolean {
  return matchMedia(WINDOWS.sheet).matches;
}

/** Whether a phone shows little of the panel at a time: a sheet below the photo, or beside the photo of one on its side. */
export function showsLittle(): boolean {
  return isPhone() || isLow();
}

export function isLowPhone(): boolean {
  return matchMedia(WINDOWS.lowSheet).matches;
}

/** A low phone, upright or on its side: bars and panel leave the head so little that what it does not need makes room for it. */
export function isLow(): boolean {
  return isLowPhone() || matchMedia(WINDOWS.sideways).matches;
}
