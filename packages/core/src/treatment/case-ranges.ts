/** Longest side of a photo that a case may describe, px. */
export const MAX_PHOTO_SIDE_PX = 30_000;

/**
 * What a case can hold of heads and cameras, each from least to most: what lies beyond would be refused when the case is read again.
 * Chosen wide about what people and photos have.
 */
export const CASE_RANGES = {
  /** Semi-axes of a cranium x, y, z, mm. */
  semiAxesMm: [
    [50, 110],
    [55, 130],
    [60, 140],
  ],
  /** How far behind the middle of its length a cranium is broadest, mm. */
  broadestBehindMm: [0, 40],
  /** Where the head's centre or a tap lies, px: it may lie out of the frame, but not by more than a photo. */
  placePx: [-MAX_PHOTO_SIDE_PX, 2 * MAX_PHOTO_SIDE_PX],
  /** Scale of a camera at the depth of the head's centre, mm/px. */
  mmPerPx: [0.001, 100],
  /** Focal length of a camera as a 35 mm equivalent, mm. */
  focal35mm: [10, 800],
  /** How far the lens was from the head, mm. */
  distanceMm: [150, 10_000],
} as const;
