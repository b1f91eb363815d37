/** Dots with a spacing each. */
export interface SpacedDots {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly spacing: Float32Array;
}

/** Coordinates of dots, exact in Float32. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
