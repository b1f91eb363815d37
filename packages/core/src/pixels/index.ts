export type { ByteMask, SmallPhoto } from './small-photo.ts';
