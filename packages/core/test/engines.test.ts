import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { fieldFingerprint } from './field-fingerprint.ts';
import { cacheWithRanks } from './shared-ranks.ts';

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, 'print-field-fingerprint.ts');
/** Other engines take their time on a busy machine, ms. */
const PATIENCE_MS = 240_000;

/** Bun's binary comes from npm as an optional dependency, for the usual Linux. */
function findBun(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('@oven/bun-linux-x64/package.json');
    const bun = join(dirname(manifest), 'bin', 'bun');
    return existsSync(bun) ? bun : null;
  } catch {
    return null;
  }
}

const bun = findBun();
/** GNOME's JavaScript, Debian's package `gjs`. */
const hasGjs = spawnSync('gjs', ['--version']).status === 0;

/** What this engine prints. */
let own: string;
beforeAll(() => {
  own = fieldFingerprint(cacheWithRanks());
}, PATIENCE_MS);

test.skipIf(!bun)(
  `whole fields, settled ones too, have the same bytes in V8 (Node) and JavaScriptCore (Bun)${bun ? '' : ': skipped, no @oven/bun-linux-x64 here'}`,
  () => {
    const printed = execFileSync(bun!, ['--conditions=@stubble/source', entry], { encoding: 'utf8' });
    expect(printed.trim()).toBe(own);
  },
  PATIENCE_MS,
);

test.skipIf(!hasGjs)(
  `whole fields, settled ones too, have the same bytes in V8 (Node) and SpiderMonkey (gjs)${hasGjs ? '' : ': skipped, apt-get install gjs'}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stubble-gjs-'));
    try {
      const file = join(folder, 'fingerprint.mjs');
      writeFileSync(file, await bundle());
      const printed = execFileSync('gjs', ['-m', file], { encoding: 'utf8' });
      expect(printed.trim()).toBe(own);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PATIENCE_MS,
);

/** The printing module with everything that it imports, as one ES module: gjs resolves no packages. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    resolve: { conditions: ['@stubble/source'] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'one' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) if ('output' in one) return one.output[0].code;
  throw new Error('expected vite to build one module, got none');
}
