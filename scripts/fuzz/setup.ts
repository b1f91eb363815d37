import { vi } from 'vitest';

/** How many times as many cases as a test asks for, and the seed that stands for its own. */
const factor = Number(process.env['FUZZ_FACTOR']);
const seed = Number(process.env['FUZZ_SEED']);

/** Cases that fast-check tries when a test names no number. */
const USUAL_RUNS = 100;

// Every property test goes through `assert`, whatever area it belongs to: there its numbers are exchanged.
vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof import('fast-check')>();
  const assert = ((property: never, parameters: { numRuns?: number } = {}) =>
    original.assert(property, {
      ...parameters,
      seed,
      numRuns: factor * (parameters.numRuns ?? USUAL_RUNS),
    })) as typeof original.assert;
  return { ...original, assert, default: { ...original.default, assert } };
});
