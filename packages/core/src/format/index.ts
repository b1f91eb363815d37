export { decodeDoneDots, encodeDoneDots } from './done-dots.ts';
export type { DotField, DotGroup } from './dot-field.ts';
export { fieldFromBuffer, fieldToBuffer } from './field-buffer.ts';
export { describeErrors, type ParseError, type ParseResult } from './parse-result.ts';
