export {
  LANDMARK_NAMES,
  LANDMARKS,
  type LandmarkName,
  type LandmarkPrior,
  otherSide,
  type PixelPlace,
} from './landmarks.ts';
export { meanLandmark } from './mean-landmark.ts';
