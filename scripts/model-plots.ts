/**
 * Draws the plots of docs/model.md again and writes its tables: `tsx --conditions=@stubble/source scripts/model-plots.ts`.
 * With `--check` it writes nothing and fails when a file is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chartSvg } from './model-plots/chart.ts';
import { PLOTS } from './model-plots/plots.ts';
import { TABLES } from './model-plots/tables.ts';

const docs = new URL('../docs/', import.meta.url);
const isCheck = process.argv.includes('--check');
let stale = 0;

mkdirSync(new URL('plots/', docs), { recursive: true });
for (const [name, chart] of Object.entries(PLOTS)) put(`plots/${kebab(name)}.svg`, chartSvg(chart));
const page = read('model.md');
if (page === null) throw new Error('model-plots: expected docs/model.md, got none');
put('model.md', Object.entries(TABLES).reduce(fillTable, page));
console.log(
  isCheck ? `${stale} files are not up to date` : `${Object.keys(PLOTS).length} plots in docs/plots`,
);
process.exitCode = isCheck && stale > 0 ? 1 : 0;

/** Replace what stands between a table's two markers. */
function fillTable(text: string, [name, table]: [string, string]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`model-plots: expected ${open} … ${close} in docs/model.md`);
  return `${text.slice(0, start + open.length)}\n${table}\n${text.slice(end)}`;
}

function put(name: string, content: string): void {
  if (read(name) === content) return;
  stale++;
  if (isCheck) console.error(`docs/${name} is not up to date: run scripts/model-plots.ts`);
  else writeFileSync(new URL(name, docs), content);
}

function read(name: string): string | null {
  try {
    return readFileSync(new URL(name, docs), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
