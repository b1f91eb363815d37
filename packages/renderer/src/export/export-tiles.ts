import type { Picture, PictureScene } from '../pixi/picture.ts';
import { PreviewError } from '../preview-error.ts';
import type { Size } from '../view/placement.ts';

/** Side of a tile, px: small enough for every device, with its transmittance. */
const TILE = 1024;

export interface TileJob {
  readonly picture: Picture;
  readonly scene: PictureScene;
  readonly photo: Size;
  /** Called before each tile, as the page may have drawn something else in between. */
  readonly prepare: () => void;
  readonly signal?: AbortSignal | undefined;
}

const RESET = 'The graphics device was reset while the picture was being saved. Try again.';

/** Paint the picture at the photo's own resolution, tile by tile; the page stays responsive in between. */
export async function paintTiles(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { picture, scene, photo, prepare, signal }: TileJob,
): Promise<void> {
  try {
    for (let top = 0; top < photo.height; top += TILE) {
      for (let left = 0; left < photo.width; left += TILE) {
        signal?.throwIfAborted();
        if (picture.lost) throw new PreviewError('export-failed', RESET);
        prepare();
        const widthPx = Math.min(TILE, photo.width - left);
        const heightPx = Math.min(TILE, photo.height - top);
        const bytes = picture.read(scene, { widthPx, heightPx, scale: 1, x: -left, y: -top });
        if (picture.lost) throw new PreviewError('export-failed', RESET);
        context.putImageData(new ImageData(bytes, widthPx, heightPx), left, top);
        await nextTask();
      }
    }
  } finally {
    if (!picture.lost) picture.doneReading();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
