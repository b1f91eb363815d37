import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Tests that run in Node; those of the renderer and the studio's elements need a browser and have no properties. */
const PLACES = ['packages/core/src', 'packages/demo/src', 'scripts'];
const HOUR_MS = 3_600_000;

/** The property tests of every area, and nothing else. */
export default defineConfig({
  root,
  resolve: { conditions: ['@stubble/source'] },
  ssr: { resolve: { conditions: ['@stubble/source'], externalConditions: ['@stubble/source'] } },
  test: {
    include: PLACES.flatMap(propertyTests),
    setupFiles: ['scripts/fuzz/setup.ts'],
    testTimeout: HOUR_MS,
  },
});

/** Tests below a folder that import fast-check. */
function propertyTests(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => readFileSync(`${root}/${path}`, 'utf8').includes("from 'fast-check'"));
}
