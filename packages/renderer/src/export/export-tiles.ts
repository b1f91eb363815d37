import { nextTask } from './next-task.ts';
import { readWindow } from './read-window.ts';
import type { Still } from './still.ts';

/** Side of a tile, px: small enough for every device, with its transmittance. */
const TILE = 1024;

export interface TileJob {
  readonly still: Still;
  /** State of the groups on the day that is saved. */
  readonly table: Float32Array | null;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Paint the picture at the photo's own resolution, tile by tile; the page stays responsive in between. */
export async function paintTiles(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { still, table, onProgress, signal }: TileJob,
): Promise<void> {
  const { photo } = still;
  const tiles = Math.ceil(photo.width / TILE) * Math.ceil(photo.height / TILE);
  let painted = 0;
  try {
    for (let top = 0; top < photo.height; top += TILE) {
      for (let left = 0; left < photo.width; left += TILE) {
        const widthPx = Math.min(TILE, photo.width - left);
        const heightPx = Math.min(TILE, photo.height - top);
        const window = { widthPx, heightPx, scale: 1, x: -left, y: -top };
        const bytes = await readWindow(still, { table, window, signal });
        context.putImageData(new ImageData(bytes, widthPx, heightPx), left, top);
        painted++;
        onProgress?.(painted / (tiles + 1));
        await nextTask();
      }
    }
  } finally {
    still.done();
  }
}
