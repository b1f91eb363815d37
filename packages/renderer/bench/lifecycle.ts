import type { Preview } from '../src/index.ts';
import { countGlObjects } from './count-gl-objects.ts';
import { show } from './peers/ours.ts';
import { bytesOf, differenceOf, shownAfter } from './pixels.ts';
import { benchCase, standardField } from './scene.ts';

const SIZE = [512, 384] as const;

export interface Lifecycle {
  /** Most bytes that differ after three losses of the context in a drag, and in three exports. */
  readonly afterLosses: number;
  readonly exportedThrough: number;
}

export async function measureLosses(): Promise<Lifecycle> {
  const preview = await show(standardField('settled'), { of: benchCase(1600, 1200), host: SIZE });
  const end = { scale: 1, x: -200, y: -100 };
  const at = (placement: typeof end) =>
    shownAfter(preview, () => {
      preview.setPlacement(placement);
      preview.setCompare(null);
    });
  const before = await at(end);
  let afterLosses = 0;
  for (let cycle = 0; cycle < 3; cycle++) {
    for (let step = 0; step < 8; step++) {
      preview.setPlacement({ ...end, x: -10 * step });
      await new Promise(requestAnimationFrame);
      if (step === 3) await lost(preview);
    }
    afterLosses = Math.max(afterLosses, differenceOf(before, await at(end)).mostBytes);
  }
  const saved = await bytesOf(await preview.exportImage());
  let exportedThrough = 0;
  for (const share of [0.2, 0.5, 0.7]) {
    let loss: Promise<void> | null = null;
    const onProgress = (done: number) => {
      if (done >= share) loss ??= lost(preview);
    };
    const again = await bytesOf(await preview.exportImage({ onProgress }));
    await loss;
    exportedThrough = Math.max(exportedThrough, differenceOf(saved, again).mostBytes);
  }
  preview.destroy();
  return { afterLosses, exportedThrough };
}

/** Lose the context and give it back; resolves when everything is on screen again. */
async function lost(preview: Preview): Promise<void> {
  const loss = preview.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const restored = new Promise<void>((resolve) => preview.on('contextrestored', () => resolve()));
  loss?.loseContext();
  await new Promise((resolve) => setTimeout(resolve, 15));
  loss?.restoreContext();
  await restored;
}

/** Fifty previews made and destroyed: GL objects that were not deleted. */
export async function measureCycles(cycles = 50): Promise<number> {
  const left = countGlObjects();
  const field = standardField('drag');
  for (let i = 0; i < cycles; i++) {
    const preview = await show(field, { of: benchCase(256, 192), host: [256, 192] });
    const host = preview.canvas.parentElement;
    preview.destroy();
    host?.remove();
  }
  return left();
}
