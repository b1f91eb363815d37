/**
 * How marks are painted. Light that passes, multiplied onto what is there: `disc` where marks have a radius of more than 1.4 px, `fine` below,
 * where one sample per px would let a mark's darkness ripple as it moves and four are taken. `sum`: light taken, added up, of marks smaller than a
 * px: they absorb side by side. `kept`: the same of two groups, whatever the day. `redness`: of the skin around, added up.
 */
export type Paint = 'disc' | 'fine' | 'sum' | 'kept' | 'redness';

/**
 * What carries a mark over the picture. A point takes one run of the vertex program instead of four, and is the fastest; quads draw strokes, and
 * marks larger than the device's points.
 */
export type Carrier = 'points' | 'quads';

/** A program for each: branches cost on software GL. */
export interface MarkKind {
  readonly paint: Paint;
  readonly carrier: Carrier;
}
