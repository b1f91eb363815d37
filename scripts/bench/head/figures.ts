/** The rows of the head's bench as one table for the documentation: a line for each measure, a column for each set of photos. */
import type { BenchRow } from '../bench-row.ts';

/** Sets by the name that their rows begin with, in the order of their columns. */
const SETS = ['scan', 'sitters', 'scan and sitters', 'people', 'hard photos'] as const;
type SetName = (typeof SETS)[number];

interface Measure {
  readonly label: string;
  readonly target: string;
  readonly cells: Map<SetName, BenchRow[]>;
}

/** Marks in a page between which the table stands. */
const [BEGIN, END] = ['<!-- figures of the bench -->', '<!-- end of the figures -->'] as const;

/** The page with its table made anew. Throws where the page has no place for it. */
export function withFigures(page: string, rows: readonly BenchRow[]): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`Expected a page with '${BEGIN}' and '${END}'.`);
  return `${page.slice(0, from + BEGIN.length)}\n${figuresTable(rows)}\n${page.slice(to)}`;
}

/** A table in Markdown. Where a set has a row for each photo the mean is told, and the most in brackets; what misses its target is bold. */
export function figuresTable(rows: readonly BenchRow[]): string {
  const measures = new Map<string, Measure>();
  for (const row of rows) {
    const { set, measure } = partsOf(row.name);
    const label = isCount(row) || row.unit === '' ? measure : `${measure}, ${row.unit}`;
    const target = row.met === null ? '' : row.target.replace(` ${row.unit}`, '');
    const kept = measures.get(label) ?? { label, target, cells: new Map() };
    // What is a target for one set may only be reported for another.
    if (target && !kept.target) measures.set(label, { ...kept, target });
    else measures.set(label, kept);
    kept.cells.set(set, [...(kept.cells.get(set) ?? []), row]);
  }
  const shown = SETS.filter((set) => [...measures.values()].some(({ cells }) => cells.has(set)));
  return [
    line(['', ...shown, 'target']),
    line(['', ...shown, ''].map(() => '---')),
    ...[...measures.values()].map(({ label, target, cells }) =>
      line([label, ...shown.map((set) => cell(cells.get(set) ?? [])), target]),
    ),
  ].join('\n');
}

/** 'scan front, no taps: normals (asks)' is the measure 'no taps: normals' of the set 'scan'. */
export function partsOf(name: string): { readonly set: SetName; readonly measure: string } {
  // Of two names that one begins with the longer is meant.
  const set = SETS.findLast((one) => name.startsWith(one));
  if (!set) throw new RangeError(`Expected a row of ${SETS.join(', ')}; got '${name}'.`);
  const rest = name.slice(set.length).replace(/ \(asks\)$/, '');
  // A photo's or a pair's own row names it before the comma or colon; a set's row goes on at once.
  const measure = rest
    .replace(/^ \S+ and \S+ jointly/, ' two photos jointly')
    .replace(/^ [\w-]+, /, '')
    .replace(/^[,:]? /, '');
  return { set, measure };
}

const isCount = ({ unit }: BenchRow): boolean => unit.startsWith('of ');

function cell(rows: readonly BenchRow[]): string {
  if (rows.length === 0) return '';
  const values = rows.map(({ value }) => value);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const most = rows.length > 1 ? ` (most ${figure(Math.max(...values))})` : '';
  const text = isCount(rows[0]!) ? `${mean} ${rows[0]!.unit}` : `${figure(mean)}${most}`;
  const missed = rows.filter(({ met }) => met === false).length;
  if (missed === 0) return text;
  return rows.length > 1 ? `**${text}; ${missed} of ${rows.length} over**` : `**${text}**`;
}

/** Three digits are as many as any of these is known to. */
const figure = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
