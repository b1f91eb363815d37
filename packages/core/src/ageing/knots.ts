/** A value at a time; a curve is a list of them in order. */
export type Knots = readonly (readonly [at: number, value: number])[];

/** Value of a smooth curve through knots: level at each knot and beyond the ends, continuous. */
export function alongKnots(knots: Knots, at: number): number {
  const last = knots[knots.length - 1];
  if (at >= last[0]) return last[1];
  const next = knots.findIndex(([knot]) => knot > at);
  if (next <= 0) return knots[0][1];
  const [[x0, y0], [x1, y1]] = [knots[next - 1], knots[next]];
  const share = (at - x0) / (x1 - x0);
  return y0 + (y1 - y0) * share * share * (3 - 2 * share);
}
