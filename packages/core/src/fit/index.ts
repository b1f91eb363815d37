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
} from './fit-input.ts';
export { LANDMARK_NAMES, LANDMARKS, type LandmarkName, type PixelPlace } from './landmarks.ts';
