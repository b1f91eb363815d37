import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The first fenced block of TypeScript after some words of a page, and the block that says what it prints. */
function readExample(page: string, after: string): readonly [string, string] {
  const [, part] = readFileSync(join(root, page), 'utf8').split(after);
  const [example, output] = [...part.matchAll(/```(?:ts)?\n([\s\S]*?)```/g)].map((match) => match[1]);
  return [example, output];
}

/** What a program prints that is run from the root of the repository. */
function printed(example: string, name: string): string {
  // Beside the package, so that its imports are found as a user's would be.
  const file = join(root, 'packages/renderer', name);
  writeFileSync(file, example);
  try {
    const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@stubble/source', file];
    return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  } finally {
    rmSync(file);
  }
}

test("README's example prints what README says", () => {
  const [example, output] = readExample('README.md', '## As a library');
  expect(printed(example, 'readme-example.ts')).toBe(output);
});

test('the way from a photo to its picture prints what the page about fitting says', () => {
  const [example, output] = readExample('docs/fit.md', 'The whole way from a photo to its picture');
  expect(printed(example, 'fit-example.mts')).toBe(output);
});
