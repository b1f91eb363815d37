import { describe, expect, test } from 'vitest';
import { cacheWithRanks, SEED } from '../../test/shared-ranks.ts';
import { applyLook, LOOKS } from '../areas/index.ts';
import { createDotField } from '../field/index.ts';
import { applyStyle, HAIRLINE_STYLES } from '../styles/index.ts';
import { createSurface } from '../surface/index.ts';
import { type Case, defaultCase, type Head, parseTreatment, type Treatment } from '../treatment/index.ts';
import { checkDesign, FAULTS, HEALTH_QUESTIONS, neighbourDistancesMm, review, showFault } from './index.ts';

const cache = cacheWithRanks();
const kase = defaultCase(SEED);
const HEADS: readonly Head[] = [
  kase.head,
  { kind: 'head', semiAxesMm: [74, 91, 98] },
  { kind: 'head', semiAxesMm: [82, 88, 90] },
  { kind: 'head', semiAxesMm: [73, 82, 88] },
];
const opinion = (treatment: Treatment, head: Head = kase.head, client = {}) => {
  const one: Case = { ...kase, head, treatment };
  return review(one, createDotField(one, cache), client);
};
const warnings = (treatment: Treatment, head?: Head) =>
  opinion(treatment, head)
    .filter(({ severity }) => severity === 'warning')
    .map(({ id, reason }) => `${id}: ${reason}`);

describe('the second opinion', () => {
  test.each(HEADS.map((head) => [head.kind === 'head' ? head.semiAxesMm.join(' x ') : '', head] as const))(
    'has no warning for any style on a head of %s mm',
    (_, head) => {
      for (const { id } of HAIRLINE_STYLES) {
        // Places of dots do not matter to a hairline, so a sparse field is enough.
        const styled = applyStyle(kase.treatment, head, id);
        const treatment = { ...styled, density: { centrePerCm2: 45, sidesPerCm2: 40 } };
        expect(warnings(treatment, head), id).toEqual([]);
      }
    },
  );

  test('has no warning for the default, nor for any look', () => {
    expect(warnings(kase.treatment)).toEqual([]);
    expect(LOOKS.length).toBeGreaterThanOrEqual(12);
    for (const { id } of LOOKS) {
      const treatment = applyLook(kase.treatment, kase.head, id);
      expect(parseTreatment(treatment).ok, id).toBe(true);
      expect(warnings(treatment), id).toEqual([]);
    }
  });

  test.each(FAULTS.map(({ id }) => [id]))(
    'catches the deliberate fault "%s", says why, and mends it',
    (id) => {
      // Sparse, so that a field costs little; faults of density bring their own.
      const bad = showFault({ ...kase.treatment, density: { centrePerCm2: 60, sidesPerCm2: 50 } }, id);
      expect(parseTreatment(bad).ok).toBe(true);
      const found = opinion(bad).find((finding) => finding.id === id);
      expect(found?.reason).toMatch(/\.$/);
      expect(found?.source.length).toBeGreaterThan(10);
      if (!found?.mend) throw new Error(`expected ${id} to have a mend`);
      const mended = found.mend(bad);
      const read = parseTreatment(mended);
      expect(read.ok ? '' : JSON.stringify(read.errors)).toBe('');
      expect(opinion(mended).map((finding) => finding.id)).not.toContain(id);
    },
  );

  test('knows the client: age, answers about health, and a measured stubble', () => {
    const low = applyStyle(kase.treatment, kase.head, 'widowsPeak');
    const at = (mm: number) =>
      applyStyle(low, kase.head, 'juvenile', { blendWith: 'mature', share: (mm - 70) / 15 });
    const ids = (treatment: Treatment, client: object) =>
      opinion(treatment, kase.head, client).map((finding) => finding.id);
    const hairline = { ...at(70).hairline };
    hairline.anchors = { ...hairline.anchors, midFrontal: { azimuthDeg: 0, elevationDeg: 38 } };
    expect(ids({ ...low, hairline }, { ageYears: 25 })).not.toContain('hairlineLow');
    expect(ids({ ...low, hairline }, { ageYears: 55 })).toContain('hairlineLow');
    const answers = { conditions: HEALTH_QUESTIONS.map(({ id }) => id), patchTested: true };
    const health = opinion(kase.treatment, kase.head, answers);
    for (const { id } of HEALTH_QUESTIONS) expect(health.map((finding) => finding.id)).toContain(id);
    expect(health.find(({ id }) => id === 'oilySkin')?.reason).toMatch(/disagree/);
    expect(health.map(({ id }) => id)).not.toContain('patchTest');
    expect(ids(kase.treatment, { skinLab: [68, 10, 16], stubbleLab: [66, 9, 15] })).toContain('shadeDark');
    expect(ids(kase.treatment, { skinLab: [68, 10, 16], stubbleLab: [58, 8, 12] })).not.toContain(
      'shadeDark',
    );
  });

  test('finds the nearest neighbours that a search through all dots finds', () => {
    const small: Case = { ...kase, head: { kind: 'patch', widthMm: 40, heightMm: 40 } };
    const field = createDotField(small, cache);
    const fast = neighbourDistancesMm(field, createSurface(small.head));
    for (let i = 0; i < field.count; i += 7) {
      let least = Infinity;
      for (let j = 0; j < field.count; j++) {
        if (j !== i) least = Math.min(least, Math.hypot(field.u[i] - field.u[j], field.v[i] - field.v[j]));
      }
      expect(fast[i]).toBeCloseTo(least, 5);
    }
  });

  test('a hairline under the brows is refused with its path', () => {
    const { hairline } = kase.treatment;
    const anchors = { ...hairline.anchors, midFrontal: { azimuthDeg: 0, elevationDeg: -12 } };
    const errors = checkDesign({
      ...kase,
      treatment: { ...kase.treatment, hairline: { ...hairline, anchors } },
    });
    expect(errors[0].path).toBe('treatment.hairline.anchors.midFrontal');
    expect(errors[0].message).toMatch(/under the eyebrows/);
    expect(checkDesign(kase)).toEqual([]);
  });

  test('a fault that does not exist is a programmer error', () => {
    expect(() => showFault(kase.treatment, 'nope')).toThrow(/expected one of hairlineLow/);
  });
});
