import { type PhotoSize, PRESET_POSES, projectPosition } from '../camera/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { knownFocal, tapList } from './check-input.ts';
import type { FitView, HeadMeasures } from './fit-input.ts';
import { LANDMARK_NAMES, type LandmarkName, otherSide } from './landmarks.ts';
import type { ResidualBlock } from './least-squares.ts';
import { CRANIUM_CONJUGATE, outlineDistance, outlineOf } from './solid-outline.ts';
import {
  HEAD_UNKNOWNS,
  halfTurn,
  landmarkMm,
  lensAt,
  semiAxesOf,
  VIEW_UNKNOWNS,
  writeCamera,
} from './unknowns.ts';

/** What a hand and an eye add to a landmark's place, mm (real landmark placement is off by 2–4 mm). */
export const TAP_SD_MM = 3;
/** How far a head's outline strays from the superellipsoid's (RMS 0.9–1.6 mm), with the hand's share, mm. */
export const OUTLINE_SD_MM = 1.6;
/** Residuals beyond this many standard deviations lose their say; the usual constant of Cauchy's loss. */
const CAUCHY = 2.385;
/**
 * How far photos of a preset are turned from it, rad: chosen by eye. Front, back, top and profile are squared up by what they show on both
 * sides, or hide; a three-quarter view may be any.
 */
export const POSE_SD = { yaw: 0.22, squareYaw: 0.13, pitch: 0.17, roll: 0.09 } as const;
/** Beyond this many of these spreads the chosen view is doubtful. */
const DOUBTFUL_SPREADS = 2.5;
/**
 * The same about the pose that an automatic fit found, rad. Pitch by kind of view, as it was off on scan, sitters and 24 people (RMS): 3° where
 * eyes and brows tell it; 7, 9 and 12° in profile, crown and back views, whose outline hardly changes when the head leans to or from the lens.
 */
const FOUND_SD = { yaw: 0.09, roll: 0.05 } as const;
const FOUND_PITCH_SD = { face: 0.08, profile: 0.12, crown: 0.16, back: 0.2 } as const;
/** What a hand holds may move by no more than this share of an unknown. */
const HELD_SD = 1e-4;
/** Prior of a focal length that is not told: 45 mm equivalent, sd of its logarithm. */
export const FOCAL_PRIOR = { mean35mm: 45, sdLog: 0.4 } as const;
/**
 * A photo that does not tell its focal length has often been cut on its way, which lengthens its equivalent. A telephone's 26 mm from 0.8 m show
 * 1.1 m of height; until a head fills the photo it is cut by 3.4. So the cut is anything between that and none: 1.85, sd of the logarithm 0.6.
 */
export const UNTOLD_FOCAL = {
  mean35mm: 1.85 * FOCAL_PRIOR.mean35mm,
  sdLog: Math.hypot(FOCAL_PRIOR.sdLog, 0.6),
} as const;
/**
 * Prior of the distance where the focal length is not told, mm, and sd of its logarithm: between a telephone in another's hand (0.65 m, by eye) and
 * the 1.1 m from which the 85 to 105 mm of clinics (ISHRS) show a head; half of what lies between them, and as much again within each.
 * Perspective depends on the distance alone, so it says more than the focal length.
 */
export const DISTANCE_PRIOR = { meanMm: 850, sdLog: 0.4 } as const;
/** How exact an EXIF focal length is (whole millimetres, cropping by the lens correction): sd of its logarithm. */
const KNOWN_FOCAL_SD_LOG = 0.01;
/** A measured length of the head, sd as a share. */
const MEASURED_SD = 0.015;
/** Tangents of an outline; a 64-gon with parabolas between its tangents is exact to 0.01 %. */
const TANGENTS = 64;
/** A lens this near is refused: residuals of a head behind the lens. */
const BEHIND = 1e3;

/** Diagonal of a 36 x 24 mm frame, to which 35 mm equivalents refer (CIPA DCG-001). */
const FRAME_DIAGONAL_MM = 43.2666153;
const DEGREES = 180 / Math.PI;

/** Where the unknowns of a case lie in the vector. */
export interface Layout {
  readonly halfBreadthMm: number;
  /** First of three own offsets of each landmark that was tapped; left and right share them. */
  readonly landmarkAt: ReadonlyMap<LandmarkName, number>;
  readonly viewAt: readonly number[];
  readonly count: number;
}

export function layoutOf(views: readonly FitView[], { breadthMm = 155 }: HeadMeasures = {}): Layout {
  const landmarkAt = new Map<LandmarkName, number>();
  let count = HEAD_UNKNOWNS;
  for (const name of LANDMARK_NAMES) {
    if (!views.some((view) => view.taps?.[name])) continue;
    const twin = landmarkAt.get(otherSide(name));
    landmarkAt.set(name, twin ?? count);
    if (twin === undefined) count += 3;
  }
  const viewAt = views.map((_, i) => count + i * VIEW_UNKNOWNS);
  return { halfBreadthMm: breadthMm / 2, landmarkAt, viewAt, count: count + views.length * VIEW_UNKNOWNS };
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

/** Priors of the head and of its landmarks: unknowns are in standard deviations already. */
export function headBlocks(layout: Layout, { lengthMm }: HeadMeasures = {}): ResidualBlock[] {
  const unknowns = [
    ...range(0, HEAD_UNKNOWNS),
    ...[...new Set(layout.landmarkAt.values())].flatMap((at) => range(at, 3)),
  ];
  const prior: ResidualBlock = {
    unknowns,
    size: unknowns.length,
    evaluate: (x, out) => out.set(unknowns.map((k) => x[k])),
  };
  if (lengthMm === undefined) return [prior];
  const measured: ResidualBlock = {
    unknowns: [1],
    size: 1,
    evaluate: (x, out) => {
      out[0] = Math.log((2 * semiAxesOf(x, layout.halfBreadthMm)[2]) / lengthMm) / MEASURED_SD;
    },
  };
  return [prior, measured];
}

interface CameraPriorOptions {
  /** Yaw to expect instead of the preset's, degrees. */
  readonly yawDeg?: number;
  /** Factor on the spreads of a focal length that is not told and of its distance. @defaultValue 1 */
  readonly focalSpread?: number;
}

/** Where a view's head is expected to be turned, degrees. */
export function expectedPose(
  { preset, found, held }: FitView,
  yawDeg?: number,
): Pick<Camera, 'yawDeg' | 'pitchDeg' | 'rollDeg'> {
  if (held) return held;
  if (found && yawDeg === undefined) return found;
  const pose = PRESET_POSES[preset];
  return { yawDeg: yawDeg ?? pose.yawDeg, pitchDeg: pose.pitchDeg, rollDeg: 0 };
}

const yawSpread = (preset: ViewPreset): number =>
  preset.startsWith('threeQuarter') ? POSE_SD.yaw : POSE_SD.squareYaw;

function foundPitchSpread(preset: ViewPreset): number {
  if (preset === 'crown' || preset === 'back') return FOUND_PITCH_SD[preset];
  return preset.startsWith('side') ? FOUND_PITCH_SD.profile : FOUND_PITCH_SD.face;
}

/** Whether a camera is turned so far from its preset that the preset is doubtful. */
export function strayPose(preset: ViewPreset, camera: Camera): boolean {
  const pose = PRESET_POSES[preset];
  const yaw = Math.abs(halfTurn(camera.yawDeg - pose.yawDeg)) / DEGREES / yawSpread(preset);
  const pitch = Math.abs(camera.pitchDeg - pose.pitchDeg) / DEGREES / POSE_SD.pitch;
  return Math.max(yaw, pitch) > DOUBTFUL_SPREADS;
}

/** Prior of one view's camera: near the preset's pose or the one that was found, and the focal length as far as it is known. */
export function cameraPrior(view: FitView, at: number, options: CameraPriorOptions = {}): ResidualBlock[] {
  if (view.held) return [heldCamera(view.held, view.size, at)];
  const { focalSpread = 1 } = options;
  const { yawDeg, pitchDeg, rollDeg } = expectedPose(view, options.yawDeg);
  const found = view.found !== undefined && options.yawDeg === undefined;
  const sd = found
    ? { ...FOUND_SD, pitch: foundPitchSpread(view.preset) }
    : { ...POSE_SD, yaw: yawSpread(view.preset) };
  const pose: ResidualBlock = {
    unknowns: [at, at + 1, at + 2],
    size: 3,
    // What was found may be wrong, and then it must give way; a preset is what the person chose.
    ...(found ? { cauchy: CAUCHY } : {}),
    evaluate: (x, out) => {
      out[0] = halfTurn(x[at] * DEGREES - yawDeg) / DEGREES / sd.yaw;
      out[1] = (x[at + 1] - pitchDeg / DEGREES) / sd.pitch;
      out[2] = halfTurn(x[at + 2] * DEGREES - rollDeg) / DEGREES / sd.roll;
    },
  };
  return [pose, focalPrior(view, at, focalSpread)];
}

function focalPrior(view: FitView, at: number, focalSpread: number): ResidualBlock {
  const focal = knownFocal(view.focal35mm);
  const focalPxPerMm = Math.log(Math.hypot(view.size.widthPx, view.size.heightPx) / FRAME_DIAGONAL_MM);
  return {
    unknowns: [at + 5, at + 6],
    size: 2,
    evaluate: (x, out) => {
      if (focal !== null) {
        out[0] = (x[at + 6] - Math.log(focal)) / KNOWN_FOCAL_SD_LOG;
        out[1] = 0;
        return;
      }
      out[0] = (x[at + 6] - Math.log(UNTOLD_FOCAL.mean35mm)) / UNTOLD_FOCAL.sdLog / focalSpread;
      // The distance is mm/px times the focal length in px.
      const distance = x[at + 5] + x[at + 6] + focalPxPerMm;
      out[1] = (distance - Math.log(DISTANCE_PRIOR.meanMm)) / DISTANCE_PRIOR.sdLog / focalSpread;
    },
  };
}

function heldCamera(held: Camera, size: PhotoSize, at: number): ResidualBlock {
  const wanted = new Float64Array(VIEW_UNKNOWNS);
  writeCamera(wanted, 0, held, size);
  return {
    unknowns: range(at, VIEW_UNKNOWNS),
    size: VIEW_UNKNOWNS,
    evaluate: (x, out) => {
      for (let k = 0; k < VIEW_UNKNOWNS; k++) out[k] = (x[at + k] - wanted[k]) / HELD_SD;
    },
  };
}

/** Residuals of the taps of one view, in standard deviations; `mmPerPx` turns px into mm and stays fixed. */
export function tapBlocks(view: FitView, layout: Layout, index: number, mmPerPx: number): ResidualBlock[] {
  const at = layout.viewAt[index];
  const camera = range(at, VIEW_UNKNOWNS);
  const { halfBreadthMm } = layout;
  const landmarks = tapList(view).map(([name, place]): ResidualBlock => {
    const own = layout.landmarkAt.get(name)!;
    return {
      unknowns: [2, 3, 4, ...range(own, 3), ...camera],
      size: 2,
      group: 2,
      cauchy: CAUCHY,
      evaluate: (x, out) => {
        const mm = landmarkMm(x, name, { own: [x[own], x[own + 1], x[own + 2]], halfBreadthMm });
        const pixel = projectPosition(lensAt(x, at, view.size), ...mm);
        out[0] = pixel ? ((pixel[0] - place[0]) * mmPerPx) / TAP_SD_MM : BEHIND;
        out[1] = pixel ? ((pixel[1] - place[1]) * mmPerPx) / TAP_SD_MM : BEHIND;
      },
    };
  });
  const outline = view.outline ?? [];
  if (outline.length === 0) return landmarks;
  const border: ResidualBlock = {
    unknowns: [0, 1, ...camera],
    size: outline.length,
    cauchy: CAUCHY,
    evaluate: (x, out) => {
      const lens = lensAt(x, at, view.size);
      const solid = {
        centreMm: [0, 0, 0],
        semiAxesMm: semiAxesOf(x, halfBreadthMm),
        conjugate: CRANIUM_CONJUGATE,
      } as const;
      const line = outlineOf(lens, solid, TANGENTS);
      for (let i = 0; i < outline.length; i++) {
        out[i] = line ? (outlineDistance(line, ...outline[i]) * mmPerPx) / OUTLINE_SD_MM : BEHIND;
      }
    },
  };
  return [...landmarks, border];
}
