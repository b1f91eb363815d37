import type { Case } from '@stubble/core';

/** Whether two cases have the same dots: what differs, if anything, is how they age or how they are seen. */
export function sameFieldInputs(a: Case, b: Case): boolean {
  return a === b || sameData(fieldInputs(a), fieldInputs(b));
}

/** All that `createDotField` reads: neither pigment, care, days and shades nor views. */
function fieldInputs({ head, treatment }: Case): unknown {
  const { seed, hairline, density, dots, sessions } = treatment;
  return {
    head,
    seed,
    hairline,
    density,
    dots,
    sessions: sessions.map(({ share, done }) => ({ share, done })),
  };
}

/** Deep equality of plain JSON. */
function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  if (keysA.length !== keysB.length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keysA.every((key) => Object.hasOwn(right, key) && sameData(left[key], right[key]));
}
