import { readFile } from 'node:fs/promises';
import exifr from 'exifr';
import type { Pixels } from '../cpu/index.ts';
import { oriented } from '../pixels/orient.ts';
import { CodecError, decodePicture } from './codecs.ts';
import { CommandError } from './command-error.ts';
import { isWhole, sniffKind } from './picture-file.ts';
import { reasonOf } from './reason-of.ts';

/**
 * Read a JPEG or PNG file, turned upright as its EXIF orientation says; how a case turns it besides is for `renderPicture` and `fitCopy` to do. Bytes are taken as sRGB; colour profiles are not read.
 * @throws CommandError with a sentence when there is no such file, or it is no picture, or a damaged one.
 */
export async function readPhoto(path: string, signal?: AbortSignal): Promise<Pixels> {
  const file = await readFile(path, { signal }).catch((cause) => {
    if (signal?.aborted) throw signal.reason;
    throw new CommandError(`The photo ${path} could not be read: ${reasonOf(cause)}.`, 1, { cause });
  });
  const kind = sniffKind(file);
  if (!kind) {
    const why = file.length === 0 ? 'is empty' : 'is neither a JPEG nor a PNG picture';
    throw new CommandError(`The photo ${path} ${why}. Give a JPEG or PNG file.`);
  }
  if (!isWhole(file, kind)) throw new CommandError(damaged(path));
  // A damaged EXIF block is no reason to refuse a photo: it counts as upright.
  const orientation = await exifr.orientation(file).catch(() => 1);
  const own = new Uint8Array(file).buffer;
  const photo = await decodePicture(own, kind, signal).catch((cause) => {
    throw cause instanceof CodecError ? new CommandError(damaged(path), 1, { cause }) : cause;
  });
  return oriented(photo, orientation ?? 1);
}

function damaged(path: string): string {
  return `The photo ${path} is damaged or was cut short. Copy it again from the camera.`;
}
