import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VOCABULARY_FILE, vocabularyPage } from './design-vocabulary.ts';

test('docs/design-vocabulary.md says what the tables of core say', () => {
  expect(readFileSync(VOCABULARY_FILE, 'utf8')).toBe(vocabularyPage());
});
