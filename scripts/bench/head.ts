/**
 * The head: fits without taps and from taps against known heads. `npm run bench -- head --photos DIR` reads a folder with `ground-truth.json`, photos,
 * normal maps and scalp masks; the project's own sitters are always measured. `--people N` renders and measures N heads by chance besides, `--hard N`
 * N hard photos; both from number `--from K` on.
 * Rows without data are left out.
 */
import { join } from 'node:path';
import type { Sitter } from '../sitters/sitter.ts';
import type { BenchRow } from './bench-row.ts';
import { automaticRows } from './head/automatic-rows.ts';
import { cutRows } from './head/cut-rows.ts';
import { hardRows } from './head/hard-rows.ts';
import { jointRows } from './head/joint-rows.ts';
import { maskRows } from './head/mask-rows.ts';
import type { HeadSet } from './head/rows.ts';
import { tapRows } from './head/tap-rows.ts';
import { timeRows } from './head/time-rows.ts';
import { hardByChance } from './head/truth/hard-people.ts';
import { benchPeople, type PeopleWanted } from './head/truth/people.ts';
import { readScan } from './head/truth/scan.ts';
import { readSitters } from './head/truth/sitters.ts';
import type { Truth } from './head/truth/truth.ts';
import { turnedRows } from './head/turned-rows.ts';
import { viewRows } from './head/view-rows.ts';
import { wallRows } from './head/wall-rows.ts';

/** Draws of noise: as the target asks on a scan, fewer on the many others. */
const DRAWS = { scan: 20, sitters: 3, people: 3 } as const;

export async function benchHead(): Promise<BenchRow[]> {
  const root = join(import.meta.dirname, '../..');
  const photos = argument('--photos');
  const from = Number(argument('--from') ?? 0);
  const people = rendered(join(root, '.cache/bench-people'), {
    count: Number(argument('--people') ?? 0),
    from,
  });
  const folder = join(root, '.cache/bench-hard');
  const hard = rendered(folder, { count: Number(argument('--hard') ?? 0), from }, hardByChance);
  const hardSet = { name: 'hard photos', truths: hard };
  const sets = [
    { name: 'scan', truths: photos ? readScan(photos) : [] },
    { name: 'sitters', truths: readSitters(join(root, 'packages/demo/public/samples')) },
    { name: 'people', truths: people },
  ] as const;
  for (const { name, truths } of sets) {
    if (truths.length === 0)
      console.log(`  The rows of the ${name} are left out: no photos with a truth beside them.`);
  }
  const measured = sets.filter(({ truths }) => truths.length > 0);
  const rows: BenchRow[] = [];
  for (const set of measured) rows.push(...(await rowsOf(set, join(root, '.cache/bench-people'))));
  return [
    ...rows,
    ...(hard.length > 0 ? [...hardRows(hardSet, join(folder, 'truth')), ...viewRows(hardSet)] : []),
  ];
}

/** Rendered people as truths. */
function rendered(folder: string, wanted: PeopleWanted, sitterOf?: (k: number) => Sitter): Truth[] {
  const ids = benchPeople(folder, wanted, sitterOf);
  return ids.length === 0 ? [] : readSitters(folder).filter(({ name }) => ids.includes(name));
}

async function rowsOf(
  set: HeadSet & { readonly name: keyof typeof DRAWS },
  folder: string,
): Promise<BenchRow[]> {
  const layers = set.name === 'people' ? join(folder, 'truth') : null;
  return [
    ...automaticRows(set),
    ...wallRows(set),
    ...cutRows(set),
    ...turnedRows(set),
    ...tapRows(set, DRAWS[set.name]),
    ...jointRows(set),
    ...maskRows(set, layers),
    ...viewRows(set),
    ...(set.name === 'people' ? [] : await timeRows({ ...set, truths: set.truths.slice(0, 4) })),
  ];
}

/** The word after a name on the command line. */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
}
