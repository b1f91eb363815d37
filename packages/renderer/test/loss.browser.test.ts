import { expect, onTestFinished, test } from 'vitest';
import { createPreview, type Preview, PreviewError } from '../src/index.ts';
import {
  always,
  difference,
  gridField,
  hostOf,
  nextFrame,
  readyPreview,
  sitting,
  toPixels,
} from './helpers.ts';

const field = () => always(gridField({ reachMm: 20 }));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lose the context of what is on screen; the answer gives it back and resolves when everything is on screen again. */
function lose(preview: Preview): () => Promise<void> {
  const loss = preview.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const restored = new Promise<void>((resolve) => {
    const told = () => {
      preview.off('contextrestored', told);
      resolve();
    };
    preview.on('contextrestored', told);
  });
  loss?.loseContext();
  return async () => {
    await pause(15);
    loss?.restoreContext();
    await restored;
  };
}

test('three losses of the GPU in the middle of a drag leave the picture as it would have been', async () => {
  const sit = await sitting({ widthPx: 500, heightPx: 400 });
  const preview = await readyPreview(hostOf(300, 250), sit, { field: field() });
  const end = { scale: 1, x: -60, y: -40 };
  preview.setPlacement(end);
  const undisturbed = await nextFrame(preview, () => preview.setDay(400));
  for (let cycle = 0; cycle < 3; cycle++) {
    for (let step = 0; step < 12; step++) {
      preview.setPlacement({ scale: 1, x: -10 * step, y: -5 * step });
      preview.setDay(100 + 20 * step);
      await new Promise(requestAnimationFrame);
      if (step === 4) void lose(preview)();
    }
    await expect.poll(() => preview.canvas.getContext('webgl2')?.isContextLost()).toBe(false);
    preview.setPlacement(end);
    preview.setDay(400);
    await expect
      .poll(async () => difference(undisturbed, await nextFrame(preview, () => preview.setCompare(null))))
      .toEqual({ most: 0, px: 0 });
  }
});

test('three losses of the GPU in the middle of exports, and each file is the same', async () => {
  const sit = await sitting({ widthPx: 1500, heightPx: 1200 });
  const preview = await readyPreview(hostOf(300, 250), sit, { field: field() });
  const undisturbed = await toPixels(await preview.exportImage());
  for (const after of [0, 0.2, 0.6]) {
    let restore: (() => Promise<void>) | null = null;
    const onProgress = (share: number) => {
      if (!restore && share >= after) restore = lose(preview);
      if (restore) setTimeout(() => void restore?.());
    };
    if (after === 0) onProgress(0);
    const saved = await toPixels(await preview.exportImage({ onProgress }));
    expect(difference(undisturbed, saved)).toEqual({ most: 0, px: 0 });
  }
});

test('an export whose preview is closed meanwhile fails with a sentence', async () => {
  const sit = await sitting({ widthPx: 1500, heightPx: 1200 });
  const preview = await readyPreview(hostOf(300, 250), sit, { field: field() });
  const error = await preview
    .exportImage({ onProgress: () => preview.destroy() })
    .catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(PreviewError);
  expect((error as PreviewError).code).toBe('destroyed');
});

test('two previews on a page: a loss of one is nothing to the other', async () => {
  const sit = await sitting({ widthPx: 300, heightPx: 250 });
  const [one, other] = [
    await readyPreview(hostOf(260, 250), sit, { field: field() }),
    await readyPreview(hostOf(260, 250), sit, { field: field() }),
  ];
  const before = await nextFrame(other, () => other.setDay(400));
  const restore = lose(one);
  const during = await nextFrame(other, () => other.setCompare(null));
  expect(difference(before, during).px).toBe(0);
  await restore();
  one.setDay(400);
  const back = await nextFrame(one, () => one.setCompare(null));
  expect(difference(before, back).px).toBe(0);
});

test('closed while the GPU is lost, or before it ever was ready, nothing stays on the page', async () => {
  const sit = await sitting({ widthPx: 200, heightPx: 200 });
  const host = hostOf(200, 200);
  const preview = await readyPreview(host, sit, { field: field() });
  const restore = lose(preview);
  preview.destroy();
  void restore();
  await pause(60);
  expect(host.childElementCount).toBe(0);
  const giveUp = new AbortController();
  onTestFinished(() => giveUp.abort());
  const options = { case: sit.case, view: 'it', photo: sit.photo, field: field(), signal: giveUp.signal };
  for (const wait of [0, 1, 5, 20, 60]) {
    const work = createPreview(host, options).then(
      (made) => made.destroy(),
      () => {},
    );
    await pause(wait);
    giveUp.abort();
    await work;
    expect(host.childElementCount).toBe(0);
  }
});
