/**
 * Minutes of random edits on one case after another, with every promise looked at after each, and the memory.
 * `npm run soak` (3 minutes, a seed by chance), `npm run soak -- 10` for ten. SOAK_SEED repeats a run; the first 30 edits after which
 * a promise is broken are named. Ends with an error when one was, or when memory keeps growing.
 */
import { createFieldCache, defaultCase } from '../../packages/core/src/index.ts';
import { createStream } from '../../packages/core/src/random/index.ts';
import { EDITS } from './edits.ts';
import { brokenPromises } from './invariants.ts';

const minutes = Number(process.argv[2] ?? 3);
if (!(minutes > 0)) throw new RangeError(`soak: expected minutes above 0, got ${process.argv[2]}`);
const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Edits before a case is given up for a new one, and between two looks with an empty cache. */
const EDITS_A_CASE = 25;
const FRESH_EVERY = 20;
/** Caches fill up at first; beyond so much more than after the first cases, memory leaks. */
const MOST_GROWTH_MB = 400;

console.log(`SOAK_SEED=${seed} npm run soak -- ${minutes}`);
const chance = createStream([seed, 1, 2, 3]);
const names = Object.keys(EDITS);
const cache = createFieldCache();
const end = performance.now() + minutes * 60_000;
const memoryMb: number[] = [];
const broken: string[] = [];
let kase = defaultCase('soak 0');
let edits = 0;
let trail: string[] = [];
while (performance.now() < end && broken.length < 30) {
  const name = names[Math.floor(chance.unit() * names.length)];
  kase = EDITS[name](kase, chance, cache);
  trail.push(name);
  edits++;
  for (const fault of brokenPromises(kase, cache, edits % FRESH_EVERY === 0)) {
    broken.push(`after ${trail.join(', ')} (edit ${edits}): ${fault}`);
  }
  if (edits % EDITS_A_CASE !== 0) continue;
  const { rss } = process.memoryUsage();
  memoryMb.push(Math.round(rss / 1e6));
  kase = defaultCase(`soak ${edits}`);
  trail = [];
}
const growthMb = memoryMb.length < 4 ? 0 : memoryMb[memoryMb.length - 1] - Math.max(...memoryMb.slice(0, 3));
for (const fault of broken) console.error(fault);
console.log(
  `${edits} edits, ${broken.length} broken promises; memory after each case, MB: ${memoryMb.join(' ')}`,
);
if (growthMb > MOST_GROWTH_MB) console.error(`memory grew by ${growthMb} MB`);
process.exit(broken.length > 0 || growthMb > MOST_GROWTH_MB ? 1 : 0);
