import { createDotField, defaultCase, presetCamera, settleDotField } from '@stubble/core';
import { renderPicture } from '../src/cpu/index.ts';
import { createLocalFieldSource, type Preview } from '../src/index.ts';
import { plainPhoto, show } from './peers/ours.ts';
import { bytesOf } from './pixels.ts';

/** 24 megapixels, as cameras make them. */
const SIZE = { widthPx: 6000, heightPx: 4000 };

function headCase() {
  const view = {
    id: 'it',
    photo: { name: 'it', ...SIZE },
    preset: 'front' as const,
    mirrored: false,
    camera: presetCamera('front', SIZE),
  };
  return { ...defaultCase('bench'), views: [view] };
}

const of = headCase();
const field = () => settleDotField(createDotField(of), of);
let preview: Preview | null = null;

/** Have the preview of a whole head on screen, so that memory can be looked at before it is saved. */
export async function openLarge(): Promise<void> {
  preview = await show(field(), {
    of,
    host: [900, 600],
    photo: await plainPhoto(SIZE.widthPx, SIZE.heightPx),
  });
}

/** Time of saving it as a JPEG, ms. */
export async function saveLarge(): Promise<number> {
  if (!preview) throw new Error('openLarge comes first');
  const start = performance.now();
  await preview.exportImage({ type: 'image/jpeg' });
  return performance.now() - start;
}

/** Time of the twin for the same picture in this thread, ms, without encoding. */
export async function twinLarge(): Promise<number> {
  if (!preview) throw new Error('openLarge comes first');
  const photo = await bytesOf(await preview.exportImage({ dots: false }));
  preview.destroy();
  preview = null;
  const dots = field();
  const start = performance.now();
  await renderPicture({
    case: of,
    view: 'it',
    photo,
    field: createLocalFieldSource(() => dots),
    overwritePhoto: true,
  });
  return performance.now() - start;
}
