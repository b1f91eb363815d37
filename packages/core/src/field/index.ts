export { coarseDotField, createDotField, type FieldInput } from './create-dot-field.ts';
export { createFieldCache, type FieldCache } from './field-cache.ts';
export { markSessionDone, markTouchUpDone } from './mark-session-done.ts';
export { SETTLED_REACH_SPACINGS, settleDotField } from './settle-dot-field.ts';
export { createStrokeField, STROKE_WIDTH_MM, type StrokeField, type StrokeShapes } from './stroke-field.ts';
export { warmUp } from './warm-up.ts';
