export { borderTaps } from './border-taps.ts';
export { fitPhoto } from './fit-photo.ts';
export { headOval } from './head-oval.ts';
export {
  type OutlineStretchInput,
  outlineStretch,
  STRETCH_DIRECTIONS,
} from './outline-stretch.ts';
export { type OutlineTapsOptions, outlineTaps } from './outline-taps.ts';
export type { Oval } from './oval-mask.ts';
export type { FitPhotoInput, FittedPhoto, PhotoDoubt, PhotoFit, PhotoProblem } from './photo-input.ts';
export { SURE_SHARE } from './photo-verdict.ts';
