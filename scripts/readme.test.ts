import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { expect, test, vi } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The first fenced block of TypeScript after some words of a page, and the block that says what it prints. */
function readExample(page: string, after: string): readonly [string, string] {
  const [, part] = readFileSync(join(root, page), 'utf8').split(after);
  const [example, output] = [...part.matchAll(/```(?:ts)?\n([\s\S]*?)```/g)].map((match) => match[1]);
  return [example, output];
}

/** What a program prints that is run from the root of the repository: in this process, in which all that it imports may be loaded and compiled already. */
async function printed(example: string, name: string): Promise<string> {
  // Beside the package, so that its imports are found as a user's would be.
  const file = join(root, 'packages/renderer', name);
  writeFileSync(file, example);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...said) => {
    lines.push(`${format(...said)}\n`);
  });
  try {
    await import(pathToFileURL(file).href);
    return lines.join('');
  } finally {
    log.mockRestore();
    rmSync(file);
  }
}

test("README's example prints what README says", async () => {
  const [example, output] = readExample('README.md', '## As a library');
  expect(await printed(example, 'readme-example.ts')).toBe(output);
});

test('the way from a photo to its picture prints what the page about fitting says', async () => {
  const [example, output] = readExample('docs/fit.md', 'The whole way from a photo to its picture');
  expect(await printed(example, 'fit-example.mts')).toBe(output);
});
