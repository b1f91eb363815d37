import { createDotField, defaultCase, presetCamera, settleDotField } from '@stubble/core';
import { renderPicture } from '../src/cpu/index.ts';
import { createExportCanvas } from '../src/export/export-canvas.ts';
import { createLocalFieldSource, type Preview } from '../src/index.ts';
import { plainPhoto, show } from './peers/ours.ts';
import { bytesOf } from './pixels.ts';
import { median } from './timing.ts';

/** 24 and 48 megapixels, as cameras make them. */
const LARGE = { widthPx: 6000, heightPx: 4000 };
const HUGE = { widthPx: 8000, heightPx: 6000 };

function headCase(size: typeof LARGE) {
  const view = {
    id: 'it',
    photo: { name: 'it', ...size },
    preset: 'front' as const,
    mirrored: false,
    camera: presetCamera('front', size),
  };
  return { ...defaultCase('bench'), views: [view] };
}

let of = headCase(LARGE);
const field = () => settleDotField(createDotField(of), of);
let preview: Preview | null = null;

/** Have the preview of a whole head on screen, so that memory can be looked at before it is saved. */
export const openLarge = () => open(LARGE);
export const openHuge = () => open(HUGE);

async function open(size: typeof LARGE): Promise<void> {
  preview?.destroy();
  of = headCase(size);
  const photo = await plainPhoto(size.widthPx, size.heightPx);
  preview = await show(field(), { of, host: [900, 600], photo });
}

/** Time of saving it as a JPEG, ms: the median of three. */
export async function saveLarge(): Promise<number> {
  if (!preview) throw new Error('openLarge comes first');
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await preview.exportImage({ type: 'image/jpeg' });
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Time of the twin for the same file in this thread, ms: its picture, and the same encoder. */
export async function twinLarge(): Promise<number> {
  if (!preview) throw new Error('openLarge comes first');
  const photo = await bytesOf(await preview.exportImage({ dots: false }));
  preview.destroy();
  preview = null;
  const dots = field();
  const source = createLocalFieldSource(() => dots);
  const start = performance.now();
  await renderPicture({ case: of, view: 'it', photo, field: source, overwritePhoto: true });
  const canvas = createExportCanvas(photo);
  canvas.context.putImageData(photo, 0, 0);
  await canvas.encode('image/jpeg', 0.92);
  return performance.now() - start;
}
