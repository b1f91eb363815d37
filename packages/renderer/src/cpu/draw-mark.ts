import { edgeOf, HALF_ROOT_PI, middleOf, type Samples, smoothstep } from './mark-profile.ts';
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
  const [ax, ay, a, b] = [shapes[at], shapes[at + 1], shapes[at + 2], shapes[at + 3]];
  const [disc, reachA, reachB] = [shapes[at + 4], shapes[at + 5], shapes[at + 6]];
  const [red, green, blue] = [shapes[at + 7], shapes[at + 8], shapes[at + 9]];
  const centreX = centres[2 * mark] - range.left;
  const centreY = centres[2 * mark + 1] - range.top;

  // Texels whose middle may lie in the mark.
  const wide = Math.abs(ax) * reachA + Math.abs(ay) * reachB;
  const tall = Math.abs(ay) * reachA + Math.abs(ax) * reachB;
  const left = Math.max(0, Math.ceil(centreX - wide - 0.5));
  const right = Math.min(onto.width - 1, Math.floor(centreX + wide - 0.5));
  const top = Math.max(range.firstRow, Math.ceil(centreY - tall - 0.5));
  const bottom = Math.min(range.endRow - 1, Math.floor(centreY + tall - 0.5));

  const edge = edgeOf(b, samples);
  const inner = middleOf(edge) - edge;
  const perEdge = 1 / (2 * edge);
  const soft = { inA: 1 / a, inB: 1 / b, inner, perEdge, ax, ay, samples };
  const [halfA, halfB] = [a * HALF_ROOT_PI, b * HALF_ROOT_PI];
  for (let y = top; y <= bottom; y++) {
    const dy = y + 0.5 - centreY;
    let texel = (y * onto.width + left) * 3;
    for (let x = left; x <= right; x++, texel += 3) {
      const dx = x + 0.5 - centreX;
      const along = dx * ax + dy * ay;
      const across = dy * ax - dx * ay;
      let coverage = 0;
      if (disc < 1) coverage = (1 - disc) * overlap(along, halfA) * overlap(across, halfB);
      if (disc > 0) coverage += disc * inside(along, across, soft);
      if (coverage === 0) continue;
      onto.passed[texel] *= 1 - red * coverage;
      onto.passed[texel + 1] *= 1 - green * coverage;
      onto.passed[texel + 2] *= 1 - blue * coverage;
    }
  }
}

interface SoftDisc {
  /** 1 / radius along both axes. */
  readonly inA: number;
  readonly inB: number;
  /** Where the edge begins, and 1 / its width, in radii. */
  readonly inner: number;
  readonly perEdge: number;
  /** Direction of the longer axis. */
  readonly ax: number;
  readonly ay: number;
  readonly samples: Samples;
}

/** How much of a texel wide window lies within a strip of that half-width. */
function overlap(at: number, half: number): number {
  const share = Math.min(at + 0.5, half) - Math.max(at - 0.5, -half);
  return share <= 0 ? 0 : Math.min(1, share);
}

/** Coverage by the soft disc: one sample at the texel's middle, or the mean of four about it. */
function inside(along: number, across: number, disc: SoftDisc): number {
  if (disc.samples === 1) return softDisc(along, across, disc);
  const { ax, ay } = disc;
  const [u, v] = [0.25 * (ax + ay), 0.25 * (ax - ay)];
  return (
    0.25 *
    (softDisc(along - u, across - v, disc) +
      softDisc(along + v, across - u, disc) +
      softDisc(along - v, across + u, disc) +
      softDisc(along + u, across + v, disc))
  );
}

function softDisc(along: number, across: number, { inA, inB, inner, perEdge }: SoftDisc): number {
  const [u, v] = [along * inA, across * inB];
  return 1 - smoothstep((Math.sqrt(u * u + v * v) - inner) * perEdge);
}
