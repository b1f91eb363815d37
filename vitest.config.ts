import { defineConfig } from 'vitest/config';

/** Read sources, not builds. */
const resolve = { conditions: ['@stubble/source'] };
const ssr = { resolve: { conditions: ['@stubble/source'], externalConditions: ['@stubble/source'] } };
/** What these tests try keeps no state between calls that they could disturb, so files share their modules: loading them anew took 40 of 263 s of processor time. */
const shared = { isolate: false } as const;

export default defineConfig({
  test: {
    // Vitest leaves one core free by default: on two cores that is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        ssr,
        test: { ...shared, name: 'core', include: ['packages/core/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve,
        ssr,
        test: { ...shared, name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve,
        ssr,
        test: {
          ...shared,
          name: 'studio-unit',
          include: ['packages/demo/src/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          ...shared,
          name: 'renderer-node',
          include: ['packages/renderer/test/**/*.node.test.ts'],
          testTimeout: 60_000,
        },
      },
      'packages/renderer/vitest.config.ts',
      'packages/demo/vitest.config.ts',
    ],
  },
});
