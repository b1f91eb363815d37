/**
 * How a mark fills the px around it; the same profile as the GPU's (see its dots shader). A mark is an ellipse with radii a >= b px. Above a
 * minor radius of 1.4 px it is a disc with a soft edge, below 0.8 px the box coverage of a rectangle of the same area, between a mixture.
 * Both cover pi·a·b px in sum.
 */

/** How often the soft disc is sampled per px: 4 times where marks are so small that one sample would let their darkness ripple. */
export type Samples = 1 | 4;

/** Half the side of the square with the area of a unit disc. */
export const HALF_ROOT_PI = Math.sqrt(Math.PI) / 2;

/** Width of a usual mark at the hairline, mm, and the radius below which one sample per px does not do, px. */
const FINE_MARK_MM = 0.3;
const ONE_SAMPLE_PX = 1.4;

export function samplesAt(pxPerMm: number): Samples {
  return (FINE_MARK_MM / 2) * pxPerMm < ONE_SAMPLE_PX ? 4 : 1;
}

/**
 * Half-width of the disc's edge in radii: a smoothstep of 0.5. One sample stands for a px wide window: variances add, e²/5 for a smoothstep
 * and 1/12 for the window.
 */
export function edgeOf(b: number, samples: Samples): number {
  if (samples === 4) return 0.5;
  const held = Math.max(b, 0.8);
  return Math.sqrt(0.25 + 0.4167 / (held * held));
}

/** Radius at which the edge is half way, in radii: it gives back the pi·e²/5 that the edge adds to the area. */
export function middleOf(edge: number): number {
  return Math.sqrt(1 - 0.2 * edge * edge);
}

/** How far a mark reaches from its centre, in radii. */
export function reachOf(b: number, samples: Samples): number {
  if (samples === 4) return 1.4747 + 0.36 / b;
  const edge = edgeOf(b, samples);
  return middleOf(edge) + edge;
}

/** Share drawn as a disc. */
export function discShare(b: number): number {
  return smoothstep((b - 0.8) / 0.6);
}

/** 0 up to 0, 1 from 1 on, smooth between. */
export function smoothstep(t: number): number {
  if (t <= 0) return 0;
  return t >= 1 ? 1 : t * t * (3 - 2 * t);
}
