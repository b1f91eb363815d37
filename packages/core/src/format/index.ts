export { decodeDoneDots, encodeDoneDots } from './done-dots.ts';
export type { DotField, DotGroup, SessionDots, StrokeMarks, TouchUpDots } from './dot-field.ts';
export { fieldFromBuffer, fieldToBuffer } from './field-buffer.ts';
export { fieldToSvg } from './field-to-svg.ts';
export { describeErrors, type ParseError, type ParseResult } from './parse-result.ts';
export type { StencilOptions } from './stencil-options.ts';
export type { StencilSurface } from './unroll.ts';
