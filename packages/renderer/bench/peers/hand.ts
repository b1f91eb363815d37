/** How dark and how wide each dot is beside the others: a day then changes each in its own measure. */
export interface Hand {
  /** In [0.7, 1.3]. */
  readonly contrast: Float32Array;
  /** In [0.85, 1.15]. */
  readonly width: Float32Array;
}

/** A hand's spread over so many dots, by the golden ratio. */
export function handOf(count: number): Hand {
  const spread = (step: number, share: number) =>
    Float32Array.from({ length: count }, (_, i) => 1 + share * (2 * ((i * step) % 1) - 1));
  return { contrast: spread(0.6180339887498949, 0.3), width: spread(0.7548776662466927, 0.15) };
}

/** What the i-th day of a scrub makes of dots: the share of light that a usual one takes, and its width beside its own. */
export function dayOf(i: number): { readonly contrast: number; readonly width: number } {
  return { contrast: 0.75 - 0.008 * (i % 50), width: 1 + 0.004 * (i % 50) };
}
