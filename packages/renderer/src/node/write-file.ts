import { randomUUID } from 'node:crypto';
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Whether a file can be written there, asked before minutes of work.
 * @throws CommandError when its folder is not there or may not be written to, or it is itself a folder.
 */
export async function assertWritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/**
 * Write a file whole or not at all: under another name first, then renamed. What was there stays when this fails or is told to stop.
 * Resolves to its size in bytes.
 * @throws CommandError
 */
export async function writeWhole(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<number> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await writeFile(part, bytes, { signal });
    const { size } = await stat(part);
    await rename(part, path);
    return size;
  } catch (cause) {
    await rm(part, { force: true });
    if (signal?.aborted) throw signal.reason;
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): CommandError {
  return new CommandError(`The picture ${path} could not be written: ${reasonOf(cause)}.`, 1, { cause });
}
