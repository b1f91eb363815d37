/** Rectilinear grids: lines may be closer where the shape is fine. */

/** Coordinates from lo to hi with the local step (mm) given by stepAt. */
export function lines(lo: number, hi: number, stepAt: (x: number) => number): Float64Array {
  const out: number[] = [lo];
  let x = lo;
  while (x < hi) {
    x += stepAt(x);
    out.push(x);
  }
  return Float64Array.from(out);
}

export interface GridLines {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Grid for a head with its shoulders; scale 1 is the step of final pictures. */
export function headLines(scale: number): GridLines {
  return {
    x: lines(-250, 250, (x) => scale * (Math.abs(x) < 104 ? 0.75 : 2.6)),
    y: lines(-262, 142, (y) => scale * (y < -110 ? 2.2 : y > 12 && y < 36 ? 0.5 : y < 44 ? 0.7 : 1.15)),
    z: lines(-130, 122, (z) => scale * (z < -54 ? 1.4 : z < 20 ? 0.85 : 0.75)),
  };
}
