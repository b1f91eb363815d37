import { edgeOf, middleOf, type Samples, smoothstep } from './mark-profile.ts';
import { type Marks, SHAPE_FLOATS } from './place-marks.ts';

/** Share of light that passes each texel, red green blue, row by row. */
export interface Transmittance {
  readonly width: number;
  readonly height: number;
  readonly passed: Float32Array;
}

/** Where the rows and columns of a transmittance lie among the texels of the photo, and which of its rows to draw. */
export interface DrawRange {
  readonly left: number;
  readonly top: number;
  readonly firstRow: number;
  readonly endRow: number;
}

/** Multiply one mark onto the transmittance: absorption of marks side by side and on top of each other, in any order. */
export function drawMark(onto: Transmittance, marks: Marks, mark: number, range: DrawRange): void {
  const { shapes, centres, samples } = marks;
  const at = mark * SHAPE_FLOATS;
  const [ax, ay, halfA, halfB] = [shapes[at], shapes[at + 1], shapes[at + 2], shapes[at + 3]];
  const [disc, reachA, reachB] = [shapes[at + 11], shapes[at + 12], shapes[at + 13]];
  const [red, green, blue] = [shapes[at + 14], shapes[at + 15], shapes[at + 16]];
  const centreX = centres[2 * mark] - range.left;
  const centreY = centres[2 * mark + 1] - range.top;

  // Texels whose middle may lie in the mark.
  const wide = Math.abs(ax) * reachA + Math.abs(ay) * reachB;
  const tall = Math.abs(ay) * reachA + Math.abs(ax) * reachB;
  const left = Math.max(0, Math.ceil(centreX - wide - 0.5));
  const right = Math.min(onto.width - 1, Math.floor(centreX + wide - 0.5));
  const top = Math.max(range.firstRow, Math.ceil(centreY - tall - 0.5));
  const bottom = Math.min(range.endRow - 1, Math.floor(centreY + tall - 0.5));

  const soft = softDisc(shapes, at, samples);
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - centreY;
    let texel = (y * onto.width + left) * 3;
    for (let x = left; x <= right; x++, texel += 3) {
      const dx = x + 0.5 - centreX;
      let coverage = 0;
      if (disc < 1) {
        coverage = (1 - disc) * overlap(dx * ax + dy * ay, halfA) * overlap(dy * ax - dx * ay, halfB);
      }
      if (disc > 0) coverage += disc * inside(dx, dy, soft);
      if (coverage === 0) continue;
      onto.passed[texel] *= 1 - red * coverage;
      onto.passed[texel + 1] *= 1 - green * coverage;
      onto.passed[texel + 2] *= 1 - blue * coverage;
    }
  }
}

interface SoftDisc {
  /** From texels to the frame of the unit disc, two rows. */
  readonly ux: number;
  readonly uy: number;
  readonly vx: number;
  readonly vy: number;
  /** Half a stroke in that frame, and the inverse of its square; 0 for a dot. */
  readonly spanU: number;
  readonly spanV: number;
  readonly perSpan: number;
  /** Where the edge begins, and 1 / its width, in radii. */
  readonly inner: number;
  readonly perEdge: number;
  readonly samples: Samples;
}

function softDisc(shapes: Float32Array, at: number, samples: Samples): SoftDisc {
  const edge = edgeOf(shapes[at + 10], samples);
  const [spanU, spanV] = [shapes[at + 8], shapes[at + 9]];
  const span2 = spanU * spanU + spanV * spanV;
  return {
    ux: shapes[at + 4],
    uy: shapes[at + 5],
    vx: shapes[at + 6],
    vy: shapes[at + 7],
    spanU,
    spanV,
    perSpan: span2 > 0 ? 1 / Math.max(span2, 1e-9) : 0,
    inner: middleOf(edge) - edge,
    perEdge: 1 / (2 * edge),
    samples,
  };
}

/** How much of a texel wide window lies within a strip of that half-width. */
function overlap(at: number, half: number): number {
  const share = Math.min(at + 0.5, half) - Math.max(at - 0.5, -half);
  return share <= 0 ? 0 : Math.min(1, share);
}

/** Coverage by the soft disc: one sample at the texel's middle, or the mean of four about it. */
function inside(dx: number, dy: number, disc: SoftDisc): number {
  const { ux, uy, vx, vy } = disc;
  const [u, v] = [dx * ux + dy * uy, dx * vx + dy * vy];
  if (disc.samples === 1) return sample(u, v, disc);
  const [rightU, rightV, downU, downV] = [0.25 * ux, 0.25 * vx, 0.25 * uy, 0.25 * vy];
  return (
    0.25 *
    (sample(u - rightU - downU, v - rightV - downV, disc) +
      sample(u + rightU - downU, v + rightV - downV, disc) +
      sample(u - rightU + downU, v - rightV + downV, disc) +
      sample(u + rightU + downU, v + rightV + downV, disc))
  );
}

/** By the distance from the mark's middle, or from the axis of a stroke. */
function sample(u: number, v: number, { spanU, spanV, perSpan, inner, perEdge }: SoftDisc): number {
  let [x, y] = [u, v];
  if (perSpan > 0) {
    const along = Math.min(1, Math.max(-1, (u * spanU + v * spanV) * perSpan));
    x -= spanU * along;
    y -= spanV * along;
  }
  return 1 - smoothstep((Math.sqrt(x * x + y * y) - inner) * perEdge);
}
