/** A point of the chart, in chart mm. */
export interface ChartPoint {
  readonly u: number;
  readonly v: number;
}

/**
 * The skin that dots lie on: a surface in mm with a nearly conformal 2-D chart.
 * A circle of r mm on the skin is a circle of r / scaleAt(u, v) in the chart.
 */
export interface ScalpSurface {
  readonly kind: 'head' | 'patch';
  /** The chart's part that is skin lies within [-extentU, extentU] x [-extentV, extentV], chart mm. */
  readonly extentU: number;
  readonly extentV: number;
  /** Whether a chart point is skin at all. */
  contains(u: number, v: number): boolean;
  /** λ: mm on the skin per chart mm, the square root of the metric's determinant. */
  scaleAt(u: number, v: number): number;
  /** Point (mm), outward unit normal and λ, written to `out` (length 7) as x, y, z, nx, ny, nz, λ. */
  pointAt(u: number, v: number, out: Float64Array): void;
  /** Chart point of a position in mm; for a head, along the ray from its centre. */
  chartOf(x: number, y: number, z: number): ChartPoint;
  /** First hit of a ray (unit direction) with the skin, or null; mm. */
  hit(origin: ArrayLike<number>, direction: ArrayLike<number>): readonly [number, number, number] | null;
}
