/**
 * Long runs of every property test, with cases that `npm test` never sees.
 * `npm run fuzz` (20 times as many cases, a seed by chance), `npm run fuzz -- packages/core/src/field` for some files.
 * FUZZ_FACTOR and FUZZ_SEED set both; the seed is printed, so that a failure can be had again.
 */
import { spawnSync } from 'node:child_process';

const FACTOR = '20';

const seed = process.env['FUZZ_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
const factor = process.env['FUZZ_FACTOR'] ?? FACTOR;
const files = process.argv.slice(2);
console.log(
  `FUZZ_SEED=${seed} FUZZ_FACTOR=${factor} npm run fuzz${files.length > 0 ? ` -- ${files.join(' ')}` : ''}`,
);
const { status } = spawnSync(
  'pnpm',
  ['exec', 'vitest', 'run', '--config', 'scripts/fuzz/vitest.config.ts', ...files],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, FUZZ_SEED: seed, FUZZ_FACTOR: factor },
  },
);
process.exit(status ?? 1);
