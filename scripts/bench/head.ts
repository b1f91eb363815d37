/**
 * The head: fits without taps and from taps against known heads. `npm run bench -- head --photos DIR` reads a folder with `ground-truth.json`, photos,
 * normal maps and scalp masks; the project's own sitters are always measured. `--people N` renders and measures N heads by chance besides, `--hard N`
 * N hard photos; both from number `--from K` on.
 * Rows without data are left out. `head/scan`, `head/sitters`, `head/people` and `head/hard` are measured alone when they are asked for so.
 */
import { join } from 'node:path';
import type { Sitter } from '../sitters/sitter.ts';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { automaticRows } from './head/automatic-rows.ts';
import { cutRows } from './head/cut-rows.ts';
import { hardRows } from './head/hard-rows.ts';
import { jointRows } from './head/joint-rows.ts';
import { maskRows } from './head/mask-rows.ts';
import type { HeadSet } from './head/rows.ts';
import { tapRows } from './head/tap-rows.ts';
import { timeRows } from './head/time-rows.ts';
import { togetherRows } from './head/together-rows.ts';
import { hardByChance } from './head/truth/hard-people.ts';
import { benchPeople } from './head/truth/people.ts';
import { readScan } from './head/truth/scan.ts';
import { readSitters } from './head/truth/sitters.ts';
import type { Truth } from './head/truth/truth.ts';
import { turnedRows } from './head/turned-rows.ts';
import { viewRows } from './head/view-rows.ts';
import { wallRows } from './head/wall-rows.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = { people: join(ROOT, '.cache/bench-people'), hard: join(ROOT, '.cache/bench-hard') } as const;

/** Sets of photos, by the names of their sections. */
const SECTIONS = ['scan', 'sitters', 'people', 'hard'] as const;
type Section = (typeof SECTIONS)[number];

/** Draws of noise: as the target asks on a scan, fewer on the many others. */
const DRAWS = { scan: 20, sitters: 3, people: 3 } as const;

/** @throws RangeError for a section that is none. */
export async function benchHead({ section, report }: BenchOptions): Promise<BenchRow[]> {
  const wanted = SECTIONS.filter((name) => section === null || section === name);
  if (wanted.length === 0)
    throw new RangeError(`Expected a section of the head (${SECTIONS.join(', ')}); got '${section}'.`);
  const rows: BenchRow[] = [];
  for (const name of wanted) {
    const truths = truthsOf(name);
    if (truths.length === 0) {
      console.log(`  The rows of the ${name} are left out: no photos with a truth beside them.`);
      continue;
    }
    const fresh =
      name === 'hard' ? hardSetRows({ name: 'hard photos', truths }) : await rowsOf({ name, truths });
    fresh.forEach(report);
    rows.push(...fresh);
  }
  const together = togetherRows(rows);
  together.forEach(report);
  return [...rows, ...together];
}

function truthsOf(section: Section): Truth[] {
  const photos = argument('--photos');
  switch (section) {
    case 'scan':
      return photos ? readScan(photos) : [];
    case 'sitters':
      return readSitters(join(ROOT, 'packages/demo/public/samples'));
    case 'people':
      return rendered(FOLDERS.people, Number(argument('--people') ?? 0));
    case 'hard':
      return rendered(FOLDERS.hard, Number(argument('--hard') ?? 0), hardByChance);
  }
}

/** So many rendered people, from number `--from` on, as truths. */
function rendered(folder: string, count: number, sitterOf?: (k: number) => Sitter): Truth[] {
  const ids = benchPeople(folder, { count, from: Number(argument('--from') ?? 0) }, sitterOf);
  return ids.length === 0 ? [] : readSitters(folder, ids);
}

const hardSetRows = (set: HeadSet): BenchRow[] => [
  ...hardRows(set, join(FOLDERS.hard, 'truth')),
  ...viewRows(set),
];

async function rowsOf(set: HeadSet & { readonly name: keyof typeof DRAWS }): Promise<BenchRow[]> {
  const layers = set.name === 'people' ? join(FOLDERS.people, 'truth') : null;
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
