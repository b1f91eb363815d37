import type { DrawnField } from './field-source.ts';

/** All memory of a field and of its placed dots that can be transferred to another thread. */
export function buffersOf({ field, placed }: DrawnField): ArrayBuffer[] {
  const arrays = [...Object.values(field), placed.texels, placed.strokes].filter((value) =>
    ArrayBuffer.isView(value),
  );
  return [...new Set(arrays.map((array) => array.buffer as ArrayBuffer))];
}
