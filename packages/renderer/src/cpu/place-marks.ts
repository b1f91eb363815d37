import { GROUP_STATE_FLOATS, heldContrast, type Lens } from '@stubble/core';
import { ellipseOf } from './ellipse.ts';
import { discShare, HALF_ROOT_PI, reachOf, type Samples, samplesAt } from './mark-profile.ts';
import { type SeeDotsInput, type SeenDot, seeDots } from './see-dots.ts';

/** Floats per mark in {@link Marks.shapes}. */
export const SHAPE_FLOATS = 17;

/** Marks on one day as one camera sees them, in texels: photo px · scale, from the photo's top left corner. */
export interface Marks {
  readonly count: number;
  readonly samples: Samples;
  /** x, y of the middle, two per mark. */
  readonly centres: Float64Array;
  /**
   * Direction x, y and half sides of the rectangle; from texels to the frame in which the ellipse is the unit disc, two rows; half the stroke in that
   * frame; minor radius; share drawn as a disc; reach along and across the rectangle's direction; contrast red, green, blue.
   */
  readonly shapes: Float32Array;
}

export interface MarksInput extends SeeDotsInput {
  /** State of every group: core's `groupStates`. */
  readonly table: Float32Array;
  /** Size of what is drawn, texels; marks outside are left out. */
  readonly width: number;
  readonly height: number;
}

/**
 * Project every mark: a disc on the skin becomes an ellipse by the camera's derivative, so that the light it takes is that of the
 * foreshortened disc; a stroke a capsule of such ends.
 */
export function placeMarks(input: MarksInput): Marks {
  const { placed, lens, scale, width, height } = input;
  const centres = new Float64Array(placed.count * 2);
  const shapes = new Float32Array(placed.count * SHAPE_FLOATS);
  const samples = samplesAt((lens.focalPx * scale) / lens.translationMm[2]);
  let count = 0;
  seeDots(input, (dot) => {
    const to = count * SHAPE_FLOATS;
    const half = halfAxisOf(placed.strokes, dot.index);
    const widthMm = writeLook(shapes, to + 14, { input, dot, lengthMm: 2 * lengthOf(half) });
    if (widthMm <= 0) return;
    writeShape(shapes, to, { dot, half, widthMm, lens, samples });
    const far = shapes[to + 12] + shapes[to + 13];
    if (dot.x + far < 0 || dot.y + far < 0 || dot.x - far > width || dot.y - far > height) return;
    centres[2 * count] = dot.x;
    centres[2 * count + 1] = dot.y;
    count++;
  });
  return { count, samples, centres, shapes };
}

type Vector = readonly [number, number, number];

function halfAxisOf(strokes: Float32Array | undefined, index: number): Vector | null {
  if (!strokes) return null;
  const [x, y, z] = strokes.subarray(4 * index, 4 * index + 3);
  return x === 0 && y === 0 && z === 0 ? null : [x, y, z];
}

function lengthOf(axis: Vector | null): number {
  return axis ? Math.sqrt(axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2) : 0;
}

interface Look {
  readonly input: MarksInput;
  readonly dot: SeenDot;
  readonly lengthMm: number;
}

/**
 * Ageing: see groupStates of the core. A mark that spreads keeps its total of absorbed light; a stroke spreads to its sides. Writes the contrast
 * and returns the width, mm; 0 before the needle.
 */
function writeLook(shapes: Float32Array, to: number, { input, dot, lengthMm }: Look): number {
  const { table, placed } = input;
  const { texels } = placed;
  const row = Math.round(texels[dot.at + 7]) * GROUP_STATE_FLOATS;
  const visible = table[row + 3];
  if (visible <= 0) return 0;
  const own = texels[dot.at + 3] * table[row + 5];
  const width = Math.sqrt(own * own + table[row + 6]);
  const quarter = Math.PI / 4;
  const thinning = (own * (quarter * own + lengthMm)) / (width * (quarter * width + lengthMm));
  const strength = texels[dot.at + 5] * table[row + 4] ** texels[dot.at + 6] * thinning;
  for (let c = 0; c < 3; c++) {
    shapes[to + c] = visible * heldContrast(table[row + c] * strength);
  }
  return width;
}

interface Shape {
  readonly dot: SeenDot;
  /** Half a stroke's axis in the head's frame, mm; null for a dot. */
  readonly half: Vector | null;
  readonly widthMm: number;
  readonly lens: Lens;
  readonly samples: Samples;
}

function writeShape(shapes: Float32Array, to: number, { dot, half, widthMm, lens, samples }: Shape): void {
  const ellipse = ellipseOf(dot, 0.5 * widthMm * dot.texelsPerMm);
  const { ax, ay, a, b } = ellipse;
  shapes.set([ax, ay, HALF_ROOT_PI * a, HALF_ROOT_PI * b, ax / a, ay / a, -ay / b, ax / b, 0, 0, b], to);
  let [run, ends, side] = [0, a, b];
  if (half) {
    const { rotation: r } = lens;
    const h = [0, 3, 6].map((row) => r[row] * half[0] + r[row + 1] * half[1] + r[row + 2] * half[2]);
    const [x, y] = [h[0] - dot.slopeX * h[2], h[1] - dot.slopeY * h[2]].map((mm) => mm * dot.texelsPerMm);
    shapes[to + 8] = (x * ax + y * ay) / a;
    shapes[to + 9] = (y * ax - x * ay) / b;
    const length = Math.sqrt(x * x + y * y);
    if (length > 0.01 * b) {
      run = length;
      const [u, v] = [x / run, y / run];
      // How far the ellipse reaches along the stroke and across it: the stroke's own box.
      const { pp, qq, rr, area } = ellipse;
      ends = Math.sqrt(u * u * pp + v * v * rr + 2 * u * v * qq);
      side = Math.sqrt(v * v * pp + u * u * rr - 2 * u * v * qq);
      const along = run + HALF_ROOT_PI * ends;
      shapes.set([u, v, along, (Math.PI * area + 4 * run * side) / (4 * along)], to);
    }
  }
  const disc = discShare(b);
  shapes[to + 11] = disc;
  const reach = disc > 0 ? reachOf(b, samples) : 0;
  const box = disc < 1 ? 0.5 : Number.NEGATIVE_INFINITY;
  shapes[to + 12] = Math.max(shapes[to + 2] + box, disc > 0 ? ends * reach + run : 0);
  shapes[to + 13] = Math.max(shapes[to + 3] + box, side * reach);
}
