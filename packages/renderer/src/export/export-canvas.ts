import type { Size } from '../pixels/window.ts';
import { PreviewError } from '../preview-error.ts';

/** A canvas in memory that can be encoded; what it writes carries none of the photo's metadata. */
export interface ExportCanvas {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  /** Ends the canvas: its px are given back at once, not when the browser next collects memory. @throws PreviewError 'export-failed'. */
  encode(type: string, quality: number): Promise<Blob>;
}

const TOO_LARGE =
  'This browser could not make a picture of that size. Close other tabs, or use a smaller photo.';

/** @throws PreviewError 'export-failed' when the browser has no canvas of that size. */
export function createExportCanvas({ width, height }: Size): ExportCanvas {
  const canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(width, height)
      : Object.assign(document.createElement('canvas'), { width, height });
  // Kept in memory, not on the GPU: its bytes come back exactly as they were put.
  const options = { alpha: false, willReadFrequently: true } as const;
  const context = canvas.getContext('2d', options) as ExportCanvas['context'] | null;
  if (!context) throw new PreviewError('export-failed', TOO_LARGE);
  return {
    context,
    async encode(type, quality) {
      const blob = await toBlob(canvas, type, quality)
        .catch((cause: unknown) => {
          throw new PreviewError('export-failed', TOO_LARGE, { cause });
        })
        .finally(() => {
          canvas.width = canvas.height = 0;
        });
      if (blob?.type === type) return blob;
      throw new PreviewError('export-failed', `This browser cannot write ${type}. Choose PNG or JPEG.`);
    },
  };
}

function toBlob(canvas: OffscreenCanvas | HTMLCanvasElement, type: string, quality: number) {
  if (canvas instanceof HTMLCanvasElement) {
    return new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  }
  return canvas.convertToBlob({ type, quality });
}
