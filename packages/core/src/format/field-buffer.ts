import type { DotField, DotGroup } from './dot-field.ts';
import type { ParseResult } from './parse-result.ts';

/** "STBF" as the first four bytes. */
const MAGIC = 0x46425453;
/**
 * Version 2 ends with the names of its groups' areas; a field of the main area alone needs none and stays version 1. Version 3 has groups of
 * touch-ups, and names always.
 */
const VERSION = 3;
const SESSIONS_VERSION = 2;
const NAMELESS_VERSION = 1;
/** Area of a group that has no name. */
const MAIN_AREA = 'main';
/** Longest name of an area, UTF-16 units: guards against a length that was made up. */
const LONGEST_NAME = 100;
/** Magic, version, number of groups, number of dots. */
const HEADER_BYTES = 16;
/** Session or event, and flags of a group. */
const GROUP_BYTES = 4;
const FLAG = { done: 1, touchUp: 2 } as const;
const FLOAT_COLUMNS = ['u', 'v', 'spacingMm', 'rank', 'widthMm', 'contrast', 'retention'] as const;
/** Most dots a buffer may claim: guards against a length that was made up. */
const MOST_DOTS = 4_000_000;

/** Bytes of a buffer that holds so many dots and groups. */
function byteLengthOf(dots: number, groups: number): number {
  return HEADER_BYTES + GROUP_BYTES * groups + dots * (4 * FLOAT_COLUMNS.length) + 2 * dots;
}

/** A field as one little-endian buffer with magic number and version; the same field gives the same bytes. Transferable. */
export function fieldToBuffer(field: DotField): ArrayBuffer {
  const names = namesOf(field.groups);
  const bytes = byteLengthOf(field.count, field.groups.length);
  const buffer = new ArrayBuffer(bytes + names.reduce((sum, name) => sum + 2 + 2 * name.length, 0));
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, versionOf(field.groups, names), true);
  view.setUint32(8, field.groups.length, true);
  view.setUint32(12, field.count, true);
  let at = HEADER_BYTES;
  for (const group of field.groups) {
    view.setUint16(at, group.session ?? group.event ?? 0, true);
    view.setUint16(at + 2, flagsOf(group), true);
    at += GROUP_BYTES;
  }
  for (const name of FLOAT_COLUMNS) {
    for (let i = 0; i < field.count; i++, at += 4) view.setFloat32(at, field[name][i], true);
  }
  for (let i = 0; i < field.count; i++, at += 2) view.setUint16(at, field.group[i], true);
  for (const name of names) {
    view.setUint16(at, name.length, true);
    at += 2;
    for (let k = 0; k < name.length; k++, at += 2) view.setUint16(at, name.charCodeAt(k), true);
  }
  return buffer;
}

function flagsOf({ kind, done }: DotGroup): number {
  return (kind === 'touchUp' ? FLAG.touchUp : 0) + (done ? FLAG.done : 0);
}

/** Name of every group's area, or none when all are the main one's sessions. */
function namesOf(groups: readonly DotGroup[]): readonly string[] {
  const names = groups.map((group) => group.area ?? MAIN_AREA);
  return hasTouchUps(groups) || names.some((name) => name !== MAIN_AREA) ? names : [];
}

function versionOf(groups: readonly DotGroup[], names: readonly string[]): number {
  if (hasTouchUps(groups)) return VERSION;
  return names.length > 0 ? SESSIONS_VERSION : NAMELESS_VERSION;
}

function hasTouchUps(groups: readonly DotGroup[]): boolean {
  return groups.some(({ kind }) => kind === 'touchUp');
}

/** The names behind the dots, or null when they do not fill the buffer exactly. */
function readNames(view: DataView, from: number, groups: number): string[] | null {
  const names: string[] = [];
  let at = from;
  for (let i = 0; i < groups; i++) {
    const length = at + 2 <= view.byteLength ? view.getUint16(at, true) : LONGEST_NAME + 1;
    at += 2;
    if (length > LONGEST_NAME || at + 2 * length > view.byteLength) return null;
    let name = '';
    for (let k = 0; k < length; k++, at += 2) name += String.fromCharCode(view.getUint16(at, true));
    names.push(name);
  }
  return at === view.byteLength ? names : null;
}

/** Read what {@link fieldToBuffer} wrote. Anything else gives a sentence, never an exception. */
export function fieldFromBuffer(buffer: ArrayBuffer): ParseResult<DotField> {
  if (buffer.byteLength < HEADER_BYTES) return refuse('The dots are cut short: there is not even a header.');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) return refuse('This is not a field of dots that Stubble saved.');
  const version = view.getUint32(4, true);
  if (version !== VERSION && version !== SESSIONS_VERSION && version !== NAMELESS_VERSION) {
    return refuse(
      `These dots have format ${version}; this Stubble reads format ${VERSION}. Update Stubble to open them.`,
    );
  }
  const groupCount = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  if (count > MOST_DOTS || groupCount > 65535)
    return refuse(`The dots claim to be ${count}, more than any head holds.`);
  const expected = byteLengthOf(count, groupCount);
  const named = version !== NAMELESS_VERSION && buffer.byteLength >= expected;
  const names = named ? readNames(view, expected, groupCount) : [];
  if (names === null || (!named && buffer.byteLength !== expected)) {
    return refuse(
      `The dots are damaged: expected ${expected} bytes for ${count} dots, got ${buffer.byteLength}.`,
    );
  }
  const field = readColumns(view, { count, groupCount, names });
  const bad = findBadDot(field);
  return bad === null ? { ok: true, value: field } : refuse(bad);
}

interface Layout {
  readonly count: number;
  readonly groupCount: number;
  readonly names: readonly string[];
}

function readColumns(view: DataView, { count, groupCount, names }: Layout): DotField {
  let at = HEADER_BYTES;
  const groups: DotGroup[] = [];
  for (let i = 0; i < groupCount; i++, at += GROUP_BYTES) {
    const [index, flags] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const area = names[i] ?? MAIN_AREA;
    groups.push(
      flags & FLAG.touchUp
        ? { kind: 'touchUp', event: index, area, done: (flags & FLAG.done) > 0 }
        : { kind: 'session', session: index, area, done: flags === FLAG.done },
    );
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
