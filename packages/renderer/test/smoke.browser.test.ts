import { defaultCase, presetCamera } from '@stubble/core';
import { expect, test } from 'vitest';
import { createPreview } from '../src/index.ts';

test('worker and first picture', async () => {
  const host = document.createElement('div');
  host.style.cssText = 'width:600px;height:600px';
  document.body.append(host);
  const c = new OffscreenCanvas(1200, 1200);
  const x = c.getContext('2d')!;
  x.fillStyle = '#c89678';
  x.fillRect(0, 0, 1200, 1200);
  const photo = await c.convertToBlob({ type: 'image/png' });
  const base = defaultCase('t');
  const size = { widthPx: 1200, heightPx: 1200 };
  const theCase = {
    ...base,
    views: [
      {
        id: 'front',
        photo: { name: 'a.png', ...size },
        preset: 'front' as const,
        mirrored: false,
        camera: presetCamera('front', size),
      },
    ],
  };
  const preview = await createPreview(host, { case: theCase, view: 'front', photo });
  preview.on('error', (e) => console.error(e.message, String(e.cause)));
  await new Promise<void>((resolve) => preview.on('ready', () => resolve()));
  console.log('dots', preview.field?.count, JSON.stringify(preview.placement));
  const blob = await preview.exportImage({ type: 'image/png' });
  console.log(blob.size, blob.type);
  const bitmap = await createImageBitmap(blob);
  x.drawImage(bitmap, 0, 0);
  const data = x.getImageData(0, 0, 1200, 1200).data;
  let darker = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] < 200) darker++;
  console.log('darker', darker);
  expect(darker).toBeGreaterThan(1000);
  preview.destroy();
});
