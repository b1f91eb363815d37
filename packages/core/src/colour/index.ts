export { colourDifference, type Lab, type LinearRgb, labToLinear, linearToLab } from './lab.ts';
export { markColour, type Shade, toneColour } from './mark-colour.ts';
export { itaDeg, SKIN_TONES, type SkinTone, skinToneOf } from './skin-tones.ts';
export {
  type PixelSummary,
  type ShadeSuggestion,
  type SuggestedShade,
  suggestShade,
} from './suggest-shade.ts';
export { summarisePixels } from './summarise-pixels.ts';
export { blackUnderSkin } from './under-skin.ts';
