export type { ByteMask, SmallPhoto } from './small-photo.ts';
export { turnedPhoto, turnedSize } from './turned-photo.ts';
