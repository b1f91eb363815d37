import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { engineHash } from './engine-hash.ts';

const bun = fileURLToPath(new URL('../../../../node_modules/@oven/bun-linux-x64/bin/bun', import.meta.url));
const source = fileURLToPath(new URL('./engine-hash.ts', import.meta.url));

it('a settled field has the hash it always had', () => {
  expect(engineHash()).toMatchInlineSnapshot(`"c74944dc"`);
});

it.skipIf(!existsSync(bun))(
  `a settled field has the same bytes in JavaScriptCore (skipped without ${bun})`,
  () => {
    const script = `console.log((await import(${JSON.stringify(source)})).engineHash())`;
    expect(execFileSync(bun, ['-e', script], { encoding: 'utf8' }).trim()).toBe(engineHash());
  },
);
