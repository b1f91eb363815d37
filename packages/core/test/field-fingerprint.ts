import {
  type Case,
  createDotField,
  createFieldCache,
  type DotField,
  defaultCase,
  fieldToBuffer,
  markSessionDone,
  moveAnchor,
  settleDotField,
} from '../src/index.ts';
import { SEED } from './shared-ranks.ts';

/**
 * Hash (FNV-1a, 32 bits) of every byte of whole fields: the default, an edited one, another head, a settled one, and on a piece of flat
 * skin, which costs less, a settled one of a new seed around a session that is done.
 * @param cache may have ranks of the seed that tests share
 */
export function fieldFingerprint(cache = createFieldCache()): string {
  const first = defaultCase(SEED);
  const edited = defaultCase(SEED);
  edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'frontotemporalLeft', {
    azimuthDeg: 41,
    elevationDeg: 49,
  });
  const other = defaultCase(SEED);
  other.head = { kind: 'head', semiAxesMm: [74.3, 91.2, 97.7] };
  const settledOf = (kase: Case): DotField => settleDotField(createDotField(kase, cache), kase, cache);
  const flat: Case = { ...defaultCase('flat'), head: { kind: 'patch', widthMm: 70, heightMm: 50 } };
  const around: Case = {
    ...flat,
    treatment: { ...markSessionDone(flat.treatment, settledOf(flat), 0), seed: 'other seed' },
  };
  const ranked = [first, edited, other].map((one) => createDotField(one, cache));
  return [...ranked, settledOf(first), settledOf(around)]
    .map((field) => `${field.count}:${fnv1a(new Uint8Array(fieldToBuffer(field))).toString(16)}`)
    .join(' ');
}

function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
