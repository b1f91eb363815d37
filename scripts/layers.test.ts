import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** Folders and files of a package in the order of its table in docs/architecture.md. */
function orderOf(heading: string): readonly string[] {
  const [, section] = architecture.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0].matchAll(/^\| (`[^|]+`) \|/gm);
  return [...rows].flatMap(([, names]) => [...names.matchAll(/`([\w./-]+)`/g)].map(([, name]) => name));
}

/** What ships below a folder, with paths from there. */
function filesOf(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = all.map((file) => file.split(sep).join('/'));
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
}

describe.each([
  ['core', 'Inside core'],
  ['renderer', 'Inside renderer'],
  ['demo', 'Inside the studio'],
])('%s is as the documentation draws it', (name, heading) => {
  const source = join(root, 'packages', name, 'src');
  const order = orderOf(heading);
  const placeOf = (path: string) =>
    order.find((place) => path === place || path.startsWith(`${place}/`)) ?? null;

  test('the table names every folder, and nothing that is not there', () => {
    for (const place of order) expect(existsSync(join(source, place)), place).toBe(true);
    for (const file of filesOf(source)) if (file.includes('/')) expect(placeOf(file), file).not.toBeNull();
  });

  test.each(order)('%s imports only from what stands before it', (place) => {
    const before = order.slice(0, order.indexOf(place) + 1);
    const files = place.endsWith('.ts')
      ? [place]
      : filesOf(join(source, place)).map((file) => `${place}/${file}`);
    for (const file of files) {
      const text = readFileSync(join(source, file), 'utf8');
      for (const [, from] of text.matchAll(/from '(\.\.?\/[^']+)'/g)) {
        const path = relative(source, join(source, dirname(file), from))
          .split(sep)
          .join('/');
        const other = placeOf(path);
        if (other) expect(before, `${file} imports ${path}`).toContain(other);
      }
    }
  });
});
