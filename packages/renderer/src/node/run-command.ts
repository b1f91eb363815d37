import { readFile } from 'node:fs/promises';
import { HELP, readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { createProgress, type ProgressStream } from './progress.ts';
import { renderFile } from './render-file.ts';

/** Where a command writes, and what tells it to stop. */
export interface CommandSurroundings {
  readonly stdout: ProgressStream;
  readonly stderr: ProgressStream;
  readonly signal?: AbortSignal;
}

/** Exit code of a command that was interrupted: 128 and the number of the signal, as shells have it. */
const INTERRUPTED = 130;

/** Run the command `stubble`; resolves to its exit code: 0 done, 1 a file or picture is wrong, 2 the command itself is, 130 interrupted. */
export async function runCommand(args: readonly string[], around: CommandSurroundings): Promise<number> {
  const { stdout, stderr, signal } = around;
  const progress = createProgress(stderr);
  try {
    const command = readArguments(args);
    if (command === 'help' || command === 'version') {
      stdout.write(command === 'help' ? HELP : `${await ownVersion()}\n`);
      return 0;
    }
    const { widthPx, heightPx, bytes } = await renderFile(command, { progress, ...(signal && { signal }) });
    progress.end();
    stdout.write(`${command.out}: ${widthPx} × ${heightPx} pixels, ${(bytes / 1e6).toFixed(1)} MB\n`);
    return 0;
  } catch (cause) {
    progress.end();
    if (signal?.aborted) {
      stderr.write('Stopped; nothing was written.\n');
      return INTERRUPTED;
    }
    if (!(cause instanceof CommandError)) throw cause;
    stderr.write(`${cause.message}\n`);
    return cause.exitCode;
  }
}

/** The version in this package's own package.json, two folders up from sources and from what is built. */
async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
