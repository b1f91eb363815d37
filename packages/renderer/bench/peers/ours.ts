import type { Case, DotField } from '@stubble/core';
import { createLocalFieldSource, createPreview, type Preview, type PreviewOptions } from '../../src/index.ts';
import { benchCase, HEIGHT, WIDTH } from '../scene.ts';
import { type Contestant, finishOf } from '../timing.ts';

/** Even skin as a photo. */
export async function plainPhoto(widthPx: number, heightPx: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#cda08a';
  context.fillRect(0, 0, widthPx, heightPx);
  return canvas.convertToBlob({ type: 'image/png' });
}

export interface ShowOptions extends Partial<PreviewOptions> {
  readonly of?: Case;
  readonly host?: readonly [number, number];
}

/** A preview with its dots on screen, 1:1 from the photo's corner on. */
export async function show(
  field: DotField,
  { of = benchCase(), host, ...options }: ShowOptions = {},
): Promise<Preview> {
  const { widthPx, heightPx } = of.views[0].photo;
  const [width, height] = host ?? [WIDTH, HEIGHT];
  const element = document.createElement('div');
  element.style.cssText = `width:${width}px;height:${height}px`;
  document.body.append(element);
  const preview = await createPreview(element, {
    case: of,
    view: of.views[0].id,
    photo: options.photo ?? (await plainPhoto(widthPx, heightPx)),
    field: createLocalFieldSource(() => field),
    ...options,
  });
  await new Promise<void>((resolve, reject) => {
    preview.on('ready', () => resolve());
    preview.on('error', reject);
  });
  preview.setPlacement({ scale: 1, x: 0, y: 0 });
  return preview;
}

/** The preview as one among others; a change is another day unless told otherwise. */
export function ours(
  preview: Preview,
  { name = 'ours', change }: { readonly name?: string; readonly change?: (i: number) => void } = {},
): Contestant {
  const gl = preview.canvas.getContext('webgl2');
  if (!gl) throw new Error('the preview has no WebGL 2 canvas');
  const host = preview.canvas.parentElement;
  return {
    name,
    change: change ?? ((i) => preview.setDay(100 + i * 10)),
    finish: finishOf(gl),
    destroy() {
      preview.destroy();
      host?.remove();
    },
  };
}
