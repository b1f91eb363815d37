import { GROUP_STATE_FLOATS, type Lens, lensPosition, MOST_MARK_CONTRAST } from '@stubble/core';
import { FLOATS_PER_DOT, type PlacedDots, unpackNormal } from '../field/place-dots.ts';
import { discShare, HALF_ROOT_PI, reachOf, type Samples, samplesAt } from './mark-profile.ts';

/** Floats per mark in {@link Marks.shapes}. */
export const SHAPE_FLOATS = 10;

/** Dots on one day as one camera sees them, in texels: photo px · scale, from the photo's top left corner. */
export interface Marks {
  readonly count: number;
  readonly samples: Samples;
  /** x, y of the centre, two per mark. */
  readonly centres: Float64Array;
  /** Direction x, y of the longer axis; radii a >= b; share drawn as a disc; reach along both axes; contrast red, green, blue. */
  readonly shapes: Float32Array;
}

export interface MarksInput {
  readonly placed: PlacedDots;
  /** State of every group: core's `groupStates`. */
  readonly table: Float32Array;
  readonly lens: Lens;
  /** Texels per photo px. */
  readonly scale: number;
  /** Size of what is drawn, texels; marks outside are left out. */
  readonly width: number;
  readonly height: number;
}

/**
 * Project every dot: a disc on the skin becomes an ellipse by the camera's derivative, so that the light it takes is that of the
 * foreshortened disc. Step by step the same as the GPU's vertex shader.
 */
export function placeMarks({ placed, table, lens, scale, width, height }: MarksInput): Marks {
  const { texels, count } = placed;
  const centres = new Float64Array(count * 2);
  const shapes = new Float32Array(count * SHAPE_FLOATS);
  const samples = samplesAt((lens.focalPx * scale) / lens.translationMm[2]);
  const eye = lensPosition(lens);
  const { rotation: r, translationMm: t, focalPx, principalPx } = lens;
  let marks = 0;
  for (let dot = 0, at = 0; dot < count; dot++, at += FLOATS_PER_DOT) {
    const row = Math.round(texels[at + 7]) * GROUP_STATE_FLOATS;
    const visible = table[row + 3];
    if (texels[at + 3] <= 0 || visible <= 0) continue;

    // Turned away, or behind the lens.
    const [x, y, z] = [texels[at], texels[at + 1], texels[at + 2]];
    const normal = unpackNormal(texels[at + 4]);
    if (normal[0] * (eye[0] - x) + normal[1] * (eye[1] - y) + normal[2] * (eye[2] - z) <= 0) continue;
    const depth = r[6] * x + r[7] * y + r[8] * z + t[2];
    if (depth <= 0) continue;
    const slopeX = (r[0] * x + r[1] * y + r[2] * z + t[0]) / depth;
    const slopeY = (r[3] * x + r[4] * y + r[5] * z + t[1]) / depth;
    const centreX = (principalPx[0] + focalPx * slopeX) * scale;
    const centreY = (principalPx[1] + focalPx * slopeY) * scale;

    // Ageing: see groupStates of the core.
    const own = texels[at + 3] * table[row + 5];
    const widthMm = Math.sqrt(own * own + table[row + 6]);
    const strength = texels[at + 5] * table[row + 4] ** texels[at + 6] * ((own * own) / (widthMm * widthMm));

    const to = marks * SHAPE_FLOATS;
    const size = (0.5 * widthMm * scale * focalPx) / depth;
    ellipse(shapes, to, { normal, rotation: r, slopeX, slopeY, size });
    const [a, b] = [shapes[to + 2], shapes[to + 3]];
    shapes[to + 4] = discShare(b);
    const disc = shapes[to + 4] > 0 ? reachOf(b, samples) : 0;
    shapes[to + 5] = Math.max(a * HALF_ROOT_PI + 0.5, a * disc);
    shapes[to + 6] = Math.max(b * HALF_ROOT_PI + 0.5, b * disc);
    const far = shapes[to + 5] + shapes[to + 6];
    if (centreX + far < 0 || centreY + far < 0 || centreX - far > width || centreY - far > height) continue;
    for (let c = 0; c < 3; c++) {
      shapes[to + 7 + c] = visible * Math.min(MOST_MARK_CONTRAST, table[row + c] * strength);
    }
    centres[2 * marks] = centreX;
    centres[2 * marks + 1] = centreY;
    marks++;
  }
  return { count: marks, samples, centres, shapes };
}

interface Disc {
  /** In the head's frame. */
  readonly normal: readonly [number, number, number];
  readonly rotation: readonly number[];
  readonly slopeX: number;
  readonly slopeY: number;
  /** Radius of a disc that faces the camera, texels. */
  readonly size: number;
}

/** Writes direction and radii of the disc's picture: eigenvectors of M·transpose(M), M the projection's derivative along two tangents. */
function ellipse(
  shapes: Float32Array,
  to: number,
  { normal, rotation: r, slopeX, slopeY, size }: Disc,
): void {
  const nx = r[0] * normal[0] + r[1] * normal[1] + r[2] * normal[2];
  const ny = r[3] * normal[0] + r[4] * normal[1] + r[5] * normal[2];
  const nz = r[6] * normal[0] + r[7] * normal[1] + r[8] * normal[2];
  // First tangent: n x (1, 0, 0), or n x (0, 1, 0) where that is too short; the second is n x the first.
  const flat = Math.abs(nx) < 0.7;
  const [ux, uy, uz] = flat ? [0, nz, -ny] : [-nz, 0, nx];
  const inverse = 1 / Math.sqrt(ux * ux + uy * uy + uz * uz);
  const [tx, ty, tz] = [ux * inverse, uy * inverse, uz * inverse];
  const [vx, vy, vz] = [ny * tz - nz * ty, nz * tx - nx * tz, nx * ty - ny * tx];
  const [m1x, m1y] = [(tx - slopeX * tz) * size, (ty - slopeY * tz) * size];
  const [m2x, m2y] = [(vx - slopeX * vz) * size, (vy - slopeY * vz) * size];

  const area = Math.abs(m1x * m2y - m1y * m2x);
  const pp = m1x * m1x + m2x * m2x;
  const qq = m1x * m1y + m2x * m2y;
  const rr = m1y * m1y + m2y * m2y;
  const difference = 0.5 * (pp - rr);
  const radius = Math.sqrt(difference * difference + qq * qq);
  let a = Math.sqrt(0.5 * (pp + rr) + radius);
  let b = Math.max(area / a, 1e-3);
  let [ax, ay] = difference > 0 ? [difference + radius, qq] : [qq, radius - difference];
  const length = Math.sqrt(ax * ax + ay * ay);
  [ax, ay] = length > 1e-6 * a * a ? [ax / length, ay / length] : [1, 0];
  if (a < 1.1 || (a < 1.5 && b > 0.75 * a)) {
    // Too small or too round to have a direction: an upright square, whose box coverage is exact.
    a = Math.sqrt(area);
    b = a;
    [ax, ay] = [1, 0];
  }
  shapes[to] = ax;
  shapes[to + 1] = ay;
  shapes[to + 2] = a;
  shapes[to + 3] = b;
}
