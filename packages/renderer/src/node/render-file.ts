import { realpath } from 'node:fs/promises';
import { turnedSize, type ViewPhoto } from '@stubble/core';
import { type Pixels, renderPicture } from '../cpu/index.ts';
import type { RenderCommand } from './arguments.ts';
import { encodePicture } from './codecs.ts';
import { CommandError } from './command-error.ts';
import { maskOfPhoto } from './mask-of-photo.ts';
import type { Progress } from './progress.ts';
import { chooseView, readCase } from './read-case.ts';
import { readPhoto } from './read-photo.ts';
import { assertWritable, writeWhole } from './write-file.ts';

/** What was written. */
export interface RenderedFile {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
}

/**
 * Render a photo file to a picture file.
 * @throws CommandError with a sentence for the person at the command line; the signal's reason when told to stop. Nothing half-written stays.
 */
export async function renderFile(
  command: RenderCommand,
  { progress, signal }: { progress: Progress; signal?: AbortSignal },
): Promise<RenderedFile> {
  await assertWritable(command.out);
  await assertNotThePhoto(command);
  const from = await readCase(command.case);
  const view = chooseView(from, command.photo, command.view);
  progress.tell('Reading the photo');
  const photo = await readPhoto(command.photo, signal);
  assertSize(photo, view.photo, command);
  progress.tell('Looking for skin');
  const mask = command.dots && !command.everywhere ? maskOfPhoto(from, view, photo) : null;
  signal?.throwIfAborted();
  progress.tell('Placing dots');
  const picture = await renderPicture({
    case: from,
    view: view.id,
    photo,
    mask,
    dots: command.dots,
    overwritePhoto: true,
    ...(command.day !== undefined && { day: command.day }),
    ...(command.finish !== undefined && { finish: command.finish }),
    ...(command.light !== undefined && { viewing: command.light }),
    onProgress: (share) => progress.tell('Rendering', share),
    ...(signal && { signal }),
  });
  const { width: widthPx, height: heightPx } = picture;
  progress.tell(`Writing ${command.out}`);
  const { kind, quality } = command;
  const bytes = await writeWhole(command.out, encodePicture(picture, { kind, quality, signal }), signal);
  return { widthPx, heightPx, bytes };
}

function assertSize(
  photo: Pixels,
  { turnedClockwiseDeg = 0, ...shown }: ViewPhoto,
  command: RenderCommand,
): void {
  const { widthPx, heightPx } = turnedSize(shown, turnedClockwiseDeg);
  if (photo.width === widthPx && photo.height === heightPx) return;
  throw new CommandError(
    `The photo ${command.photo} is ${photo.width} × ${photo.height} pixels, but the case was made for one of ${widthPx} × ${heightPx}. Give the photo that belongs to it, or another --view.`,
  );
}

/** The only copy of a client's photo is not to be lost to a slip. */
async function assertNotThePhoto({ photo, out }: RenderCommand): Promise<void> {
  const [from, to] = await Promise.all([photo, out].map((path) => realpath(path).catch(() => null)));
  if (from === null || from !== to) return;
  throw new CommandError(`The picture would replace the photo ${photo}. Choose another name after -o.`);
}
