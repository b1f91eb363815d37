export { createPreview } from './create-preview.ts';
export { storyOf } from './export/story.ts';
export type {
  ExportOptions,
  FilmstripOptions,
  StoryFrame,
  StoryOptions,
  VideoOptions,
} from './export-options.ts';
export type { DrawnField, FieldSource, PlacedField } from './field/field-source.ts';
export { createLocalFieldSource } from './field/local-field-source.ts';
export { type PlacedDots, placeDots } from './field/place-dots.ts';
export type { Strokes } from './field/strokes.ts';
export { createWorkerFieldSource } from './field/worker-field-source.ts';
export type { Viewing } from './light/viewing.ts';
export type { PhotoSource } from './photo/decode-photo.ts';
export type { DotMask } from './photo/dot-mask.ts';
export { MAX_PHOTO_MEGAPIXELS, MAX_PHOTO_SIDE_PX } from './photo/photo-limits.ts';
export type {
  Compare,
  Insets,
  NextView,
  Placement,
  Point,
  Preview,
  PreviewEvents,
  PreviewOptions,
} from './preview.ts';
export { PreviewError, type PreviewErrorCode } from './preview-error.ts';
