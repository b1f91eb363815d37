import type { DotField, DotGroup } from './dot-field.ts';
import type { ParseResult } from './parse-result.ts';

/** "STBF" as the first four bytes. */
const MAGIC = 0x46425453;
const VERSION = 1;
/** Magic, version, number of groups, number of dots. */
const HEADER_BYTES = 16;
/** Session and flags of a group. */
const GROUP_BYTES = 4;
const FLOAT_COLUMNS = ['u', 'v', 'spacingMm', 'rank', 'widthMm', 'contrast', 'retention'] as const;
/** Most dots a buffer may claim: guards against a length that was made up. */
const MOST_DOTS = 4_000_000;

/** Bytes of a buffer that holds so many dots and groups. */
function byteLengthOf(dots: number, groups: number): number {
  return HEADER_BYTES + GROUP_BYTES * groups + dots * (4 * FLOAT_COLUMNS.length) + 2 * dots;
}

/** A field as one little-endian buffer with magic number and version; the same field gives the same bytes. Transferable. */
export function fieldToBuffer(field: DotField): ArrayBuffer {
  const buffer = new ArrayBuffer(byteLengthOf(field.count, field.groups.length));
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, field.groups.length, true);
  view.setUint32(12, field.count, true);
  let at = HEADER_BYTES;
  for (const group of field.groups) {
    view.setUint16(at, group.session, true);
    view.setUint16(at + 2, group.done ? 1 : 0, true);
    at += GROUP_BYTES;
  }
  for (const name of FLOAT_COLUMNS) {
    for (let i = 0; i < field.count; i++, at += 4) view.setFloat32(at, field[name][i], true);
  }
  for (let i = 0; i < field.count; i++, at += 2) view.setUint16(at, field.group[i], true);
  return buffer;
}

/** Read what {@link fieldToBuffer} wrote. Anything else gives a sentence, never an exception. */
export function fieldFromBuffer(buffer: ArrayBuffer): ParseResult<DotField> {
  if (buffer.byteLength < HEADER_BYTES) return refuse('The dots are cut short: there is not even a header.');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return refuse('This is not a field of dots that Stubble saved.');
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    return refuse(
      `These dots have format ${version}; this Stubble reads format ${VERSION}. Update Stubble to open them.`,
    );
  }
  const groupCount = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  if (count > MOST_DOTS || groupCount > 65535)
    return refuse(`The dots claim to be ${count}, more than any head holds.`);
  const expected = byteLengthOf(count, groupCount);
  if (buffer.byteLength !== expected) {
    return refuse(
      `The dots are damaged: expected ${expected} bytes for ${count} dots, got ${buffer.byteLength}.`,
    );
  }
  const field = readColumns(view, count, groupCount);
  const bad = findBadDot(field);
  return bad === null ? { ok: true, value: field } : refuse(bad);
}

function readColumns(view: DataView, count: number, groupCount: number): DotField {
  let at = HEADER_BYTES;
  const groups: DotGroup[] = [];
  for (let i = 0; i < groupCount; i++, at += GROUP_BYTES) {
    groups.push({
      kind: 'session',
      session: view.getUint16(at, true),
      done: view.getUint16(at + 2, true) === 1,
    });
  }
  const floats = Object.fromEntries(FLOAT_COLUMNS.map((name) => [name, new Float32Array(count)]));
  for (const name of FLOAT_COLUMNS) {
    for (let i = 0; i < count; i++, at += 4) floats[name][i] = view.getFloat32(at, true);
  }
  const group = new Uint16Array(count);
  for (let i = 0; i < count; i++, at += 2) group[i] = view.getUint16(at, true);
  return { count, group, groups, ...(floats as Record<(typeof FLOAT_COLUMNS)[number], Float32Array>) };
}

/** The first dot that no field can hold, in words. */
function findBadDot(field: DotField): string | null {
  for (let i = 0; i < field.count; i++) {
    const finite = FLOAT_COLUMNS.every((name) => Number.isFinite(field[name][i]));
    if (
      !finite ||
      field.spacingMm[i] <= 0 ||
      field.widthMm[i] <= 0 ||
      field.group[i] >= field.groups.length
    ) {
      return `The dots are damaged: dot ${i + 1} of ${field.count} has no valid place, width or session.`;
    }
  }
  return null;
}

function refuse(message: string): ParseResult<never> {
  return { ok: false, errors: [{ path: '', message }] };
}
