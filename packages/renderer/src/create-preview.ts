import type { Preview, PreviewOptions } from './preview.ts';
import { PreviewError } from './preview-error.ts';

/** Show one view of a case in an element. Not yet drawing: the types are what others may build on. */
export async function createPreview(_host: HTMLElement, _options: PreviewOptions): Promise<Preview> {
  throw new PreviewError('no-webgl2', 'The preview is not built yet.');
}
