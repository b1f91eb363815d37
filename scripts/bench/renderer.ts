import type { BenchOptions, BenchRow } from './bench-row.ts';
import { accuracyRows } from './renderer/accuracy-rows.ts';
import { dayRows, frameRows, standardRows } from './renderer/change-rows.ts';
import { commandRows } from './renderer/command-rows.ts';
import { exportRows } from './renderer/export-rows.ts';
import { lifecycleRows } from './renderer/lifecycle-rows.ts';
import { mergingRows } from './renderer/merging-rows.ts';
import { type BenchPage, openBench } from './renderer/page.ts';
import { shineRows } from './renderer/shine-rows.ts';

/** No section takes longer than this, s: one that does is ended and its row says so. */
const MOST_S = 120;

/** Each in a browser of its own, so that none pays for what another left. */
const SECTIONS: Readonly<Record<string, (bench: BenchPage) => Promise<readonly BenchRow[]>>> = {
  frame: async (bench) => frameRows(await bench.run('frame')),
  day: async (bench) => dayRows(await bench.run('day')),
  standard: async (bench) => standardRows(await bench.run('standard')),
  merging: async (bench) => mergingRows(await bench.run('merging')),
  accuracy: async (bench) => accuracyRows(await bench.run('accuracy')),
  lifecycle: lifecycleRows,
  export: exportRows,
};
/** Those that need no browser. */
const IN_NODE: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  shine: async () => shineRows(),
  command: commandRows,
};

/** The renderer in headless Chromium with software GL, peers beside it in the same run. */
export async function benchRenderer({ section, report }: BenchOptions): Promise<BenchRow[]> {
  const names = [...Object.keys(SECTIONS), ...Object.keys(IN_NODE)];
  if (section !== null && !names.includes(section)) {
    throw new RangeError(`bench renderer: expected a section of ${names.join(', ')}, got ${section}`);
  }
  const rows: BenchRow[] = [];
  for (const name of section === null ? names : [section]) {
    const start = performance.now();
    const fresh = await (name in IN_NODE ? IN_NODE[name]() : inBrowser(name));
    const took = { ...PLAIN, name: `${name}: whole section`, value: (performance.now() - start) / 1000 };
    for (const row of [...fresh, took]) report(row);
    rows.push(...fresh, took);
  }
  return rows;
}

const PLAIN = {
  area: 'renderer',
  unit: 's',
  peer: null,
  ratio: null,
  target: 'reported',
  met: null,
} as const;

async function inBrowser(name: string): Promise<readonly BenchRow[]> {
  const bench = await openBench();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<BenchRow[]>((resolve) => {
    const row = { ...PLAIN, name: `${name}: took too long`, value: MOST_S, target: 'an end', met: false };
    timer = setTimeout(() => resolve([row]), 1000 * MOST_S);
  });
  const work = SECTIONS[name](bench);
  // When it is ended early its calls fail, and nobody waits for them.
  work.catch(() => {});
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
    await bench.close();
  }
}
