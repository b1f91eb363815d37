/** Largest photo the studio opens, megapixels: a decoded pixel takes four bytes, three times over, and a phone must hold it. */
export const MAX_MEGAPIXELS = 64;
/** Longest side, px. */
export const MAX_SIDE_PX = 16_000;
/** Largest file, MB; a 64 megapixel PNG seldom has more. */
export const MAX_FILE_MB = 120;
/** Below this a head has too few pixels to carry dots. */
export const MIN_SIDE_PX = 64;
