import type { PixelPlace } from '../anatomy/landmarks.ts';
import { readCamera, tidyCamera, VIEW_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { lensOf, type PhotoSize, projectPosition } from '../camera/index.ts';
import { leastSquares, type ResidualBlock } from '../solve/least-squares.ts';
import type { Camera, Head } from '../treatment/index.ts';
import { assertSize } from './assert-input.ts';
import { FOCAL_PRIOR, KNOWN_FOCAL_SD_LOG } from './camera-prior.ts';
import { cameraHolds } from './case-holds.ts';
import { knownFocal } from './check-input.ts';
import { range } from './head-layout.ts';

export interface PatchInput {
  readonly size: PhotoSize;
  /** Corners as seen: top left, top right, bottom right, bottom left, px. Two points: the ends of the patch's width, seen straight on. */
  readonly corners: readonly PixelPlace[];
  /** [5, 400] mm, between the first two corners. */
  readonly widthMm: number;
  /** [5, 400] mm; from two points it says only how much skin the patch holds. */
  readonly heightMm: number;
  /** 35 mm equivalent of the focal length, mm; absent, 0 or outside [10, 800] where it is not told. */
  readonly focal35mm?: number;
}

/** Why no patch was fitted. */
export type PatchProblem =
  /** A side that is not 5 to 400 mm long. */
  | 'notALength'
  /** A corner whose place is no number. */
  | 'notAPlace'
  /** Neither two corners nor four. */
  | 'wrongCount'
  /** A corner out of the photo by more than half of its diagonal. */
  | 'outside'
  /** Two corners on one place. */
  | 'doubled'
  /** Four corners that cross, lie on a line, leave a dent or go round the wrong way. */
  | 'outOfOrder'
  /** Four corners that no flat rectangle of these sides has, however it is tilted. */
  | 'notARectangle'
  /** The patch would be seen so only by a lens, a scale or from a place that no case can hold. */
  | 'noCamera';

/** Expected failures. */
export interface PatchFailure {
  readonly ok: false;
  readonly problem: PatchProblem;
  /** For the person: what is wrong and what to do. */
  readonly sentence: string;
}

export type PatchFit =
  | {
      readonly ok: true;
      readonly camera: Camera;
      readonly head: Head & { kind: 'patch' };
      readonly rmsPx: number;
      readonly sentence: string;
    }
  | PatchFailure;

/** How far a corner may lie out of the photo, in shares of its diagonal: a patch may be cut by the frame. Chosen by eye. */
const OUTSIDE_SHARE = 0.5;
/** Two corners nearer than this share of the photo's diagonal are one click. Chosen by eye. */
const DOUBLED_SHARE = 0.004;
/** Corners further from a tilted rectangle than this share of its width are no rectangle. Chosen by eye. */
const BAD_SHARE = 0.06;
/** A click, as a share of the patch's width in the photo. Chosen by eye. */
const CLICK_SHARE = 0.004;
/** Residual of a corner behind the lens, standard deviations: far beyond any other. */
const BEHIND = 1e3;
const BEYOND =
  'No camera shows a patch of this size so: check the lengths of its sides, and that its corners start at the top left.';
/** A patch is a close-up, from a scar to the width of a head and more, as cases hold it, mm. */
const SIDE_MM = { least: 5, most: 400 } as const;

/**
 * The camera of a flat close-up: straight on from two points, or tilted from four corners. Sides out of bounds and points that are doubled,
 * crossed, without a place, far out of the photo or no rectangle are refused with a problem and a sentence; what comes back can always be kept in a case.
 * @throws RangeError for a size that is none.
 */
export function fitPatch(input: PatchInput): PatchFit {
  const { size, corners, widthMm, heightMm } = input;
  assertSize(size, 'fitPatch: size');
  const wrong = complaintOn(input);
  if (wrong) return wrong;
  const head = { kind: 'patch', widthMm, heightMm } as const;
  const start = straightOn(input);
  if (corners.length === 2) {
    if (!cameraHolds(start)) return refusal('noCamera', BEYOND);
    return { ok: true, camera: start, head, rmsPx: 0, sentence: 'The patch lies flat before the camera.' };
  }
  const { camera, rmsPx, widthPx } = solve(input, start);
  if (rmsPx > BAD_SHARE * widthPx)
    return refusal('notARectangle', 'The four corners are not those of a flat rectangle of this size.');
  // A lens that no camera has is found where corners are out of order, or a side is another's length.
  if (!cameraHolds(camera)) return refusal('noCamera', BEYOND);
  return {
    ok: true,
    camera,
    head,
    rmsPx,
    sentence: `The corners lie within ${rmsPx.toFixed(1)} px of a flat patch, tilted by ${Math.round(tiltDeg(camera))}°.`,
  };
}

const refusal = (problem: PatchProblem, sentence: string): PatchFailure => ({ ok: false, problem, sentence });

/** How far the patch is turned away from the camera, degrees. */
function tiltDeg({ yawDeg, pitchDeg }: Camera): number {
  const [yaw, pitch] = [yawDeg, pitchDeg].map((deg) => (deg * Math.PI) / 180);
  return (Math.acos(Math.cos(yaw) * Math.cos(pitch)) * 180) / Math.PI;
}

/** What is wrong with the sides or the corners, or null. */
function complaintOn({ size, corners, widthMm, heightMm }: PatchInput): PatchFailure | null {
  const { least, most } = SIDE_MM;
  if (![widthMm, heightMm].every((mm) => mm >= least && mm <= most))
    return refusal('notALength', `The sides of a patch are ${least} to ${most} mm long.`);
  if (!corners.every((corner) => Number.isFinite(corner?.[0]) && Number.isFinite(corner?.[1])))
    return refusal('notAPlace', 'A corner has no place in the photo: mark it again.');
  if (corners.length !== 2 && corners.length !== 4)
    return refusal('wrongCount', 'Mark two points for the scale, or four corners.');
  const diagonal = Math.hypot(size.widthPx, size.heightPx);
  const margin = OUTSIDE_SHARE * diagonal;
  const isFar = ([x, y]: PixelPlace): boolean =>
    Math.min(x, y) < -margin || x > size.widthPx + margin || y > size.heightPx + margin;
  if (corners.some(isFar))
    return refusal('outside', 'A corner lies far out of the photo: move it onto the skin.');
  const isDoubled = corners.some((a, i) =>
    corners.slice(i + 1).some((b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < DOUBLED_SHARE * diagonal),
  );
  if (isDoubled) return refusal('doubled', 'Two corners lie on the same place: move one of them.');
  if (corners.length === 4 && !convex(corners))
    return refusal(
      'outOfOrder',
      'The corners cross, or lie in a line. Put them in order: top left, top right, bottom right, bottom left.',
    );
  return null;
}

function straightOn({ corners, widthMm, focal35mm }: PatchInput): Camera {
  const [a, b] = corners;
  const middle = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return {
    yawDeg: 0,
    pitchDeg: 0,
    rollDeg: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
    focal35mm: knownFocal(focal35mm) ?? FOCAL_PRIOR.mean35mm,
    centrePx: [middle(0), middle(1)],
    mmPerPx: widthMm / Math.hypot(b[0] - a[0], b[1] - a[1]),
  };
}

/** Turns that a search for a tilt starts from, degrees (yaw, pitch): it may go either way, and the best of all is taken. Chosen by eye. */
const TILTS = [
  [15, 15],
  [-15, 15],
  [15, -15],
  [-15, -15],
] as const;

/** The tilted camera whose rectangle lies nearest to four corners; how far off they are, px, and how wide the patch is in the photo. */
function solve(input: PatchInput, start: Camera) {
  const { size, widthMm, focal35mm } = input;
  const widthPx = widthMm / start.mmPerPx;
  const focalSd = knownFocal(focal35mm) === null ? FOCAL_PRIOR.sdLog : KNOWN_FOCAL_SD_LOG;
  const blocks: ResidualBlock[] = [
    {
      unknowns: range(0, VIEW_UNKNOWNS),
      size: 8,
      evaluate: (x, out) => misses(input, { x, out, unitPx: CLICK_SHARE * widthPx }),
    },
    {
      unknowns: [6],
      size: 1,
      evaluate: (x, out) => {
        out[0] = (x[6] - Math.log(start.focal35mm)) / focalSd;
      },
    },
  ];
  const results = TILTS.map(([yawDeg, pitchDeg]) => {
    const x = new Float64Array(VIEW_UNKNOWNS);
    writeCamera(x, 0, { ...start, yawDeg, pitchDeg }, size);
    return leastSquares(blocks, x, { maxSteps: 60, tolerance: 1e-9 });
  });
  const { x } = results.reduce((a, b) => (b.cost < a.cost ? b : a));
  const out = new Float64Array(8);
  misses(input, { x, out, unitPx: 1 });
  const rmsPx = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0) / 4);
  return { camera: tidyCamera(readCamera(x, 0, size)), rmsPx, widthPx };
}

/** How far the rectangle's corners fall from the tapped ones, x and y in turn, in units of `unitPx`. */
function misses(
  { size, corners, widthMm, heightMm }: PatchInput,
  { x, out, unitPx }: { readonly x: Float64Array; readonly out: Float64Array; readonly unitPx: number },
): void {
  const lens = lensOf(readCamera(x, 0, size), size);
  for (const [i, [px, py]] of corners.entries()) {
    const u = (i === 1 || i === 2 ? widthMm : -widthMm) / 2;
    const v = (i < 2 ? heightMm : -heightMm) / 2;
    const pixel = projectPosition(lens, u, v, 0);
    out[2 * i] = pixel ? (pixel[0] - px) / unitPx : BEHIND;
    out[2 * i + 1] = pixel ? (pixel[1] - py) / unitPx : BEHIND;
  }
}

function convex(corners: readonly PixelPlace[]): boolean {
  return corners.every((a, i) => {
    const [b, c] = [corners[(i + 1) % 4], corners[(i + 2) % 4]];
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
    // y points down, so a clockwise round turns to the positive side; a sliver is refused too.
    return ux * vy - uy * vx > 0.02 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
  });
}
