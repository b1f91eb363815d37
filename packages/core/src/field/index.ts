export { createDotField, type FieldInput } from './create-dot-field.ts';
export { createFieldCache, type FieldCache } from './field-cache.ts';
export { markSessionDone } from './mark-session-done.ts';
export { SETTLED_REACH_SPACINGS, settleDotField } from './settle-dot-field.ts';
