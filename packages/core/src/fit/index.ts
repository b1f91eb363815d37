export {
  type Calibration,
  type CalibrationFailure,
  type CalibrationProblem,
  calibrate,
  isOnePlace,
  type KnownLength,
} from './calibrate.ts';
export { headHolds } from './case-holds.ts';
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
export {
  fitPatch,
  type PatchFailure,
  type PatchFit,
  type PatchInput,
  type PatchProblem,
} from './fit-patch.ts';
export {
  type DetectedPoint,
  type DetectedPoints,
  detectTaps,
  type LandmarkDetector,
} from './landmark-detector.ts';
export { type NudgedView, nudgeView, type ViewNudge } from './nudge-view.ts';
export { type MirrorOptions, mirrorView, turnView } from './turn-view.ts';
export type { NeededTurn } from './turned.ts';
