import { fromBase64, toBase64 } from './base64.ts';
import type { DotField } from './dot-field.ts';
import { fieldFromBuffer, fieldToBuffer } from './field-buffer.ts';
import type { ParseResult } from './parse-result.ts';

/** A done session's dots as the text that a case keeps. */
export function encodeDoneDots(dots: DotField): string {
  return toBase64(new Uint8Array(fieldToBuffer(dots)));
}

/** Read {@link encodeDoneDots}' text. Damaged text gives a sentence. */
export function decodeDoneDots(text: string): ParseResult<DotField> {
  const bytes = fromBase64(text);
  if (!bytes) {
    return {
      ok: false,
      errors: [{ path: '', message: 'The dots of a done session are damaged: not base64 text.' }],
    };
  }
  return fieldFromBuffer(bytes.buffer as ArrayBuffer);
}
