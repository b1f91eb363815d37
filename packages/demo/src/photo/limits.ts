import { MAX_PHOTO_MEGAPIXELS, MAX_PHOTO_SIDE_PX } from '@stubble/renderer';

/** Largest photo the studio opens, megapixels: what the renderer can show. */
export const MAX_MEGAPIXELS = MAX_PHOTO_MEGAPIXELS;
/** Longest side, px. */
export const MAX_SIDE_PX = MAX_PHOTO_SIDE_PX;
/** Largest file, MB; a 64 megapixel PNG seldom has more. */
export const MAX_FILE_MB = 120;
/** Below this a head has too few pixels to carry dots. */
export const MIN_SIDE_PX = 64;
