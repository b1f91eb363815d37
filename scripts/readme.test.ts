import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Contents of the fenced blocks of README's library part: the example, and what it prints. */
function readExample(): readonly [string, string] {
  const [, library] = readFileSync(join(root, 'README.md'), 'utf8').split('## As a library');
  const [example, output] = [...library.matchAll(/```(?:ts)?\n([\s\S]*?)```/g)].map((match) => match[1]);
  return [example, output];
}

test("README's example prints what README says", () => {
  const [example, output] = readExample();
  // Beside the package, so that its imports are found as a user's would be.
  const file = join(root, 'packages/renderer/readme-example.ts');
  writeFileSync(file, example);
  try {
    const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@stubble/source', file];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe(output);
  } finally {
    rmSync(file);
  }
});
