import { expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { addArea, changeArea, createArea, removeArea, replacePatch, shiftOutline } from '../areas/index.ts';
import { fieldToBuffer } from '../format/index.ts';
import { moveAnchor } from '../hairline/index.ts';
import { type Case, defaultCase, type HeadDirection, type Treatment } from '../treatment/index.ts';
import { createDotField } from './create-dot-field.ts';
import { createDotMemory } from './dot-memory.ts';

const start: Case = defaultCase(SEED);
start.treatment.density = { centrePerCm2: 70, sidesPerCm2: 55 };

test('whatever is edited after whatever, a field that remembers the one before has the bytes of one made anew', () => {
  const cache = cacheWithRanks();
  const forgetful = { ...cache, dots: createDotMemory };
  const bytes = (treatment: Treatment, of = cache) =>
    Buffer.from(fieldToBuffer(createDotField({ ...start, treatment }, of)));
  let treatment = start.treatment;
  const history: Treatment[] = [];
  for (const edit of EDITS) {
    history.push(treatment);
    treatment = edit(treatment);
    expect(bytes(treatment).equals(bytes(treatment, forgetful)), edit.toString()).toBe(true);
  }
  // Back in leaps, as undo held down: more differs at once than one edit.
  for (const earlier of history.reverse().filter((_, i) => i % 5 === 0)) {
    expect(bytes(earlier).equals(bytes(earlier, forgetful))).toBe(true);
  }
});

type Edit = (treatment: Treatment) => Treatment;

const add =
  (kind: Parameters<typeof createArea>[0]): Edit =>
  (t) =>
    must(addArea(t, createArea(kind, kind)));
const change =
  (id: string, to: Parameters<typeof changeArea>[2]): Edit =>
  (t) =>
    must(changeArea(t, id, to));

/** One of each kind of edit, over areas that lie on one another. */
const EDITS: readonly Edit[] = [
  add('crown'),
  add('futScar'),
  (t) => must(addArea(t, createArea('futScar', 'second'))),
  shift('second', 3),
  shift('second', -8),
  shift('crown', 5),
  change('second', { softnessMm: 9 }),
  change('crown', { densityPerCm2: 150, softnessMm: 0 }),
  change('futScar', { shade: 1.2 }),
  change('futScar', { sessions: { first: 1, count: 1 } }),
  add('hairlineOnly'),
  shift('crown', -4),
  add('fauxScar'),
  shift('fauxScar', 2),
  (t) => ({ ...t, hairline: moveAnchor(t.hairline, 'midFrontal', { azimuthDeg: 2, elevationDeg: 40 }) }),
  shift('fauxScar', 2),
  (t) => ({
    ...t,
    obstacles: [{ kind: 'noGo', points: [{ azimuthDeg: 175, elevationDeg: 40 }], marginMm: 9 }],
  }),
  shift('futScar', 6),
  (t) => must(removeArea(t, 'crown')),
  change('futScar', { kind: 'fueScars', densityPerCm2: 60 }),
];

function shift(id: string, byDeg: number): Edit {
  return (t) => {
    const patch = t.areas.find((area) => area.id === id)?.patches[0];
    if (patch?.shape !== 'outline') throw new Error(`no outline in ${id}`);
    const [from] = patch.points;
    const to: HeadDirection = { ...from, elevationDeg: from.elevationDeg + byDeg };
    return must(
      replacePatch(t, { id, index: 0 }, { ...patch, points: shiftOutline(patch.points, from, to) }),
    );
  };
}

function must(edited: ReturnType<typeof addArea>): Treatment {
  if (!edited.ok) throw new Error(edited.errors[0].message);
  return edited.value;
}
