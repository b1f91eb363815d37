import { defineConfig } from 'vitest/config';

/** Read sources, not builds. */
const resolve = { conditions: ['@stubble/source'] };
const ssr = { resolve: { conditions: ['@stubble/source'], externalConditions: ['@stubble/source'] } };
/** A busy machine takes its time: this limit only ends what hangs. */
const PATIENCE_MS = 240_000;
/** What these tests try keeps no state between calls that they could disturb, so files share their modules: loading them anew took 40 of 263 s of processor time. */
const shared = { isolate: false, testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS } as const;
/**
 * Modules as Node itself links them. Vite's runner makes every use of an imported name a look-up, which no compiler takes out of a loop: a
 * seventh of all processor time, a third in the tests of fields. Compiler and collector work on the thread that runs the tests, a twelfth less:
 * on busy cores they win nothing beside it.
 */
const native = {
  ...shared,
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: [
    '--import=tsx',
    '--conditions=@stubble/source',
    '--no-concurrent-recompilation',
    '--single-threaded-gc',
  ],
};

export default defineConfig({
  test: {
    // Vitest leaves one core free by default: on two cores that is half of the machine.
    maxWorkers: '100%',
    projects: [
      { test: { ...native, name: 'core', include: ['packages/core/**/*.test.ts'] } },
      { test: { ...native, name: 'scripts', include: ['scripts/**/*.test.ts'] } },
      {
        test: { ...native, name: 'renderer-node', include: ['packages/renderer/test/**/*.node.test.ts'] },
      },
      {
        resolve,
        ssr,
        test: { ...shared, name: 'studio-unit', include: ['packages/demo/src/**/*.test.ts'] },
      },
      'packages/renderer/vitest.config.ts',
      'packages/demo/vitest.config.ts',
    ],
  },
});
