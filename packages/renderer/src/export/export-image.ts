import type { ExportOptions } from '../preview.ts';
import { drawCaption } from './caption.ts';
import { createExportCanvas } from './export-canvas.ts';
import { paintTiles } from './export-tiles.ts';
import { type Still, tableOf } from './still.ts';

/** The picture at the photo's own resolution. */
export async function exportImage(
  still: Still,
  options: ExportOptions & { readonly day: number },
): Promise<Blob> {
  const { type = 'image/png', quality = 0.92, caption, signal, day } = options;
  const canvas = createExportCanvas(still.photo);
  await paintTiles(canvas.context, { still, table: tableOf(still, day), signal });
  if (caption) drawCaption(canvas.context, caption, still.photo);
  return canvas.encode(type, quality);
}
