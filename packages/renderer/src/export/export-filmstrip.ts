import type { FilmstripOptions, StoryFrame } from '../export-options.ts';
import { nextTask } from '../next-task.ts';
import { cropOf, windowOnto } from './crop.ts';
import { createExportCanvas } from './export-canvas.ts';
import { filmstripLayout } from './filmstrip-layout.ts';
import { readWindow } from './read-window.ts';
import { type Still, tableOf, untouched } from './still.ts';
import { drawLines } from './strip-text.ts';

/** Least and greatest width of a picture of the strip, px. */
const WIDTHS = [64, 2048] as const;
/** Most pictures in a strip. */
const MOST_FRAMES = 60;

/** Several days side by side as one picture. */
export async function exportFilmstrip(
  still: Still,
  frames: readonly StoryFrame[],
  options: FilmstripOptions,
): Promise<Blob> {
  const { frameWidthPx = 480, type = 'image/png', quality = 0.92, signal, onProgress } = options;
  assertStrip(frames, frameWidthPx);
  const window = windowOnto(cropOf(still, options.crop ?? 'head'), { widthPx: frameWidthPx });
  const layout = filmstripLayout(window, frames.length, options);
  const canvas = createExportCanvas(layout.size);
  const { context } = canvas;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, layout.size.width, layout.size.height);
  try {
    for (const [i, frame] of frames.entries()) {
      const from = frame.day === null ? untouched(still) : still;
      const table = frame.day === null ? null : tableOf(still, frame.day);
      const bytes = await readWindow(from, { table, window, signal });
      const { x, y } = layout.places[i];
      context.putImageData(new ImageData(bytes, window.widthPx, window.heightPx), x, y);
      onProgress?.((i + 1) / (frames.length + 1));
      await nextTask();
    }
  } finally {
    still.done();
  }
  drawLines(context, layout, { labels: frames.map(({ label }) => label), caption: options.caption });
  signal?.throwIfAborted();
  const blob = await canvas.encode(type, quality);
  onProgress?.(1);
  return blob;
}

function assertStrip(frames: readonly StoryFrame[], widthPx: number): void {
  if (frames.length === 0 || frames.length > MOST_FRAMES) {
    throw new RangeError(`exportFilmstrip: expected 1 to ${MOST_FRAMES} frames, got ${frames.length}`);
  }
  if (widthPx >= WIDTHS[0] && widthPx <= WIDTHS[1]) return;
  throw new RangeError(`exportFilmstrip: expected frameWidthPx in [${WIDTHS.join(', ')}], got ${widthPx}`);
}
