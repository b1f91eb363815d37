import type * as v from 'valibot';

/** Path of an issue at `list[index][key]`, below the list itself. */
export function issuePath<T extends object>(
  list: T[],
  index: number,
  key: keyof T & string,
): [v.ArrayPathItem, v.ObjectPathItem] {
  const item = list[index] as T & Record<string, unknown>;
  return [
    { type: 'array', origin: 'value', input: list, key: index, value: item },
    { type: 'object', origin: 'value', input: item, key, value: item[key] },
  ];
}
