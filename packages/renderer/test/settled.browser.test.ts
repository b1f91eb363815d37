import { expect, test } from 'vitest';
import type { FieldSource } from '../src/index.ts';
import { always, difference, fieldAt, hostOf, readyPreview, sitting, toPixels } from './helpers.ts';

/** A source whose settled dot lies 4 mm to the right of the ranked one. */
function twoStages(): FieldSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const [ranked, settled] = [always(fieldAt([-2], [0])), always(fieldAt([2], [0]))];
  return {
    asked,
    compute(from) {
      asked.push('ranked');
      return ranked.compute(from);
    },
    settle(from) {
      asked.push('settled');
      return settled.compute(from);
    },
    destroy() {},
  };
}

test('when the hand rests the settled field follows the ranked one, and stays', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const source = twoStages();
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  const [event] = await new Promise<readonly { settled: boolean }[]>((resolve) => {
    preview.on('field', (field) => resolve([field]));
  });
  expect(event.settled).toBe(true);
  await expect.poll(() => preview.atRest).toBe(true);
  expect(source.asked).toEqual(['ranked', 'settled']);
  expect(preview.field?.u[0]).toBe(2);
});

test('an exported picture shows the settled field, though the hand has not rested yet', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const early = await readyPreview(hostOf(120, 120), sit, { field: twoStages() });
  const saved = await toPixels(await early.exportImage({ type: 'image/png' }));
  const only = await readyPreview(hostOf(120, 120), sit, { field: always(fieldAt([2], [0])) });
  const expected = await toPixels(await only.exportImage({ type: 'image/png' }));
  expect(difference(saved, expected).most).toBe(0);
});

test('a new wish during the rest is served at once, ranked first', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const source = twoStages();
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  const moved = structuredClone(sit.case);
  moved.treatment.seed = 'another';
  preview.setCase(moved);
  expect(preview.atRest).toBe(false);
  await preview.exportImage({ type: 'image/png' });
  expect(source.asked).toEqual(['ranked', 'ranked', 'settled']);
});
