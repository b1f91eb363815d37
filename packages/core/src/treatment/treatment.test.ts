import { describe, expect, test } from 'vitest';
import { type DotField, describeErrors, encodeDoneDots, type ParseResult } from '../format/index.ts';
import {
  type Case,
  defaultCase,
  defaultTreatment,
  PARAMETERS,
  parseCase,
  parseCaseText,
  parseTreatment,
} from './index.ts';

function errorsOf(result: ParseResult<unknown>): string {
  return result.ok ? 'no error' : describeErrors(result.errors);
}

/** A deep copy of the default case with one value replaced, whatever its type. */
function caseWith(path: string, value: unknown): unknown {
  const copy = structuredClone(defaultCase()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

function fieldWithoutDots(): DotField {
  const none = new Float32Array(0);
  const columns = {
    u: none,
    v: none,
    spacingMm: none,
    rank: none,
    widthMm: none,
    contrast: none,
    retention: none,
  };
  return { count: 0, ...columns, group: new Uint16Array(0), groups: [] };
}

describe('reading a case', () => {
  test('the default case is valid and survives JSON unchanged', () => {
    const kase: Case = defaultCase('seed');
    expect(parseCase(kase)).toEqual({ ok: true, value: kase });
    expect(parseCaseText(JSON.stringify(kase))).toEqual({ ok: true, value: kase });
  });

  test.each(PARAMETERS.map((row) => [row.key, row] as const))(
    '%s is refused outside its range, with its path and the range',
    (key, row) => {
      for (const bad of [
        row.min - row.step,
        row.max + row.step,
        Number.NaN,
        1e308,
        Number.POSITIVE_INFINITY,
        '7',
        null,
      ]) {
        const result = parseCase(caseWith(`treatment.${key}`, bad));
        expect(errorsOf(result)).toContain(`treatment.${key}`);
      }
      for (const good of [row.min, row.default, row.max]) {
        expect(parseCase(caseWith(`treatment.${key}`, good)).ok).toBe(true);
      }
    },
  );

  test.each([
    ['null', null, /nothing/],
    ['a number', 7, /a number/],
    ['a list', [], /a list/],
    ['an empty object', {}, /format/],
    ['a treatment instead of a case', defaultTreatment(), /stubble-case/],
    ['a version from the future', { ...defaultCase(), version: 2 }, /newer Stubble/],
    ['an unknown key', { ...defaultCase(), extra: 1 }, /extra/],
    ['no sessions', caseWith('treatment.sessions', []), /at least one session/],
  ])('%s is refused with a sentence', (_name, input, words) => {
    expect(errorsOf(parseCase(input))).toMatch(words);
  });

  test('a file with __proto__ in it is refused and pollutes nothing', () => {
    const text = JSON.stringify(defaultCase()).replace('{', '{"__proto__":{"polluted":true},');
    expect(parseCaseText(text).ok).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a text that is no JSON is refused with a sentence', () => {
    expect(errorsOf(parseCaseText('not json'))).toMatch(/not JSON/);
    expect(errorsOf(parseCaseText('{"format":"stubble-case","version":NaN}'))).toMatch(/not JSON/);
  });

  test('sessions must come in order, each with more dots than the one before', () => {
    const [first, second, third] = defaultTreatment().sessions;
    const sessionsOf = (...sessions: unknown[]) =>
      errorsOf(parseTreatment({ ...defaultTreatment(), sessions }));
    const noDots = encodeDoneDots(fieldWithoutDots());
    expect(sessionsOf(first, { ...second, day: 0 }, third)).toMatch(/session 2 is on day 0/);
    expect(sessionsOf(first, { ...second, share: 0.2 }, third)).toMatch(/session 2 adds nothing/);
    expect(sessionsOf(first, { ...second, done: noDots }, third)).toMatch(
      /session 2 is done but session 1 is not/,
    );
  });

  test('damaged dots of a done session are refused with the place and a sentence', () => {
    const [first, ...rest] = defaultTreatment().sessions;
    const whole = encodeDoneDots(fieldWithoutDots());
    expect(parseTreatment({ ...defaultTreatment(), sessions: [{ ...first, done: whole }, ...rest] }).ok).toBe(
      true,
    );
    for (const done of ['AAAA', '@@@@', `${whole.slice(0, -8)}`, `AAAA${whole.slice(4)}`, 'A']) {
      const result = parseTreatment({ ...defaultTreatment(), sessions: [{ ...first, done }, ...rest] });
      expect(errorsOf(result)).toMatch(/sessions\.0\.done: (The dots|This is not a field)/);
    }
  });

  test('a head may tell a fourth length, where it is broadest, and keeps it; what is no such length is told with its place', () => {
    const withAxes = (semiAxesMm: readonly unknown[]) =>
      parseCase({ ...defaultCase(), head: { kind: 'head', semiAxesMm } });
    expect(withAxes([77, 90, 96])).toMatchObject({ ok: true, value: { head: { semiAxesMm: [77, 90, 96] } } });
    const uneven = withAxes([77, 90, 96, 9.5]);
    expect(uneven).toMatchObject({ ok: true, value: { head: { semiAxesMm: [77, 90, 96, 9.5] } } });
    for (const bad of [-1, 41, '9', null])
      expect(errorsOf(withAxes([77, 90, 96, bad]))).toMatch(/head\.semiAxesMm\.3/);
    expect(errorsOf(withAxes([77, 90, 96, 9, 9]))).toMatch(/head\.semiAxesMm/);
    expect(errorsOf(withAxes([77, 90]))).toMatch(/head\.semiAxesMm/);
    expect(withAxes([]).ok).toBe(false);
  });

  test('two views with one id are refused', () => {
    const view = {
      id: 'a',
      photo: { name: 'a.jpg', widthPx: 100, heightPx: 100 },
      preset: 'front',
      mirrored: false,
      camera: { yawDeg: 0, pitchDeg: 0, rollDeg: 0, focal35mm: 45, centrePx: [50, 50], mmPerPx: 2 },
    };
    expect(parseCase({ ...defaultCase(), views: [view] }).ok).toBe(true);
    expect(errorsOf(parseCase({ ...defaultCase(), views: [view, view] }))).toMatch(/own id/);
  });
});

describe('the parameter table', () => {
  test('every row has a source, a hint, and a default on its own grid of steps', () => {
    for (const row of PARAMETERS) {
      expect(row.source.length).toBeGreaterThan(5);
      expect(row.hint.endsWith('.')).toBe(true);
      expect(row.default).toBeGreaterThanOrEqual(row.min);
      expect(row.default).toBeLessThanOrEqual(row.max);
      const steps = (row.default - row.min) / row.step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-9);
    }
  });

  test('the default treatment holds every default of the table', () => {
    const treatment = defaultTreatment() as unknown as Record<string, Record<string, number>>;
    for (const row of PARAMETERS) {
      const [group, name] = row.key.split('.');
      expect(treatment[group][name]).toBe(row.default);
    }
  });
});
