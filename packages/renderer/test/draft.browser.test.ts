import { type Case, defaultCase } from '@stubble/core';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkerFieldSource, type DrawnField, type FieldSource, type Preview } from '../src/index.ts';
import { always, difference, fieldAt, hostOf, readyPreview, sitting, toPixels } from './helpers.ts';

interface Drafting extends FieldSource {
  readonly given: DrawnField[];
  readonly back: DrawnField[];
  /** Hold what settles, so that the hand does not rest before the test is done with it; the answer lets it go. */
  hold(): () => void;
}

/** A source whose drafts lie at −2 mm and settle at 2 mm; what comes back to it is wiped at once. */
function drafting(): Drafting {
  let held = Promise.resolve();
  const [ranked, settled] = [always(fieldAt([-2], [0])), always(fieldAt([2], [0]))];
  const [given, back]: DrawnField[][] = [[], []];
  return {
    given,
    back,
    compute: (from) => ranked.compute(from),
    async draft(from) {
      const { field, placed } = await ranked.compute(from);
      const draft = { field: { count: field.count, groups: field.groups }, placed };
      given.push(draft);
      return draft;
    },
    settle: (from) => held.then(() => settled.compute(from)),
    takeBack(former) {
      back.push(former);
      former.placed.texels.fill(Number.NaN);
    },
    hold() {
      let letGo = () => {};
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    destroy() {},
  };
}

function seeded(from: Case, seed: string): Case {
  return { ...from, treatment: { ...from.treatment, seed } };
}

/** Has the preview draw a draft of another case. */
async function move(preview: Preview, source: Drafting, next: Case): Promise<void> {
  const before = source.given.length;
  preview.setCase(next);
  await expect.poll(() => source.given.length).toBeGreaterThan(before);
}

test('while a hand moves something the field of before stays, and the settled one comes when it rests', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const source = drafting();
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  await expect.poll(() => preview.atRest).toBe(true);
  const former = preview.field;
  const told: boolean[] = [];
  preview.on('field', ({ settled }) => told.push(settled));
  const letGo = source.hold();
  await move(preview, source, seeded(sit.case, 'another'));
  expect(preview.field).toBe(former);
  expect(preview.atRest).toBe(false);
  letGo();
  await expect.poll(() => preview.atRest).toBe(true);
  expect(preview.field).not.toBe(former);
  expect(preview.field?.u[0]).toBe(2);
  expect(told).toEqual([true]);
});

test('drafts go back to their source when newer dots are on screen, and no picture misses them', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const source = drafting();
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  const letGo = source.hold();
  for (const seed of ['first', 'second', 'third']) {
    await move(preview, source, seeded(sit.case, seed));
    await expect.poll(() => source.back).toEqual(source.given.slice(0, -1));
  }
  letGo();
  const saved = await toPixels(await preview.exportImage({ type: 'image/png' }));
  expect(source.back).toEqual(source.given);
  const only = await readyPreview(hostOf(120, 120), sit, { field: always(fieldAt([2], [0])) });
  const expected = await toPixels(await only.exportImage({ type: 'image/png' }));
  expect(difference(saved, expected).most).toBe(0);
});

test('a draft whose settled field fails leaves no field, and the next edit brings a whole one', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const source = drafting();
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  await expect.poll(() => preview.atRest).toBe(true);
  const { settle } = source;
  source.settle = () => Promise.reject(new Error('no memory'));
  await move(preview, source, seeded(sit.case, 'another'));
  await expect.poll(() => preview.atRest).toBe(true);
  expect(preview.field).toBe(null);
  Object.assign(source, { settle });
  preview.setCase(seeded(sit.case, 'a third'));
  await expect.poll(() => preview.field?.u[0]).toBe(2);
});

test("the worker's drafts have the bytes of its fields, and what it takes back leaves the page at once", async () => {
  const source = createWorkerFieldSource();
  onTestFinished(() => source.destroy());
  // A piece of skin: the ranks of a head take seconds.
  const first: Case = {
    ...defaultCase('drafts of the worker'),
    head: { kind: 'patch', widthMm: 60, heightMm: 50 },
  };
  const second = structuredClone(first);
  second.treatment.hairline.fadeMm += 8;
  const wanted = [await source.compute(first), await source.compute(second)].map(({ placed }) => placed);
  for (const [k, from] of [first, second].entries()) {
    const { field, placed } = await source.draft!(from);
    expect(placed).toEqual(wanted[k]);
    expect(field.count).toBe(placed.count);
    const { buffer } = placed.texels;
    source.takeBack!({ field, placed });
    expect(buffer.byteLength).toBe(0);
  }
});
