import { lensOf, type PhotoSize, projectPosition } from '../camera/index.ts';
import type { Camera, Head } from '../treatment/index.ts';
import { knownFocal } from './check-input.ts';
import { FOCAL_PRIOR } from './fit-blocks.ts';
import type { PixelPlace } from './landmarks.ts';
import { leastSquares, type ResidualBlock } from './least-squares.ts';
import { readCamera, tidyCamera, writeCamera } from './unknowns.ts';

export interface PatchInput {
  readonly size: PhotoSize;
  /** Corners as seen: top left, top right, bottom right, bottom left, px. Two points: the ends of the patch's width, seen straight on. */
  readonly corners: readonly PixelPlace[];
  /** [5, 400] mm. */
  readonly widthMm: number;
  /** [5, 400] mm. */
  readonly heightMm: number;
  readonly focal35mm?: number;
}

export type PatchFit =
  | {
      readonly ok: true;
      readonly camera: Camera;
      readonly head: Head & { kind: 'patch' };
      readonly rmsPx: number;
      readonly sentence: string;
    }
  | { readonly ok: false; readonly sentence: string };

/** Corners further from a tilted rectangle than this share of its width are no rectangle. */
const BAD_SHARE = 0.06;
/** A click, as a share of the patch's width in the photo. */
const CLICK_SHARE = 0.004;
const SIDE_MM = { least: 5, most: 400 } as const;

/** The camera of a flat close-up: straight on from two points, or tilted from four corners. */
export function fitPatch(input: PatchInput): PatchFit {
  const { size, corners, widthMm, heightMm } = input;
  const refuse = (sentence: string): PatchFit => ({ ok: false, sentence });
  if (![widthMm, heightMm].every((mm) => mm >= SIDE_MM.least && mm <= SIDE_MM.most)) {
    return refuse(`The sides of a patch are ${SIDE_MM.least} to ${SIDE_MM.most} mm long.`);
  }
  if (!corners.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)))
    return refuse('A corner has no place.');
  if (corners.length !== 2 && corners.length !== 4)
    return refuse('Tap two points for the scale, or four corners.');
  const diagonal = Math.hypot(size.widthPx, size.heightPx);
  if (
    corners.some((a, i) =>
      corners.some((b, k) => k > i && Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.004 * diagonal),
    )
  ) {
    return refuse('Two corners lie on the same place: move one of them.');
  }
  const head = { kind: 'patch', widthMm, heightMm } as const;
  const start = straightOn(input);
  if (corners.length === 2) {
    return { ok: true, camera: start, head, rmsPx: 0, sentence: 'The patch lies flat before the camera.' };
  }
  if (!convex(corners))
    return refuse('Tap the corners in order: top left, top right, bottom right, bottom left.');
  const { camera, rmsPx, widthPx } = solve(input, start);
  if (rmsPx > BAD_SHARE * widthPx)
    return refuse('The four corners are not those of a flat rectangle of this size.');
  return {
    ok: true,
    camera,
    head,
    rmsPx,
    sentence: `The corners lie within ${rmsPx.toFixed(1)} px of a flat patch.`,
  };
}

function straightOn({ size, corners, widthMm, focal35mm }: PatchInput): Camera {
  const [a, b] = corners;
  const middle = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return {
    yawDeg: 0,
    pitchDeg: 0,
    rollDeg: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
    focal35mm: knownFocal(focal35mm) ?? FOCAL_PRIOR.mean35mm,
    centrePx: corners.length === 4 ? [middle(0), middle(1)] : [middle(0), Math.min(middle(1), size.heightPx)],
    mmPerPx: widthMm / Math.hypot(b[0] - a[0], b[1] - a[1]),
  };
}

function solve({ size, corners, widthMm, heightMm, focal35mm }: PatchInput, start: Camera) {
  const widthPx = widthMm / start.mmPerPx;
  const places = [
    [-widthMm / 2, heightMm / 2],
    [widthMm / 2, heightMm / 2],
    [widthMm / 2, -heightMm / 2],
    [-widthMm / 2, -heightMm / 2],
  ] as const;
  const misses = (x: Float64Array, out: Float64Array, unit: number): void => {
    const lens = lensOf(readCamera(x, 0, size), size);
    for (const [i, [u, v]] of places.entries()) {
      const pixel = projectPosition(lens, u, v, 0);
      out[2 * i] = pixel ? (pixel[0] - corners[i][0]) / unit : 1e3;
      out[2 * i + 1] = pixel ? (pixel[1] - corners[i][1]) / unit : 1e3;
    }
  };
  const unknowns = [0, 1, 2, 3, 4, 5, 6];
  const focalSd = knownFocal(focal35mm) === null ? FOCAL_PRIOR.sdLog : 0.01;
  const blocks: ResidualBlock[] = [
    { unknowns, size: 8, evaluate: (x, out) => misses(x, out, CLICK_SHARE * widthPx) },
    {
      unknowns: [6],
      size: 1,
      evaluate: (x, out) => {
        out[0] = (x[6] - Math.log(start.focal35mm)) / focalSd;
      },
    },
  ];
  // A tilt may go either way; the better of both signs of both turns is taken.
  const results = [
    [15, 15],
    [-15, 15],
    [15, -15],
    [-15, -15],
  ].map(([yawDeg, pitchDeg]) => {
    const x = new Float64Array(7);
    writeCamera(x, 0, { ...start, yawDeg, pitchDeg }, size);
    return leastSquares(blocks, x, { maxSteps: 60, tolerance: 1e-9 });
  });
  const best = results.reduce((a, b) => (b.cost < a.cost ? b : a));
  const out = new Float64Array(8);
  misses(best.x, out, 1);
  const rmsPx = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0) / 4);
  return { camera: tidyCamera(readCamera(best.x, 0, size)), rmsPx, widthPx };
}

function convex(corners: readonly PixelPlace[]): boolean {
  return corners.every((a, i) => {
    const [b, c] = [corners[(i + 1) % 4], corners[(i + 2) % 4]];
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
    // y points down, so a clockwise round turns to the positive side; a sliver is refused too.
    return ux * vy - uy * vx > 0.02 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
  });
}
