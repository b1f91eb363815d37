export { applyStyle, type StyleOptions } from './apply-style.ts';
export {
  averageFace,
  directionOf,
  type FaceLandmarks,
  type FacePoint,
} from './face-landmarks.ts';
export { type FaceThirds, faceThirds, type HairlineSymmetry, hairlineSymmetry } from './measures.ts';
export { arcLengthMm, besideMidline, onMidline, toward } from './place-on-skin.ts';
export {
  FRONTOTEMPORAL_ASIDE_MM,
  HAIRLINE_STYLES,
  type HairlineShape,
  type HairlineStyle,
  type HairlineStyleId,
  hairlineStyle,
} from './style-rows.ts';
