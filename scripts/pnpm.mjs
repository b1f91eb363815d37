// Runs pnpm at the version that package.json names, on a machine that has only Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { devEngines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [command, script, ...rest] = process.argv.slice(2);
const args = ['--yes', `pnpm@${devEngines.packageManager.version}`, command, script, ...rest];
const { status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
process.exit(status ?? 1);
