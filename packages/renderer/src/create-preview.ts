import { LivePreview } from './live-preview.ts';
import type { Preview, PreviewOptions } from './preview.ts';

/**
 * Show one view of a case in an element of the page. Resolves when the photo is on screen; its dots follow with the event `ready`.
 * @throws PreviewError when the browser cannot draw, or the photo cannot be read or shown; RangeError when the case has no such view.
 */
export async function createPreview(host: HTMLElement, options: PreviewOptions): Promise<Preview> {
  const { signal } = options;
  signal?.throwIfAborted();
  const preview = new LivePreview(host, options);
  const giveUp = () => preview.destroy();
  signal?.addEventListener('abort', giveUp);
  try {
    await preview.start();
    signal?.throwIfAborted();
    return preview;
  } catch (cause) {
    preview.destroy();
    throw signal?.aborted ? signal.reason : cause;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
