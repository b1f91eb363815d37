/**
 * Runs the benchmarks of one area or of all, prints a table, and writes `bench-results.json`.
 * `npm run bench`, or `npm run bench -- field`, or one section of an area that has some: `npm run bench -- renderer/frame`.
 * Areas: field, head, renderer, ageing, design, studio. `npm run bench -- head --figures docs/fit-figures.md` writes its table into that page besides.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { withFigures } from './head/figures.ts';

type Bench = (options: BenchOptions) => Promise<readonly BenchRow[]>;

const AREAS: Readonly<Record<string, () => Promise<Bench>>> = {
  field: async () => (await import('./field.ts')).benchField,
  head: async () => (await import('./head.ts')).benchHead,
  renderer: async () => (await import('./renderer.ts')).benchRenderer,
  ageing: async () => (await import('./ageing.ts')).benchAgeing,
  design: async () => (await import('./design.ts')).benchDesign,
  studio: async () => (await import('./studio.ts')).benchStudio,
};

/** Options of the areas that are followed by a value. */
const WITH_VALUE = ['--photos', '--people', '--hard', '--from', '--figures'];
const asked = process.argv
  .slice(2)
  .filter((argument, i, all) => !argument.startsWith('-') && !WITH_VALUE.includes(all[i - 1]));
const unknown = asked.filter((area) => !(area.split('/')[0] in AREAS));
if (unknown.length > 0) {
  console.error(`No such area: ${unknown.join(', ')}. Areas: ${Object.keys(AREAS).join(', ')}.`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(AREAS)) {
  console.log(`\n${name}`);
  const [area, section = null] = name.split('/');
  const bench = await AREAS[area]();
  const printed = new Set<BenchRow>();
  const report = (row: BenchRow) => {
    if (!printed.has(row)) console.log(line(row));
    printed.add(row);
  };
  const fresh = await bench({ section, report });
  fresh.forEach(report);
  rows.push(...fresh);
}
writeFileSync('bench-results.json', `${JSON.stringify(rows, null, 2)}\n`);
const page = process.argv[process.argv.indexOf('--figures') + 1];
if (process.argv.includes('--figures')) {
  if (!page || rows.some(({ area }) => area !== 'head'))
    throw new Error('Expected `-- head --figures PAGE`: only the head has a table for a page.');
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), rows));
}
const missed = rows.filter((row) => row.met === false);
console.log(`\n${rows.length} rows in bench-results.json; ${missed.length} below target.`);

function line({ name, value, unit, peer, ratio, target, met }: BenchRow): string {
  const mark = met === null ? ' ' : met ? '✓' : '✗';
  const beside = peer === null ? '' : `  (${peer}${ratio === null ? '' : `, ${format(ratio)}x`})`;
  return `  ${mark} ${name.padEnd(64)} ${format(value).padStart(10)} ${unit.padEnd(10)} target ${target}${beside}`;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}
