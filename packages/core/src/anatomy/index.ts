export {
  LANDMARK_NAMES,
  LANDMARKS,
  type LandmarkName,
  type LandmarkPrior,
  type PixelPlace,
} from './landmarks.ts';
export { meanLandmark } from './mean-landmark.ts';
