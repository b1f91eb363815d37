/**
 * Renders the sample photos: `npx tsx scripts/sitters/render.ts [--draft] [--truth] [--out folder] [id ...]`.
 * --truth writes normals, depth, masks, hair, shine and albedo into .cache/sitters/truth.
 * Without ids: the whole set into packages/demo/public/samples. A draft is 500 px wide, into .cache/sitters/draft.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { writeIndex } from './index-file.ts';
import type { Job } from './job.ts';
import type { Sitter } from './sitter.ts';
import { SITTERS } from './sitters.ts';

// Workers of Node 20 do not inherit the loader of TypeScript: register it first.
const BOOT = `import('tsx/esm/api').then((api) => { api.register(); return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}); });`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draft: { type: 'boolean', default: false },
    truth: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const unknown = positionals.filter((id) => !SITTERS.some((s) => s.id === id));
if (unknown.length > 0) {
  throw new Error(
    `Unknown sitter ${unknown.join(', ')}; expected one of ${SITTERS.map((s) => s.id).join(', ')}`,
  );
}
const folder =
  values.out ?? `${root}${values.draft ? '.cache/sitters/draft' : 'packages/demo/public/samples'}`;
const chosen = SITTERS.filter((s) => positionals.length === 0 || positionals.includes(s.id));
const jobs = chosen.map(
  (s): Job => ({
    sitter: values.draft ? small(s) : s,
    folder,
    meshScale: values.draft ? 2.8 : 1.15,
    ...(values.truth ? { layersFolder: `${root}.cache/sitters/truth` } : {}),
  }),
);
const started = process.hrtime.bigint();
await runAll(jobs);
writeIndex(folder, SITTERS);
console.log(
  `${jobs.length} photos in ${Number((process.hrtime.bigint() - started) / 1_000_000_000n)} s, in ${folder}`,
);

function small(s: Sitter): Sitter {
  const k = 500 / s.view.width;
  return { ...s, view: { ...s.view, width: 500, height: Math.round(s.view.height * k) } };
}

/** Two workers; each takes the pictures of one person in turn, so that a head is modelled once. */
async function runAll(list: readonly Job[]): Promise<void> {
  const groups = new Map<string, Job[]>();
  for (const job of list) {
    const key = JSON.stringify(job.sitter.person);
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  const queue = [...groups.values()].sort((a, b) => b.length - a.length);
  // A single large group is shared out: modelling a head twice is cheaper than an idle core.
  while (queue.length === 1 && queue[0]!.length > 1)
    queue.push(queue[0]!.splice(Math.ceil(queue[0]!.length / 2)));
  await Promise.all([0, 1].map(() => drain(queue)));
}

async function drain(queue: Job[][]): Promise<void> {
  if (queue.length === 0) return;
  const worker = new Worker(BOOT, { eval: true });
  for (let group = queue.shift(); group; group = queue.shift()) {
    for (const job of group) {
      const line = await new Promise<string>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(job);
      });
      console.log(line);
    }
  }
  await worker.terminate();
}
