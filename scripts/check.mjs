// Everything that must hold before a change lands: format, lint, types, docs, and every test, in Node and in a real browser.
// Ends with one line, `N passed, M failed`. Every step runs even when an earlier one failed, so that one run tells all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes dist, which other checks read. */
const FIRST = [
  'types: core and renderer',
  ['tsc', '-b', 'packages/core', 'packages/renderer', 'packages/renderer/tsconfig.node.json'],
];

/** Checks that pass or fail as one, and know nothing of each other: two run at a time. */
const CHECKS = [
  ['types: tests and scripts', ['tsc', '--noEmit', '-p', 'scripts']],
  ['types: studio', ['tsc', '--noEmit', '-p', 'packages/demo']],
  ['documentation', ['typedoc', '--treatWarningsAsErrors', '--emit', 'none']],
  ['format and lint', ['biome', 'ci', '.']],
  ['package: core', ['publint', '--strict', '--pack', 'pnpm', 'packages/core']],
  ['package: renderer', ['publint', '--strict', '--pack', 'pnpm', 'packages/renderer']],
];

/** Suites of tests, one vitest run each, so that a browser never competes with a computation. */
const SUITES = {
  node: ['core', 'scripts', 'studio-unit', 'renderer-node'],
  renderer: ['renderer'],
  studio: ['studio'],
};

const only = process.argv.slice(2);
const isWanted = (name) => only.length === 0 || only.includes(name);
let passed = 0;
let failed = 0;

if (isWanted('checks')) {
  await check(FIRST);
  const waiting = [...CHECKS];
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await check(one);
  };
  await Promise.all([next(), next()]);
}
for (const [name, projects] of Object.entries(SUITES)) {
  if (!isWanted(name)) continue;
  const { good, all } = await runSuite(projects);
  count(`tests: ${name}`, good, all);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function check([name, command]) {
  const { clean, said } = await run(command, 'pipe');
  console.log(`> ${command.join(' ')}\n${said}`);
  count(name, clean ? 1 : 0, 1);
}

function count(name, good, all) {
  passed += good;
  failed += all - good;
  console.log(`${good === all ? 'ok' : 'FAILED'} · ${name} (${good} of ${all})\n`);
}

/** Whether a command of the workspace succeeds, and what it said if that is piped: of commands side by side each speaks when it is done. */
function run(command, output) {
  const child = spawn('pnpm', ['exec', ...command], {
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ clean: false, said: `${said}${error.message}\n` }));
    child.on('close', (code) => resolve({ clean: code === 0, said }));
  });
}

/** Runs one suite; a run that found no test, or crashed after its tests, counts as one failure more. */
async function runSuite(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'stubble-check-'));
  const report = join(folder, 'report.json');
  const command = ['vitest', 'run', ...projects.flatMap((project) => ['--project', project])];
  command.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  console.log(`> ${command.join(' ')}`);
  const { clean } = await run(command, 'inherit');
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
