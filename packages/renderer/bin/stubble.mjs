#!/usr/bin/env node
// `npx stubble` inside the repository: runs the command from its sources, so that nothing has to be built first. The published package has
// the built command in this place.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/node/main.ts', import.meta.url));
const loader = import.meta.resolve('tsx');
const flags = ['--conditions=@stubble/source', '--import', loader];
const command = spawn(process.execPath, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit' });
// The command ends in its own way; this one only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
command.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
