export { createPreview } from './create-preview.ts';
export type { FieldSource, PlacedField } from './field/field-source.ts';
export { createLocalFieldSource } from './field/local-field-source.ts';
export { type PlacedDots, placeDots } from './field/place-dots.ts';
export type { Strokes } from './field/strokes.ts';
export { createWorkerFieldSource } from './field/worker-field-source.ts';
export type { DotMask } from './photo/dot-mask.ts';
export { MAX_PHOTO_MEGAPIXELS, MAX_PHOTO_SIDE_PX } from './photo/photo-limits.ts';
export type {
  Compare,
  ExportOptions,
  Insets,
  NextView,
  PhotoSource,
  Placement,
  Point,
  Preview,
  PreviewEvents,
  PreviewOptions,
} from './preview.ts';
export { PreviewError, type PreviewErrorCode } from './preview-error.ts';
