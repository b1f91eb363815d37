import { nextTask } from '../next-task.ts';
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
  // All of one size, the last ones over their neighbours' px: bytes and targets of the GPU are then the same ones for all.
  const [widthPx, heightPx] = [Math.min(TILE, photo.width), Math.min(TILE, photo.height)];
  const bytes = new Uint8ClampedArray(4 * widthPx * heightPx);
  let painted = 0;
  try {
    for (let y = 0; y < photo.height; y += TILE) {
      for (let x = 0; x < photo.width; x += TILE) {
        const [left, top] = [Math.min(x, photo.width - widthPx), Math.min(y, photo.height - heightPx)];
        const window = { widthPx, heightPx, scale: 1, x: -left, y: -top };
        const read = await readWindow(still, { table, window, signal, into: bytes });
        context.putImageData(new ImageData(read, widthPx, heightPx), left, top);
        painted++;
        onProgress?.(painted / (tiles + 1));
        await nextTask();
      }
    }
  } finally {
    still.done();
  }
}
