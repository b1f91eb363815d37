import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Every file of a folder that ships, with its text. */
function filesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(source, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(join(source, folder, file), 'utf8')]);
}

describe('same seed, same bytes', () => {
  test.each(folders)('%s asks neither chance nor the clock', (folder) => {
    for (const [file, text] of filesOf(folder)) {
      expect(/Math\.random|Date\.now|new Date\(\)/.test(text), `${folder}/${file}`).toBe(false);
    }
  });

  // Everything upstream of a dot's acceptance.
  const upstream = [
    'random',
    'spacing',
    'ranks',
    'sampling',
    'settle',
    'gaps',
    'surface',
    'hairline',
    'styles',
    'areas',
    'density',
    'field',
  ];
  /** Measures and drawings, which decide about no dot. */
  const downstream = /^(field-to-svg|measures|proportions|stages|plan-).*\.ts$/;
  test.each(upstream)('%s uses no function that engines round differently', (folder) => {
    for (const [file, text] of filesOf(folder)) {
      if (downstream.test(file)) continue;
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const found = code.match(
        /Math\.(pow|sin|cos|tan|exp|log|log2|log10|cbrt|hypot|atan|atan2|asin|acos)\b/,
      );
      expect(found?.[0], `${folder}/${file}`).toBeUndefined();
    }
  });
});
