import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fieldFingerprint } from './field-fingerprint.ts';

const here = dirname(fileURLToPath(import.meta.url));

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

test.skipIf(!bun)('whole fields have the same bytes in V8 (Node) and JavaScriptCore (Bun)', () => {
  const printed = execFileSync(
    bun!,
    ['--conditions=@stubble/source', join(here, 'print-field-fingerprint.ts')],
    {
      encoding: 'utf8',
    },
  );
  expect(printed.trim()).toBe(fieldFingerprint());
});
