import { createArea, createDotField, defaultCase, fieldToBuffer, moveAnchor } from '../src/index.ts';

/** Hash (FNV-1a, 32 bits) of every byte of whole fields: the default, an edited one, one of several areas, and another seed and head. */
export function fieldFingerprint(): string {
  const first = defaultCase('engine');
  const edited = structuredClone(first);
  edited.treatment.hairline = moveAnchor(edited.treatment.hairline, 'frontotemporalLeft', {
    azimuthDeg: 41,
    elevationDeg: 49,
  });
  const other = defaultCase('other seed');
  other.head = { kind: 'head', semiAxesMm: [74.3, 91.2, 97.7] };
  const parts = structuredClone(first);
  parts.treatment.areas.push(
    createArea('crown', 'crown'),
    createArea('futScar', 'scar'),
    createArea('fauxScar', 'line'),
  );
  return [first, edited, parts, other]
    .map((one) => createDotField(one))
    .map((field) => `${field.count}:${fnv1a(new Uint8Array(fieldToBuffer(field))).toString(16)}`)
    .join(' ');
}

function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
