import type { Camera, ViewPreset } from '../treatment/index.ts';
import type { PhotoSize } from './camera.ts';

/** How a head is turned and framed in one view preset. */
export interface PresetPose {
  readonly label: string;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  /** Where the head's centre usually lies, shares of the photo's width and height. */
  readonly centre: readonly [number, number];
  /** Width of the head as a share of the photo's shorter side. */
  readonly size: number;
}

/** How heads are usually turned and framed in each view; chosen by eye, a starting point for the hand or a fit. */
export const PRESET_POSES: Readonly<Record<ViewPreset, PresetPose>> = {
  front: { label: 'Front', yawDeg: 0, pitchDeg: 0, centre: [0.5, 0.4], size: 0.48 },
  threeQuarterLeft: { label: 'Three-quarter, left', yawDeg: 40, pitchDeg: 5, centre: [0.5, 0.4], size: 0.5 },
  threeQuarterRight: {
    label: 'Three-quarter, right',
    yawDeg: -40,
    pitchDeg: 5,
    centre: [0.5, 0.4],
    size: 0.5,
  },
  sideLeft: { label: 'Left side', yawDeg: 90, pitchDeg: 0, centre: [0.5, 0.4], size: 0.55 },
  sideRight: { label: 'Right side', yawDeg: -90, pitchDeg: 0, centre: [0.5, 0.4], size: 0.55 },
  topFront: { label: 'Top, from the front', yawDeg: 0, pitchDeg: 35, centre: [0.5, 0.45], size: 0.52 },
  crown: { label: 'Crown', yawDeg: 180, pitchDeg: 55, centre: [0.5, 0.5], size: 0.55 },
  back: { label: 'Back', yawDeg: 180, pitchDeg: 0, centre: [0.5, 0.45], size: 0.5 },
};

/** Prior of the focal length where a photo does not tell: 45 mm equivalent. */
const USUAL_FOCAL_35_MM = 45;
/** Breadth of an adult head where nobody measured it, mm: a British man's, 155 ± 6; a woman's is 145 ± 6 (Pheasant, Bodyspace). */
export const USUAL_BREADTH_MM = 155;

/** The camera that a view preset suggests for a photo of the given size. */
export function presetCamera(preset: ViewPreset, { widthPx, heightPx }: PhotoSize): Camera {
  const pose = PRESET_POSES[preset];
  return {
    yawDeg: pose.yawDeg,
    pitchDeg: pose.pitchDeg,
    rollDeg: 0,
    focal35mm: USUAL_FOCAL_35_MM,
    centrePx: [pose.centre[0] * widthPx, pose.centre[1] * heightPx],
    mmPerPx: USUAL_BREADTH_MM / (pose.size * Math.min(widthPx, heightPx)),
  };
}
