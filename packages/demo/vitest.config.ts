import { defineConfig } from 'vitest/config';

/** The studio as a person meets it: a built studio, a real browser, roles and names. */
export default defineConfig({
  resolve: { conditions: ['@stubble/source'] },
  ssr: { resolve: { conditions: ['@stubble/source'], externalConditions: ['@stubble/source'] } },
  test: {
    name: 'studio',
    include: ['test/**/*.studio.test.ts'],
    globalSetup: ['test/support/serve.ts'],
    // A busy machine takes its time, which is no fault of the studio: these limits only end what hangs.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    // Two files at a time: a page waits half of its time, and the other draws meanwhile. A third would only wait for a core.
    maxWorkers: 2,
    // Files share no page, only the modules that drive it: loading them anew for each took 9 s of processor time.
    isolate: false,
  },
});
