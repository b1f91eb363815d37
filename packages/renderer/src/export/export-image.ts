import type { ExportOptions } from '../export-options.ts';
import { drawCaption } from './caption.ts';
import { createExportCanvas } from './export-canvas.ts';
import { paintTiles } from './export-tiles.ts';
import { type Still, tableOf } from './still.ts';

/** The picture at the photo's own resolution. */
export async function exportImage(
  still: Still,
  options: ExportOptions & { readonly day: number },
): Promise<Blob> {
  const { type = 'image/png', quality = 0.92, caption, signal, day, onProgress } = options;
  const canvas = createExportCanvas(still.photo);
  await paintTiles(canvas.context, { still, table: tableOf(still, day), onProgress, signal });
  if (caption) drawCaption(canvas.context, caption, still.photo);
  const blob = await canvas.encode(type, quality);
  onProgress?.(1);
  return blob;
}
