import { describe, expect, test } from 'vitest';
import { bytesOf, dotsWhere } from '../../test/field-facts.ts';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { createDotField, markSessionDone } from '../field/index.ts';
import { type DotField, fieldFromBuffer, fieldToBuffer, type ParseResult } from '../format/index.ts';
import { applyStyle } from '../styles/index.ts';
import { directionVector, sampleGrid } from '../surface/index.ts';
import {
  AREA_KINDS,
  type Area,
  type Case,
  defaultCase,
  mainArea,
  parseCase,
  parseTreatment,
  type Treatment,
} from '../treatment/index.ts';
import {
  addArea,
  applyLook,
  bareAreaCm2,
  changeArea,
  createArea,
  drawPatch,
  ellipse,
  hairMask,
  LOOKS,
  lookOf,
  removeArea,
  replacePatch,
  STAGES,
  suggestArea,
} from './index.ts';

const cache = cacheWithRanks();
/** Sparse, so that a field costs little. */
function sparse(areas: Area[]): Case {
  const kase = defaultCase(SEED);
  kase.treatment.density = { centrePerCm2: 60, sidesPerCm2: 50 };
  kase.treatment.areas = areas;
  return kase;
}
const fieldOf = (kase: Case) => createDotField(kase, cache);
const accepted = <T>(result: ParseResult<T>): T => {
  if (!result.ok) throw new Error(result.errors[0].message);
  return result.value;
};
const withTreatment = (kase: Case, treatment: Treatment): Case => ({ ...kase, treatment });

describe('areas', () => {
  test('every kind starts as a valid area that has dots, but for the faux scar, which takes some away', () => {
    const shave = fieldOf(sparse([mainArea()]));
    for (const kind of AREA_KINDS) {
      const faux = kind === 'fauxScar';
      const kase = sparse(faux ? [mainArea(), createArea(kind, 'a')] : [createArea(kind, 'a')]);
      expect(parseCase(kase).ok, kind).toBe(true);
      const { count } = fieldOf(kase);
      if (faux) expect(count, kind).toBeLessThan(shave.count);
      else expect(count, kind).toBeGreaterThan(200);
    }
  });

  test('a treatment without the key is one full shave, to the byte', () => {
    const kase = sparse([mainArea()]);
    const { areas: _, ...old } = kase.treatment;
    const read = parseTreatment(old);
    expect(read.ok && read.value.areas).toEqual([mainArea()]);
    expect(bytesOf(fieldOf(withTreatment(kase, accepted(read)))) === bytesOf(fieldOf(kase))).toBe(true);
  });

  test('groups are area by session, in the order of the treatment, and each dot lies in its own', () => {
    const field = fieldOf(sparse([mainArea(), createArea('crown', 'crown'), createArea('futScar', 'scar')]));
    expect(field.groups.map(({ area, session }) => `${area} ${session}`)).toEqual(
      ['main', 'crown', 'scar'].flatMap((area) => [0, 1, 2].map((session) => `${area} ${session}`)),
    );
    const counts = new Map<string, number>();
    for (let i = 0; i < field.count; i++) {
      const { area } = field.groups[field.group[i]];
      counts.set(area ?? '', (counts.get(area ?? '') ?? 0) + 1);
      // The scar lies at the back of the head: far behind the chart's pole.
      if (area === 'scar') expect(field.v[i]).toBeLessThan(-40);
    }
    expect(counts.get('scar')).toBeGreaterThan(1000);
    expect(counts.get('crown')).toBeGreaterThan(1000);
  });

  test('an area has the density it asks for', () => {
    const area: Area = {
      ...createArea('fueScars', 'a', [{ shape: 'outline', mode: 'add', points: ellipse([150, 0], 35, 35) }]),
      softnessMm: 0,
      densityPerCm2: 120,
    };
    const field = fieldOf(sparse([area]));
    const cm2 = Math.PI * 3.5 * 3.5;
    expect(field.count / cm2).toBeGreaterThan(0.8 * 120);
    expect(field.count / cm2).toBeLessThan(1.25 * 120);
  });

  test('an edit of one area leaves every dot out of its reach where it was, bit for bit', () => {
    const kase = sparse([mainArea(), createArea('crown', 'crown')]);
    const before = fieldOf(kase);
    const larger = accepted(
      changeArea(kase.treatment, 'crown', {
        patches: [{ shape: 'outline', mode: 'add', points: ellipse([128, 0], 58, 50) }],
        densityPerCm2: 140,
      }),
    );
    const after = fieldOf(withTreatment(kase, larger));
    const front = (field: DotField) => dotsWhere(field, (i) => field.v[i] > 60);
    expect(front(after) === front(before)).toBe(true);
    expect(after.count).toBeGreaterThan(before.count);
  });

  test('an area of one session is complete in that session', () => {
    const scar: Area = { ...createArea('futScar', 'scar'), sessions: { first: 1, count: 1 } };
    const field = fieldOf(sparse([mainArea(), scar]));
    const sessions = new Set<number>();
    for (let i = 0; i < field.count; i++) {
      const group = field.groups[field.group[i]];
      if (group.area === 'scar') sessions.add(group.session ?? -1);
    }
    expect([...sessions]).toEqual([1]);
  });

  test('a faux scar of two and a half millimetres is bare in the middle and dense beside it', () => {
    const kase = sparse([mainArea(), createArea('fauxScar', 'line')]);
    kase.treatment.density = { centrePerCm2: 240, sidesPerCm2: 240 };
    const [bare, full] = [
      fieldOf(kase),
      fieldOf(withTreatment(kase, { ...kase.treatment, areas: [mainArea()] })),
    ];
    // About 33 mm long: 0.8 cm² of 240 dots/cm², fewer at its soft border.
    expect(full.count - bare.count).toBeGreaterThan(110);
    expect(full.count - bare.count).toBeLessThan(260);
  });
});

describe('drawing', () => {
  test('thirty contour edits undo to the same bytes', () => {
    const kase = sparse([mainArea(), createArea('crown', 'crown')]);
    const history: Treatment[] = [kase.treatment];
    const first = bytesOf(fieldOf(kase));
    for (let i = 0; i < 30; i++) {
      const last = history[history.length - 1];
      const points = ellipse([100 + i, (i % 7) - 3], 8 + (i % 5), 9);
      history.push(
        accepted(
          drawPatch(last, 'crown', { shape: 'outline', mode: i % 3 === 2 ? 'subtract' : 'add', points }),
        ),
      );
    }
    const edited = bytesOf(fieldOf(withTreatment(kase, history[30])));
    expect(edited === first).toBe(false);
    for (let i = 29; i > 0; i -= 7) fieldOf(withTreatment(kase, history[i]));
    expect(bytesOf(fieldOf(withTreatment(kase, history[0]))) === first).toBe(true);
    expect(bytesOf(createDotField(withTreatment(kase, history[30]), cache)) === edited).toBe(true);
  });

  test('erasing what was drawn takes the dots away again', () => {
    const kase = sparse([createArea('crown', 'crown')]);
    const points = ellipse([128, 0], 80, 80);
    const bare = accepted(drawPatch(kase.treatment, 'crown', { shape: 'outline', mode: 'subtract', points }));
    expect(fieldOf(withTreatment(kase, bare)).count).toBeLessThan(0.05 * fieldOf(kase).count);
    const undone = accepted(replacePatch(bare, { id: 'crown', index: 1 }, null));
    expect(undone).toEqual(kase.treatment);
  });

  test('bad strokes are refused in words with their path, and the treatment stays as it was', () => {
    const { treatment } = sparse([mainArea(), createArea('crown', 'crown')]);
    const before = JSON.stringify(treatment);
    const refusal = (result: ParseResult<Treatment>) =>
      result.ok ? 'accepted' : `${result.errors[0].path}: ${result.errors[0].message}`;
    const at = (azimuthDeg: number, elevationDeg: number) => ({ azimuthDeg, elevationDeg });
    const outline = (points: { azimuthDeg: number; elevationDeg: number }[]) =>
      refusal(drawPatch(treatment, 'crown', { shape: 'outline', mode: 'add', points }));
    expect(outline([at(0, 40), at(20, 60), at(20, 40), at(0, 60)])).toMatch(
      /^areas\.1\.patches\.1\.points: the outline crosses itself: the side after point 1 meets/,
    );
    expect(outline([at(0, 40), at(0, 44), at(0.0001, 42)])).toMatch(/points: the outline encloses no skin/);
    expect(outline([at(0, 40), at(0, 40), at(0, 40)])).toMatch(/encloses no skin/);
    expect(outline([at(0, 40), at(1, 41)])).toMatch(/at least 3 points, got 2/);
    expect(outline([at(0, 40), at(Number.NaN, 41), at(4, 4)])).toMatch(/points\.1\.azimuthDeg/);
    const points = ellipse([100, 0], 5, 5);
    const patches = Array.from({ length: 200 }, () => ({
      shape: 'outline' as const,
      mode: 'add' as const,
      points,
    }));
    expect(refusal(changeArea(treatment, 'crown', { patches }))).toMatch(
      /^areas\.1\.patches: this area has 200 outlines, and an area holds at most 48\. Share them out/,
    );
    expect(refusal(addArea(treatment, mainArea()))).toMatch(/its own id/);
    expect(refusal(removeArea({ ...treatment, areas: [mainArea()] }, 'main'))).toMatch(/at least one area/);
    expect(JSON.stringify(treatment)).toBe(before);
  });
});

describe('done sessions with areas', () => {
  test('keep their areas through the case and survive the removal of their area', () => {
    const kase = sparse([mainArea(), createArea('futScar', 'scar')]);
    const field = fieldOf(kase);
    const read = fieldFromBuffer(fieldToBuffer(field));
    expect(read.ok && read.value.groups.map((group) => group.area)).toEqual(
      field.groups.map((group) => group.area),
    );
    const done = withTreatment(kase, markSessionDone(kase.treatment, field, 0));
    expect(dotsWhere(fieldOf(done), () => true) === dotsWhere(field, () => true)).toBe(true);
    const gone = withTreatment(done, accepted(removeArea(done.treatment, 'scar')));
    const first = (one: DotField) => dotsWhere(one, (i) => one.groups[one.group[i]].session === 0);
    expect(first(fieldOf(gone)) === first(field)).toBe(true);
    expect(fieldOf(gone).groups.map((group) => group.area)).toContain('scar');
  });

  test('names that do not fill the buffer exactly are damage, in words', () => {
    const whole = fieldToBuffer(
      fieldOf(sparse([createArea('fauxScar', 'x'), createArea('futScar', 'scar')])),
    );
    const cut = fieldFromBuffer(whole.slice(0, whole.byteLength - 2));
    expect(!cut.ok && cut.errors[0].message).toMatch(/damaged/);
  });
});

describe('starting points', () => {
  const kase = sparse([mainArea()]);
  const { grid } = cache.ground(kase.head, SEED);
  const untouched = applyStyle(kase.treatment, kase.head, 'juvenile', { asymmetryMm: 0 }).hairline;

  test('every stage suggests a valid area, but for the one without loss', () => {
    for (const { id } of STAGES) {
      const area = suggestArea(id);
      expect(area === null, id).toBe(id === 'norwood1');
      if (!area) continue;
      const read = parseTreatment({ ...kase.treatment, areas: [area] });
      expect(read.ok ? '' : JSON.stringify(read.errors), id).toBe('');
    }
  });

  test('Norwood’s bare areas are the practitioners’, within 15 %, and only grow', () => {
    let before = 0;
    for (const { id, areaCm2 } of STAGES.filter((stage) => stage.pattern === 'norwood' && stage.areaCm2)) {
      const cm2 = bareAreaCm2(id, grid, untouched);
      expect(cm2, id).toBeGreaterThan(0.85 * (areaCm2?.[0] ?? 0));
      expect(cm2, id).toBeLessThan(1.15 * (areaCm2?.[1] ?? 0));
      expect(cm2, id).toBeGreaterThan(before);
      before = cm2;
    }
  });

  test('the mask of hair is full at the back, keeps the front line for Ludwig, and is empty for totalis', () => {
    const at = (stage: string, azimuthDeg: number, elevationDeg: number) => {
      const { u, v } = grid.surface.chartOf(...directionVector({ azimuthDeg, elevationDeg }));
      return sampleGrid(grid, hairMask(stage, grid, untouched), u, v);
    };
    expect(at('norwood6', 180, 5)).toBe(1);
    expect(at('norwood6', 0, 85)).toBe(0);
    expect(at('ludwig3', 0, 46)).toBeGreaterThan(0.9);
    expect(at('ludwig3', 0, 88)).toBeCloseTo(0.2, 2);
    expect(at('totalis', 180, 5)).toBe(0);
    expect(at('norwood1', 0, 0)).toBe(0);
  });
});

describe('looks', () => {
  test('have their own names, and one of one’s own wears again', () => {
    expect(new Set(LOOKS.map((look) => look.id)).size).toBe(LOOKS.length);
    const kase = defaultCase('looks');
    const worn = applyLook(kase.treatment, kase.head, 'silver');
    const own = lookOf(worn, { id: 'mine', name: 'Mine', sentence: 'As I like it.', style: 'mature' });
    expect(applyLook(kase.treatment, kase.head, own)).toEqual(worn);
    const drawn = {
      ...worn,
      areas: [createArea('crown', 'mine', [{ shape: 'band', mode: 'add', depthMm: 20 }])],
    };
    drawn.hairline = {
      ...drawn.hairline,
      anchors: { ...drawn.hairline.anchors, back: { azimuthDeg: 180, elevationDeg: 3 } },
    };
    const kept = lookOf(drawn, { id: 'drawn', name: 'Drawn', sentence: '', style: 'mature' });
    expect(applyLook(kase.treatment, kase.head, JSON.parse(JSON.stringify(kept)))).toEqual(drawn);
    expect(() => applyLook(kase.treatment, kase.head, 'nope')).toThrow(/expected one of softBuzz/);
  });
});
