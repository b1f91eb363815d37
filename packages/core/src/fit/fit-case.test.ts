import { describe, expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { LANDMARKS, type LandmarkName, otherSide, type PixelPlace } from '../anatomy/landmarks.ts';
import { lensOf } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { type FitFailure, type FittedCase, type FitView, fitCase, type NeededTurn } from './index.ts';

/** Turn between the directions in which two cameras see the head, degrees. */
function viewAngle(a: Camera, b: Camera): number {
  const [p, q] = [lensOf(a, SIZE).rotation, lensOf(b, SIZE).rotation];
  const trace = p.reduce((sum, value, i) => sum + value * q[i], 0);
  return (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
}

const PRESETS = ['front', 'threeQuarterLeft', 'sideRight', 'topFront'] as const;
const LAST: FittedCase = { cameras: [], semiAxesMm: [77.5, 89, 92] };

function failure(view: FitView): FitFailure {
  const fit = fitCase({ views: [view], last: LAST });
  if (fit.ok) throw new Error(`expected a failure, got: ${fit.sentence}`);
  expect(fit.last).toBe(LAST);
  expect(fit.sentence.length).toBeGreaterThan(20);
  return fit;
}

describe('a fit to taps', () => {
  test.each(PRESETS.flatMap((preset) => ['a', 'b', 'c'].map((seed) => [preset, seed] as const)))(
    'finds pose and scale of a known head: %s, seed %s',
    (preset, seed) => {
      const { camera, view } = sitter(`${preset} ${seed}`, preset);
      const fit = fitCase({ views: [view] });
      if (!fit.ok) throw new Error(fit.sentence);
      expect(viewAngle(fit.cameras[0], camera)).toBeLessThan(7);
      expect(Math.abs(Math.log(fit.cameras[0].mmPerPx / camera.mmPerPx))).toBeLessThan(0.07);
      expect(Math.hypot(...fit.cameras[0].centrePx.map((v, i) => v - camera.centrePx[i]))).toBeLessThan(75);
      expect(fit.rmsMm).toBeLessThan(5);
      expect(fit.confidence).not.toBe('poor');
      expect(fit.notes).toEqual([]);
    },
  );

  test('is the same every time', () => {
    const { view } = sitter('same', 'front');
    expect(fitCase({ views: [view] })).toEqual(fitCase({ views: [view] }));
  });

  test.each([0, Number.NaN, -5, undefined])(
    'estimates a focal length that EXIF tells as %s, and says so',
    (focal35mm) => {
      const { camera, view } = sitter('focal', 'front');
      const { focal35mm: _, ...blind } = view;
      const fit = fitCase({ views: [focal35mm === undefined ? blind : { ...blind, focal35mm }] });
      if (!fit.ok) throw new Error(fit.sentence);
      expect(fit.notes[0]).toContain('focal length');
      expect(viewAngle(fit.cameras[0], camera)).toBeLessThan(8);
    },
  );

  test('fits two photos with one head, no worse than one', () => {
    const [a, b] = [sitter('pair', 'front'), sitter('pair', 'sideLeft')];
    const fit = fitCase({ views: [a.view, b.view] });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.cameras).toHaveLength(2);
    expect(viewAngle(fit.cameras[0], a.camera)).toBeLessThan(8);
    expect(viewAngle(fit.cameras[1], b.camera)).toBeLessThan(10);
  });

  test('a camera that a hand holds stays, without any tap, and the others are fitted around it', () => {
    const [a, b] = [sitter('held', 'front'), sitter('held', 'crown')];
    const held = { size: SIZE, preset: 'crown', held: b.camera } as const;
    const fit = fitCase({ views: [a.view, held] });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.cameras[1]).toEqual(b.camera);
    expect(viewAngle(fit.cameras[0], a.camera)).toBeLessThan(7);
    const alone = fitCase({ views: [held] });
    expect(alone).toMatchObject({ ok: true, cameras: [b.camera] });
  });

  test('one tap after an automatic fit corrects it instead of starting anew', () => {
    const { camera, view } = sitter('found', 'threeQuarterLeft');
    const found = { ...camera, yawDeg: camera.yawDeg + 3, pitchDeg: camera.pitchDeg - 2 };
    const corrected = { ...view, found, taps: { chin: view.taps!.chin! } };
    const fit = fitCase({ views: [corrected] });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(viewAngle(fit.cameras[0], found)).toBeLessThan(6);
    // A wrong finding gives way to many taps.
    const wrong = { ...camera, yawDeg: camera.yawDeg + 40 };
    const mended = fitCase({ views: [{ ...view, found: wrong }] });
    if (!mended.ok) throw new Error(mended.sentence);
    expect(viewAngle(mended.cameras[0], camera)).toBeLessThan(9);
  });

  test('takes the measured breadth and length of the head', () => {
    const { view } = sitter('measured', 'front', 1);
    // Longer and shorter than a head of this breadth usually is, 201 mm.
    for (const lengthMm of [186, 216]) {
      const fit = fitCase({ views: [view], headMeasures: { breadthMm: 162, lengthMm } });
      if (!fit.ok) throw new Error(fit.sentence);
      expect(fit.semiAxesMm[0]).toBe(81);
      expect(Math.abs(fit.semiAxesMm[2] - lengthMm / 2)).toBeLessThan(2.5);
    }
  });

  test('one wild tap neither ruins the fit nor goes unseen', () => {
    const { camera, view } = sitter('wild', 'front');
    const [x, y] = view.taps!.chin!;
    const fit = fitCase({ views: [{ ...view, taps: { ...view.taps, chin: [x + 500, y - 300] } }] });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(viewAngle(fit.cameras[0], camera)).toBeLessThan(8);
    expect(fit.sentence).toContain('chin');
  });

  test('few taps make a fit that does not call itself good', () => {
    const { view } = sitter('few', 'threeQuarterLeft');
    const { eyeOuterLeft, pronasale, chin } = view.taps!;
    const fit = fitCase({
      views: [{ size: SIZE, preset: view.preset, taps: { eyeOuterLeft, pronasale, chin } as never }],
    });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.confidence).not.toBe('good');
    expect(fit.sentence).toContain('add points');
  });
});

describe('bad taps', () => {
  const { view } = sitter('bad', 'front');
  const taps = view.taps!;

  test('no view, and nine views', () => {
    expect(fitCase({ views: [] })).toMatchObject({ ok: false, problem: 'noView', last: null });
    expect(fitCase({ views: Array.from({ length: 9 }, () => view) })).toMatchObject({
      ok: false,
      problem: 'noView',
    });
  });

  test('no place at all', () => {
    expect(failure({ ...view, taps: { ...taps, chin: [Number.NaN, 3] } }).problem).toBe('notANumber');
    expect(failure({ ...view, size: { widthPx: Number.NaN, heightPx: 10 } }).problem).toBe('notANumber');
  });

  test('too few', () => {
    expect(failure({ ...view, taps: { chin: taps.chin! }, outline: [] }).problem).toBe('tooFew');
  });

  test('outside the photo', () => {
    expect(failure({ ...view, taps: { ...taps, chin: [1500, 3400] } }).problem).toBe('outside');
  });

  test('are told in words that fit a mouse as well as a finger: nobody is to tap', () => {
    const bad: readonly FitView[] = [
      { ...view, taps: { ...taps, chin: [Number.NaN, 3] } },
      { ...view, taps: { chin: taps.chin! }, outline: [] },
      { ...view, taps: { ...taps, chin: [1500, 3400] } },
      { ...view, taps: { ...taps, nasion: taps.glabella! } },
    ];
    for (const one of bad) expect(failure(one).sentence).not.toMatch(/\btap/i);
    expect(fitCase({ views: [view] }).sentence).toMatch(/of the points/);
  });

  test('two on one place', () => {
    const found = failure({ ...view, taps: { ...taps, nasion: taps.glabella! } });
    expect(found.problem).toBe('doubled');
    expect(found.sentence).toContain('between the brows');
  });

  test('two of the outline on one place', () => {
    const [first, ...others] = view.outline!;
    const found = failure({ ...view, outline: [first, first, ...others] });
    expect(found.problem).toBe('doubled');
    expect(found.sentence).toContain('outline');
  });

  test('all on one line', () => {
    const { glabella, nasion, chin } = {
      glabella: [1500, 900],
      nasion: [1501, 1000],
      chin: [1502, 1900],
    } as const;
    const found = failure({ ...view, taps: { glabella, nasion, chin }, outline: [] });
    expect(found.problem).toBe('collinear');
    expect(found.sentence).toContain('line');
  });

  test('all in one place', () => {
    const outline = [0, 1, 2, 3, 4].map((k): PixelPlace => [1500 + 9 * (k % 2), 900 + 5 * k]);
    for (const places of [outline, outline.map(() => outline[0])]) {
      const found = failure({ ...view, taps: {}, outline: places });
      expect(found.problem).toBe('collinear');
      expect(found.sentence).toContain('one place');
    }
  });

  test.each([
    ['front', 'eyeOuter'],
    ['front', 'tragus'],
    ['front', 'earTop'],
    ['topFront', 'eyeOuter'],
  ] as const)('one pair exchanged is told by its names: %s %s', (preset, pair) => {
    const one = sitter(`pair ${preset} ${pair}`, preset).view;
    const [left, right] = [`${pair}Left`, `${pair}Right`] as const;
    const taps = { ...one.taps, [left]: one.taps![right]!, [right]: one.taps![left]! };
    for (const outline of [one.outline!, []]) {
      const found = failure({ ...one, taps, outline });
      expect(found).toMatchObject({ problem: 'swapped', swapped: [left, right] });
      expect(found.sentence).toContain(LANDMARKS[left].label);
    }
  });

  test.each(['front', 'threeQuarterLeft', 'topFront'] as const)('left and right exchanged: %s', (preset) => {
    const one = sitter(`swap ${preset}`, preset).view;
    const swapped = Object.fromEntries(
      Object.entries(one.taps!).map(([name, place]) => [otherSide(name as LandmarkName), place]),
    );
    const found = failure({ ...one, taps: swapped });
    expect(found.problem).toBe('swapped');
    expect(found.swapped?.length).toBe(Object.keys(swapped).filter((name) => /Left|Right/.test(name)).length);
  });

  test('names of the side that a profile hides, though they fit as well', () => {
    for (const preset of ['sideLeft', 'sideRight'] as const) {
      const one = sitter(`hidden ${preset}`, preset).view;
      const other = (name: string) => otherSide(name as LandmarkName);
      const all = Object.fromEntries(Object.entries(one.taps!).map(([name, at]) => [other(name), at]));
      const found = failure({ ...one, taps: all });
      expect(found.problem).toBe('swapped');
      expect(found.swapped?.map(other).every((name) => name in one.taps!)).toBe(true);
      expect(found.sentence).toContain('other side');
      expect(fitCase({ views: [one] }).ok).toBe(true);
    }
  });

  test('eyes, nose or chin under a view from behind: the view is wrong, not the names and not the way up', () => {
    for (const preset of ['back', 'crown'] as const) {
      const { eyeOuterLeft, eyeOuterRight, nasion, chin } = taps;
      for (const face of [
        { eyeOuterLeft: eyeOuterLeft!, eyeOuterRight: eyeOuterRight! },
        { nasion: nasion!, chin: chin! },
      ]) {
        const found = failure({ ...view, preset, taps: face });
        expect(found.problem).toBe('hopeless');
        expect(found.sentence).toContain('choose the view');
      }
    }
  });

  test('a crown or a back that is mirrored is the same view: what is wrong there are the names', () => {
    for (const preset of ['crown', 'back'] as const) {
      for (const seed of ['a', 'b', 'c']) {
        const one = sitter(`swap ${preset} ${seed}`, preset).view;
        const { earTopLeft: earTopRight, earTopRight: earTopLeft } = one.taps!;
        const found = failure({ ...one, taps: { earTopLeft: earTopLeft!, earTopRight: earTopRight! } });
        expect(found.problem).toBe('swapped');
      }
    }
  });

  test.each(['threeQuarterLeft', 'sideRight'] as const)('a mirrored photo: %s', (preset) => {
    const one = sitter(`mirror ${preset}`, preset).view;
    const flip = ([x, y]: readonly [number, number]): [number, number] => [SIZE.widthPx - x, y];
    const mirrored = Object.fromEntries(
      Object.entries(one.taps!).map(([name, place]) => [name, flip(place)]),
    );
    const found = failure({ ...one, taps: mirrored, outline: one.outline!.map(flip) });
    expect(found.problem).toBe('mirrored');
  });

  /** Clockwise, in a square photo. */
  const TURNS = [
    ['a quarter to the right', 'quarter to the left', 270, ([x, y]) => [SIZE.widthPx - y, x]],
    ['a half', 'by a half', 180, ([x, y]) => [SIZE.widthPx - x, SIZE.widthPx - y]],
    ['a quarter to the left', 'quarter to the right', 90, ([x, y]) => [y, SIZE.widthPx - x]],
  ] as const satisfies [string, string, NeededTurn, (place: PixelPlace) => PixelPlace][];

  test.each(TURNS)('a photo turned by %s must be turned back: %s', (_, words, turnClockwiseDeg, turned) => {
    for (const [preset, outlined] of [
      ['front', true],
      ['front', false],
      ['sideRight', false],
      ['crown', true],
    ] as const) {
      const one = sitter(`turned ${preset}`, preset).view;
      const taps = Object.fromEntries(Object.entries(one.taps!).map(([name, at]) => [name, turned(at)]));
      const found = failure({ ...one, taps, outline: outlined ? one.outline!.map(turned) : [] });
      expect({ preset, ...found }).toMatchObject({ preset, problem: 'turned', turnClockwiseDeg });
      expect(found.sentence).toContain(words);
    }
  });

  test('taps that are no head', () => {
    const scattered = Object.fromEntries(
      Object.keys(taps).map((name, i) => [name, [300 + ((i * 977) % 2400), 300 + ((i * 1571) % 2400)]]),
    ) as FitView['taps'];
    expect(['hopeless', 'swapped']).toContain(failure({ ...view, taps: scattered!, outline: [] }).problem);
  });
});
