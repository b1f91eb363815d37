/**
 * Largest photo that can be shown, megapixels: a px takes four bytes in memory while it is decoded, a third more on the GPU, and four again while
 * a picture is saved.
 */
export const MAX_PHOTO_MEGAPIXELS = 64;
/** Longest side, px. Browsers draw canvases of up to 32,767 a side, and a saved picture is one. */
export const MAX_PHOTO_SIDE_PX = 32_000;
