import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartSvg } from './model-plots/chart.ts';
import { PLOTS } from './model-plots/plots.ts';
import { TABLES } from './model-plots/tables.ts';

const read = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const page = read('model.md');

test.each(Object.entries(TABLES))('the table of %s in docs/model.md is what the code says', (name, table) => {
  expect(page).toContain(`<!-- ${name} -->\n${table}\n<!-- /${name} -->`);
});

test.each(Object.entries(PLOTS))(
  'the plot of %s is drawn from the present code, and shown',
  (name, chart) => {
    const file = `plots/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.svg`;
    expect(read(file)).toBe(chartSvg(chart));
    expect(page).toContain(`](${file})`);
  },
);

test('every link of docs/model.md leads to a file', () => {
  for (const [, path] of page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
    expect(existsSync(new URL(`../docs/${path}`, import.meta.url)), path).toBe(true);
  }
});
