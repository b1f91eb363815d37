import type { VideoOptions } from '../export-options.ts';
import { nextTask } from '../next-task.ts';
import { drawCaption } from './caption.ts';
import { cropOf, windowOnto } from './crop.ts';
import { createVideoWriter, type VideoWriter } from './encode-video.ts';
import { readWindow } from './read-window.ts';
import { type Still, tableOf, untouched } from './still.ts';
import type { Shot } from './story.ts';
import { drawLabel } from './strip-text.ts';

/** The years as a short film. */
export async function exportVideo(
  still: Still,
  shots: readonly Shot[],
  options: VideoOptions,
): Promise<Blob> {
  const { widthPx = 720, signal, onProgress } = options;
  if (!(widthPx >= 64 && widthPx <= 1920)) {
    throw new RangeError(`exportVideo: expected widthPx in [64, 1920], got ${widthPx}`);
  }
  signal?.throwIfAborted();
  const window = windowOnto(cropOf(still, options.crop ?? 'head'), { widthPx, even: true });
  const size = { width: window.widthPx, height: window.heightPx };
  const writer = await createVideoWriter(size);
  try {
    for (const [i, shot] of shots.entries()) {
      const from = shot.day === null ? untouched(still) : still;
      const table = shot.day === null ? null : tableOf(still, shot.day);
      const bytes = await readWindow(from, { table, window, signal });
      writer.context.putImageData(new ImageData(bytes, size.width, size.height), 0, 0);
      drawLabel(writer.context, shot.label, size.width);
      if (options.caption) drawCaption(writer.context, options.caption, size);
      await hold(writer, shot.seconds);
      onProgress?.((i + 1) / (shots.length + 1));
      await nextTask();
    }
    signal?.throwIfAborted();
    const blob = await writer.finish();
    onProgress?.(1);
    return blob;
  } catch (cause) {
    await writer.cancel();
    throw cause;
  } finally {
    still.done();
  }
}

/** Longest time that one encoded picture stands, s: players seek to pictures. */
const LONGEST_PICTURE = 0.25;

async function hold(writer: VideoWriter, seconds: number): Promise<void> {
  const times = Math.max(1, Math.ceil(seconds / LONGEST_PICTURE - 1e-9));
  for (let i = 0; i < times; i++) await writer.add(seconds / times);
}
