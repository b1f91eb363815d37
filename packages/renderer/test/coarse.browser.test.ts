import { type Case, defaultCase, fieldToBuffer, markSessionDone } from '@stubble/core';
import { expect, test } from 'vitest';
import { createLocalFieldSource, type FieldSource, type Preview } from '../src/index.ts';
import { always, fieldAt, hostOf, readyPreview, sitting } from './helpers.ts';

/** The next so many events about fields, in the order in which they come. */
function nextFields(preview: Preview, until: (seen: readonly string[]) => boolean): Promise<string[]> {
  return new Promise((resolve) => {
    const seen: string[] = [];
    const note = (what: string) => {
      seen.push(what);
      if (until(seen)) resolve(seen);
    };
    preview.on('coarse', ({ count }) => note(`coarse ${count} ${preview.field === null}`));
    preview.on('field', ({ field, settled }) => note(`${settled ? 'settled' : 'ranked'} ${field.count}`));
  });
}

const countOf = (what: string) => Number(what.split(' ')[1]);

test('a new seed, and a session marked done, show coarse fields from the worker first, then the whole one', async () => {
  const sit = await sitting({ widthPx: 160, heightPx: 160 });
  const head: Case = { ...defaultCase('coarse first'), views: sit.case.views };
  const preview = await readyPreview(hostOf(160, 160), { ...sit, case: head }, {});
  const first = await nextFields(preview, (seen) => seen.at(-1)!.startsWith('settled'));
  const settled = preview.field!;
  expect(settled.count).toBe(countOf(first.at(-1)!));

  // Another seed: nothing is there yet.
  const other = structuredClone(head);
  other.treatment.seed = 'another';
  const events = nextFields(preview, (seen) => seen.at(-1)!.startsWith('settled'));
  preview.setCase(other);
  const counts = await events;
  const coarse = counts.filter((what) => what.startsWith('coarse'));
  expect(coarse.length).toBeGreaterThan(1);
  expect(counts.slice(0, coarse.length)).toEqual(coarse);
  expect(counts.slice(coarse.length).map((what) => what.split(' ')[0])).toEqual(['ranked', 'settled']);
  // Each has more dots than the one before, and none may be kept.
  expect(coarse.map(countOf)).toEqual([...coarse.map(countOf)].sort((a, b) => a - b));
  expect(coarse.every((what) => what.endsWith('true'))).toBe(true);

  // A session done: the ranks of the first seed stand in, so hardly a dot goes missing meanwhile.
  const done = { ...head, treatment: markSessionDone(head.treatment, settled, 0) };
  const around = nextFields(preview, (seen) => seen.at(-1)!.startsWith('ranked'));
  preview.setCase(done);
  const stages = await around;
  expect(stages[0]).toMatch(/^coarse/);
  expect(countOf(stages[0])).toBeGreaterThan(0.7 * countOf(stages.at(-1)!));
});

test('while a coarse field is on screen a picture is saved with the whole one', async () => {
  const sit = await sitting({ widthPx: 120, heightPx: 120 });
  const whole = always(fieldAt([2], [0]));
  let calls = 0;
  const source: FieldSource = {
    coarse: async (from) =>
      ++calls % 2 === 1 ? createLocalFieldSource(() => fieldAt([], [])).compute(from) : null,
    compute: (from) => whole.compute(from),
    destroy() {},
  };
  const preview = await readyPreview(hostOf(120, 120), sit, { field: source });
  const moved = structuredClone(sit.case);
  moved.treatment.seed = 'another';
  const coarse = new Promise<Preview['field']>((resolve) =>
    preview.on('coarse', () => resolve(preview.field)),
  );
  preview.setCase(moved);
  expect(await coarse).toBe(null);
  await preview.exportImage({ type: 'image/png' });
  expect(preview.field?.count).toBe(1);
  expect(new Uint8Array(fieldToBuffer(preview.field!)).length).toBeGreaterThan(0);
});
