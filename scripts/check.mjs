// Everything that must hold before a change lands: format, lint, types, docs, and every test, in Node and in a real browser.
// Ends with one line, `N passed, M failed`. Every step runs even when an earlier one failed, so that one run tells all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Checks that pass or fail as one. The first writes dist, which others read. */
const CHECKS = [
  [
    'types: core and renderer',
    ['tsc', '-b', 'packages/core', 'packages/renderer', 'packages/renderer/tsconfig.node.json'],
  ],
  ['types: tests and scripts', ['tsc', '--noEmit', '-p', 'scripts']],
  ['types: studio', ['tsc', '--noEmit', '-p', 'packages/demo']],
  ['documentation', ['typedoc', '--treatWarningsAsErrors', '--emit', 'none']],
  ['format and lint', ['biome', 'ci', '.']],
  ['package: core', ['publint', '--strict', '--pack', 'pnpm', 'packages/core']],
  ['package: renderer', ['publint', '--strict', '--pack', 'pnpm', 'packages/renderer']],
];

/** Suites of tests, one vitest run each: a report of its own for each, and browsers of two never at once. */
const SUITES = {
  renderer: ['renderer'],
  node: ['core', 'scripts', 'studio-unit', 'renderer-node'],
  studio: ['studio'],
};

const only = process.argv.slice(2);
const isWanted = (name) => only.length === 0 || only.includes(name);
let passed = 0;
let failed = 0;

// A page waits a quarter of its time and more, and what needs no browser runs meanwhile; browsers of two suites never run at once.
await Promise.all([runInBrowser(), runWithoutBrowser()]);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function runInBrowser() {
  await runSuite('renderer', 'inherit');
  await runSuite('studio', 'inherit');
}

async function runWithoutBrowser() {
  if (isWanted('checks')) for (const one of CHECKS) await check(one);
  await runSuite('node', 'pipe');
}

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

/** Run one suite and count its tests; a run that found no test, or crashed after its tests, counts as one failure more. */
async function runSuite(name, output) {
  if (!isWanted(name)) return;
  const folder = mkdtempSync(join(tmpdir(), 'stubble-check-'));
  const report = join(folder, 'report.json');
  const command = ['vitest', 'run', ...SUITES[name].flatMap((project) => ['--project', project])];
  command.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  console.log(`> ${command.join(' ')}`);
  const { clean, said } = await run(command, output);
  if (said) console.log(said);
  const { good, all } = readReport(report);
  rmSync(folder, { recursive: true });
  count(`tests: ${name}`, good, clean && all > 0 ? all : Math.max(all, good + 1));
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
