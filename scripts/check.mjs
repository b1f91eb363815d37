// Everything that must hold before a change lands: format, lint, types, docs, and every test, in Node and in a real browser.
// Ends with one line, `N passed, M failed`. Every step runs even when an earlier one failed, so that one run tells all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Checks that pass or fail as one. */
const CHECKS = [
  ['format and lint', ['biome', 'ci', '.']],
  [
    'types: core and renderer',
    ['tsc', '-b', 'packages/core', 'packages/renderer', 'packages/renderer/tsconfig.node.json'],
  ],
  ['types: studio', ['tsc', '--noEmit', '-p', 'packages/demo']],
  ['types: tests and scripts', ['tsc', '--noEmit', '-p', 'scripts']],
  // After the types, which also write dist: what would be published must hold together.
  ['package: core', ['publint', '--strict', '--pack', 'pnpm', 'packages/core']],
  ['package: renderer', ['publint', '--strict', '--pack', 'pnpm', 'packages/renderer']],
  ['documentation', ['typedoc', '--treatWarningsAsErrors', '--emit', 'none']],
];

/** Suites of tests, one vitest run each, so that a browser never competes with a computation. */
const SUITES = ['core', 'scripts', 'studio-unit', 'renderer-node', 'renderer', 'studio'];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const [name, command] of CHECKS) {
  if (only.length > 0 && !only.includes('checks')) break;
  count(name, run(command) ? 1 : 0, 1);
}
for (const suite of SUITES) {
  if (only.length > 0 && !only.includes(suite)) continue;
  const { good, all } = runSuite(suite);
  count(`tests: ${suite}`, good, all);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function count(name, good, all) {
  passed += good;
  failed += all - good;
  console.log(`${good === all ? 'ok' : 'FAILED'} · ${name} (${good} of ${all})\n`);
}

function run(command) {
  console.log(`> ${command.join(' ')}`);
  return (
    spawnSync('pnpm', ['exec', ...command], { stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  );
}

/** Runs one suite; a run that found no test, or crashed after its tests, counts as one failure more. */
function runSuite(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'stubble-check-'));
  const report = join(folder, 'report.json');
  const clean = run([
    'vitest',
    'run',
    '--project',
    suite,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { good, all } = readReport(report);
  rmSync(folder, { recursive: true });
  return clean && all > 0 ? { good, all } : { good, all: Math.max(all, good + 1) };
}

function readReport(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { good: numPassedTests, all: numPassedTests + numFailedTests };
  } catch (error) {
    console.error(`No report from this suite: ${error.message}`);
    return { good: 0, all: 0 };
  }
}
