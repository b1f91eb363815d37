import { LivePreview } from './live-preview.ts';
import { decodePhoto } from './photo/decode-photo.ts';
import { createPicture } from './pixi/picture.ts';
import type { Preview, PreviewOptions } from './preview.ts';
import { createHostCanvas } from './view/host-canvas.ts';

/**
 * Show one view of a case in an element of the page. Resolves when the photo is on screen; its dots follow with the event `ready`.
 * @throws PreviewError when the browser cannot draw, or the photo cannot be read or shown; RangeError when the case has no such view.
 */
export async function createPreview(host: HTMLElement, options: PreviewOptions): Promise<Preview> {
  options.signal?.throwIfAborted();
  const preview = new LivePreview(options);
  let canvas: ReturnType<typeof createHostCanvas> | null = null;
  try {
    canvas = createHostCanvas(host, options.background ?? 'transparent', () => preview.resized());
    const picture = await createPicture(canvas.canvas);
    preview.takePicture(canvas, picture);
    const photo = await decodePhoto(options.photo, picture.maxPhotoSide);
    options.signal?.throwIfAborted();
    preview.takePhoto(options.photo, photo);
    return preview;
  } catch (cause) {
    preview.destroy();
    canvas?.destroy();
    throw cause;
  }
}
