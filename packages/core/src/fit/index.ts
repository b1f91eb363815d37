export { borderTaps } from './border-taps.ts';
export { brushMask, brushPath, dotMask } from './brush-mask.ts';
export { type Calibration, calibrate, type KnownLength } from './calibrate.ts';
export { CONFIDENCE_BOUNDS, confidenceOf, type FitDoubts, STRAY_TAP_MM } from './confidence.ts';
export { fitCase } from './fit-case.ts';
export type {
  FitCaseInput,
  FitConfidence,
  FitFailure,
  FitProblem,
  FitResidual,
  FitResult,
  FitSuccess,
  FittedCase,
  FitView,
  HeadMeasures,
  Taps,
  ViewUncertainty,
} from './fit-input.ts';
export { HEAD_MEASURES_MM } from './fit-input.ts';
export { fitPatch, type PatchFit, type PatchInput } from './fit-patch.ts';
export { fitPhoto } from './fit-photo.ts';
export { hairCoverage, type ReadView } from './hair-coverage.ts';
export { headOval } from './head-oval.ts';
export {
  type DetectedPoint,
  type DetectedPoints,
  detectTaps,
  type LandmarkDetector,
} from './landmark-detector.ts';
export {
  LANDMARK_NAMES,
  LANDMARKS,
  type LandmarkName,
  type LandmarkPrior,
  type PixelPlace,
} from './landmarks.ts';
export { meanLandmark } from './mean-landmark.ts';
export { type NudgedView, nudgeView, type ViewNudge } from './nudge-view.ts';
export {
  type OutlineStretchInput,
  outlineStretch,
  STRETCH_DIRECTIONS,
} from './outline-stretch.ts';
export { type OutlineTapsOptions, outlineTaps } from './outline-taps.ts';
export type { Oval } from './oval-mask.ts';
export type { FitPhotoInput, FittedPhoto, PhotoFit, PhotoProblem } from './photo-input.ts';
export { SURE_SHARE } from './photo-verdict.ts';
export { type SkinMask, type SkinMaskInput, skinMask } from './skin-mask.ts';
export type { ByteMask, SmallPhoto } from './small-photo.ts';
