import { defineConfig } from 'vitest/config';

/** The studio as a person meets it: a built studio, a real browser, roles and names. */
export default defineConfig({
  resolve: { conditions: ['@stubble/source'] },
  ssr: { resolve: { conditions: ['@stubble/source'], externalConditions: ['@stubble/source'] } },
  test: {
    name: 'studio',
    include: ['test/**/*.studio.test.ts'],
    globalSetup: ['test/support/serve.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // One browser draws in software on every core there is; two would only wait for each other.
    fileParallelism: false,
  },
});
