import { halfTurn, VIEW_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { FRAME_DIAGONAL_MM } from '../camera/camera.ts';
import { lensOf, type PhotoSize, PRESET_POSES } from '../camera/index.ts';
import { CAUCHY, type ResidualBlock } from '../solve/least-squares.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { knownFocal } from './check-input.ts';
import type { FitView } from './fit-input.ts';
import { range } from './head-layout.ts';

/**
 * How far photos of a preset are turned from it, rad: chosen by eye. Front, back, top and profile are squared up by what they show on both
 * sides, or hide; a three-quarter view may be any.
 */
const POSE_SD = { yaw: 0.22, squareYaw: 0.13, pitch: 0.17, roll: 0.09 } as const;
/** Beyond this many spreads the chosen view is doubtful, or the distance that was told. */
const DOUBTFUL_SPREADS = 2.5;
/**
 * The same about the pose that an automatic fit found, rad. Pitch by kind of view, as it was off on scan, sitters and 24 people (RMS): 3° where
 * eyes and brows tell it; 7, 9 and 12° in profile, crown and back views, whose outline hardly changes when the head leans to or from the lens.
 */
const FOUND_SD = { yaw: 0.09, roll: 0.05 } as const;
const FOUND_PITCH_SD = { face: 0.08, profile: 0.12, crown: 0.16, back: 0.2 } as const;
/** What a hand holds may move by no more than this, in units of its unknown: stiff enough to stay, soft enough to be solved. */
const HELD_SD = 1e-4;
/** Prior of a focal length that is not told, mm equivalent, and sd of its logarithm: between a telephone's 26 mm and a portrait lens's 85. Chosen by eye. */
export const FOCAL_PRIOR = { mean35mm: 45, sdLog: 0.4 } as const;
/**
 * A photo that does not tell its focal length has often been cut on its way, which lengthens its equivalent. A telephone's 26 mm from 0.8 m show
 * 1.1 m of height; until a head fills the photo it is cut by 3.4. So the cut is anything between that and none: 1.85, sd of the logarithm 0.6.
 */
const UNTOLD_FOCAL = {
  mean35mm: 1.85 * FOCAL_PRIOR.mean35mm,
  sdLog: Math.hypot(FOCAL_PRIOR.sdLog, 0.6),
} as const;
/**
 * Prior of the distance where the focal length is not told, mm, and sd of its logarithm. Between what is published of such photos: selfies from 12 to 18 in (Pressler 2021), an arm's 75 cm
 * (Boudreau 2020), the 1.1 m from which the 85 to 105 mm of clinics (ISHRS) show a head, clinics' 5 ft (Paskhover 2018): their geometric mean is 0.83 m. The spread is chosen by eye,
 * less than theirs (0.5), for selfies mostly tell their lens. Perspective depends on the distance alone, so it says more than the focal length.
 */
const DISTANCE_PRIOR = { meanMm: 850, sdLog: 0.35 } as const;
/**
 * How well a person tells the distance: sd of its logarithm. Chosen by eye: a fifth. What is usual counts beside it, for and against is in docs/fit-tried.md ("Distance").
 */
const TOLD_DISTANCE_SD_LOG = 0.2;
/** How exact an EXIF focal length is (whole millimetres, cropping by the lens correction): sd of its logarithm. */
export const KNOWN_FOCAL_SD_LOG = 0.01;
const DEGREES = 180 / Math.PI;

/** How a photo shows the head if not as its preset says, degrees: what was found in it is then not believed either. */
export type OtherPose = Partial<Pick<Camera, 'yawDeg' | 'rollDeg'>>;

interface CameraPriorOptions {
  /** How the photo shows the head if not as its preset says. */
  readonly pose?: OtherPose;
  /** How far it may look down on the head if not as its preset says: mean, degrees, and sd, rad. */
  readonly pitch?: { readonly meanDeg: number; readonly sd: number };
  /** Factor on the spread of the distance, where the focal length is not told. @defaultValue 1 */
  readonly distanceSpread?: number;
}

/** Where a view's head is expected to be turned, degrees. */
export function expectedPose(
  { preset, found, held }: FitView,
  other?: OtherPose,
): Pick<Camera, 'yawDeg' | 'pitchDeg' | 'rollDeg'> {
  if (held) return held;
  if (found && !other) return found;
  const { yawDeg, pitchDeg } = PRESET_POSES[preset];
  return { yawDeg, pitchDeg, rollDeg: 0, ...other };
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

/** Whether a fit ended so far from the distance that was told that hardly both are right. */
export function strayDistance({ distanceMm, focal35mm, size }: FitView, camera: Camera): boolean {
  if (distanceMm === undefined || knownFocal(focal35mm) !== null) return false;
  const [, , fittedMm] = lensOf(camera, size).translationMm;
  const { meanLog, sdLog } = believedDistance(distanceMm);
  return Math.abs(Math.log(fittedMm) - meanLog) > DOUBTFUL_SPREADS * sdLog;
}

/** What is believed of the logarithm of a distance, mm: the usual one, and what a person told; the farther that lies off, the less the usual one counts. */
function believedDistance(toldMm: number | undefined): { readonly meanLog: number; readonly sdLog: number } {
  const { meanMm, sdLog } = DISTANCE_PRIOR;
  const usualLog = Math.log(meanMm);
  if (toldMm === undefined) return { meanLog: usualLog, sdLog };
  const offLog = Math.log(toldMm) - usualLog;
  const told = 1 / TOLD_DISTANCE_SD_LOG ** 2;
  const usual = 1 / sdLog ** 2 / (1 + (offLog / sdLog / CAUCHY) ** 2);
  return { meanLog: usualLog + (offLog * told) / (told + usual), sdLog: 1 / Math.sqrt(told + usual) };
}

/** Prior of one view's camera: near the preset's pose or the one that was found, and the focal length as far as it is known. */
export function cameraPrior(view: FitView, at: number, options: CameraPriorOptions = {}): ResidualBlock[] {
  if (view.held) return [heldCamera(view.held, view.size, at)];
  const { distanceSpread = 1, pose: other, pitch } = options;
  const expected = expectedPose(view, other);
  const { yawDeg, rollDeg } = expected;
  const pitchDeg = pitch?.meanDeg ?? expected.pitchDeg;
  const found = view.found !== undefined && !other;
  const usual = found
    ? { ...FOUND_SD, pitch: foundPitchSpread(view.preset) }
    : { ...POSE_SD, yaw: yawSpread(view.preset) };
  const sd = pitch ? { ...usual, pitch: pitch.sd } : usual;
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
  return [pose, focalPrior(view, at, distanceSpread)];
}

function focalPrior(view: FitView, at: number, distanceSpread: number): ResidualBlock {
  const focal = knownFocal(view.focal35mm);
  const { meanLog, sdLog } = believedDistance(view.distanceMm);
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
      out[0] = (x[at + 6] - Math.log(UNTOLD_FOCAL.mean35mm)) / UNTOLD_FOCAL.sdLog;
      // The distance is mm/px times the focal length in px.
      const distance = x[at + 5] + x[at + 6] + focalPxPerMm;
      out[1] = (distance - meanLog) / sdLog / distanceSpread;
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
