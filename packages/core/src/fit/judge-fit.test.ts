import { describe, expect, test } from 'vitest';
import { axisUnknowns } from '../../test/fit/axis-unknowns.ts';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { HEAD_UNKNOWNS, VIEW_UNKNOWNS, writeCamera } from '../anatomy/unknowns.ts';
import { lensOf } from '../camera/index.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { type FitSuccess, type FitView, fitCase } from './index.ts';
import { logScalesAt, upperPixels } from './view-spread.ts';

function fitted(...views: FitView[]): FitSuccess {
  const fit = fitCase({ views });
  if (!fit.ok) throw new Error(fit.sentence);
  return fit;
}

/** Angle between the ways in which two cameras look at the head, degrees: roll is seen directly. */
function lookAngle(a: Camera, b: Camera): number {
  const [p, q] = [lensOf(a, SIZE).rotation, lensOf(b, SIZE).rotation];
  const dot = [6, 7, 8].reduce((sum, i) => sum + p[i] * q[i], 0);
  return (Math.acos(Math.min(1, dot)) * 180) / Math.PI;
}

/** Share by which the local scale differs between two heads as a photo shows them, over the upper head (root mean square). */
function scaleOff(a: Camera, b: Camera, axes: readonly SemiAxes[]): number {
  const placed = { size: SIZE, at: HEAD_UNKNOWNS, halfBreadthMm: axes[0][0] };
  const unknowns = [a, b].map((camera, i) => {
    const x = new Float64Array(HEAD_UNKNOWNS + VIEW_UNKNOWNS);
    x.set(axisUnknowns(axes[i]));
    writeCamera(x, HEAD_UNKNOWNS, camera, SIZE);
    return x;
  });
  const pixels = upperPixels(unknowns[0], placed);
  const [own, other] = unknowns.map((x) => logScalesAt(x, pixels, placed));
  return rms([...own].map((value, i) => value - other[i]));
}

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

describe('what a fit tells of itself', () => {
  test.each(['threeQuarterLeft', 'sideRight', 'topFront'] as const)(
    'turn and scale are off by about as much as is told, and seldom by more: %s',
    (preset) => {
      const off = Array.from({ length: 12 }, (_, k) => {
        const { camera, axes, view } = sitter(`told ${preset} ${k}`, preset);
        const { cameras, semiAxesMm, uncertainty } = fitted(view);
        return {
          turn: lookAngle(cameras[0], camera) / uncertainty[0].turnDeg,
          scale: scaleOff(cameras[0], camera, [semiAxesMm, axes]) / uncertainty[0].scale,
        };
      });
      for (const key of ['turn', 'scale'] as const) {
        const ratio = rms(off.map((one) => one[key]));
        expect(ratio).toBeGreaterThan(0.2);
        expect(ratio).toBeLessThan(1.2);
      }
    },
  );

  test('no slope is told to be known better than a superellipsoid is like a head, and fewer points tell less', () => {
    const { view } = sitter('fewer', 'front');
    const [all] = fitted(view).uncertainty;
    const { chin, nasion, eyeOuterLeft } = view.taps!;
    const [few] = fitted({ ...view, taps: { chin, nasion, eyeOuterLeft } as never, outline: [] }).uncertainty;
    expect(all.slopeDeg).toBeGreaterThan(3);
    expect(few.slopeDeg).toBeGreaterThan(1.5 * all.slopeDeg);
    expect(few.turnDeg).toBeGreaterThan(1.5 * all.turnDeg);
    expect(few.scale).toBeGreaterThan(1.5 * all.scale);
  });

  test('no fit is good while nobody tells how far away one of its photos was taken: a lens, a person or a hand does', () => {
    const front = sitter('asked', 'front');
    const side = sitter('asked', 'sideLeft').view;
    const { focal35mm: _, ...untold } = front.view;
    const all = fitted(front.view, side);
    const guessed = fitted(side, untold);
    expect([all.confidence, guessed.confidence]).toEqual(['good', 'fair']);
    expect(guessed.uncertainty.map(({ distanceGuessed }) => distanceGuessed)).toEqual([false, true]);
    expect(guessed.sentence).toContain('is a guess in photo 2: say about how far');
    for (const told of [{ distanceMm: 900 }, { held: front.camera }]) {
      const { confidence, uncertainty } = fitted(side, { ...untold, ...told });
      expect(uncertainty[1].distanceGuessed).toBe(false);
      expect(confidence).toBe('good');
    }
  });

  test('no fit is good that one wrong point has led far from its view: the sentence says where', () => {
    const { taps, ...outlined } = sitter('led', 'front').view;
    const side = sitter('led', 'sideLeft').view;
    const right = fitted(side, { ...outlined, taps: { pronasale: taps!.pronasale! } });
    expect(right.uncertainty.map(({ turnStrays }) => turnStrays)).toEqual([false, false]);
    // The nose where the chin is.
    const led = fitted(side, { ...outlined, taps: { pronasale: taps!.chin! } });
    expect(led.uncertainty.map(({ turnStrays }) => turnStrays)).toEqual([false, true]);
    expect(led.confidence).toBe('fair');
    expect(led.sentence).toContain('is turned far from the chosen view in photo 2: check the points');
  });

  test('no fit is good whose points contradict the distance that was told: the sentence says where', () => {
    const side = sitter('asked', 'sideLeft').view;
    const { focal35mm: _, ...untold } = sitter('asked', 'front').view;
    for (const [distanceMm, strays] of [
      [700, false],
      [1100, false],
      [150, true],
    ] as const) {
      const { confidence, sentence, uncertainty } = fitted(side, { ...untold, distanceMm });
      expect(uncertainty.map(({ distanceStrays }) => distanceStrays)).toEqual([false, strays]);
      expect(confidence).toBe(strays ? 'fair' : 'good');
      if (strays)
        expect(sentence).toContain('contradict the distance that was told in photo 2: check how far');
    }
  });

  test('points strewn over the photo are no head', () => {
    const { view } = sitter('strewn', 'front');
    const place = (i: number): [number, number] => [300 + ((i * 977) % 2400), 300 + ((i * 1571) % 2400)];
    const taps = {
      glabella: place(1),
      nasion: place(2),
      pronasale: place(3),
      chin: place(4),
      trichion: place(5),
    };
    const outline = Array.from({ length: 8 }, (_, i) => place(10 + i));
    const fit = fitCase({ views: [{ ...view, taps, outline }] });
    expect(fit).toMatchObject({ ok: false, problem: 'hopeless', view: 0 });
    expect(fit.sentence).toMatch(/many lie more than \d+ mm from it/);
  });

  test('a camera that a hand holds does not move toward its points: how far they lie off is told', () => {
    const { camera, view } = sitter('held off', 'sideLeft');
    const held = { ...camera, mmPerPx: 1.12 * camera.mmPerPx };
    const { cameras, rmsMm } = fitted({ ...view, held });
    expect(cameras[0]).toBe(held);
    expect(rmsMm).toBeGreaterThan(1.5 * fitted(view).rmsMm);
  });
});

test('the other side of the head is told from points of the midline alone, which have no left and right', () => {
  const { view } = sitter('midline', 'threeQuarterLeft');
  const { nasion, pronasale, chin, trichion } = view.taps!;
  const taps = { nasion, pronasale, chin, trichion } as FitView['taps'];
  const fit = fitCase({ views: [{ ...view, preset: 'threeQuarterRight', taps: taps! }] });
  expect(fit).toMatchObject({ ok: false, problem: 'mirrored', view: 0 });
});

test.each([0, 1, 2, 3])(
  'few points and no lens told: a head stands where people stand for a photo, sitter %i',
  (k) => {
    const { view } = sitter(`untold ${k}`, 'front');
    const { focal35mm: _, ...blind } = view;
    const { chin, nasion, eyeOuterLeft } = view.taps!;
    const { cameras } = fitted({ ...blind, taps: { chin, nasion, eyeOuterLeft } as never, outline: [] });
    const distanceMm = lensOf(cameras[0], SIZE).translationMm[2];
    expect(distanceMm).toBeGreaterThan(700);
    expect(distanceMm).toBeLessThan(1000);
  },
);

/** The same photo less its margin: cut on its way, it seems to come from a longer lens. */
function cropped({ taps = {}, outline = [], size, ...view }: FitView, marginPx: number): FitView {
  const within = ([x, y]: readonly [number, number]) => [x - marginPx, y - marginPx] as const;
  return {
    ...view,
    size: { widthPx: size.widthPx - 2 * marginPx, heightPx: size.heightPx - 2 * marginPx },
    taps: Object.fromEntries(Object.entries(taps).map(([name, place]) => [name, within(place)])),
    outline: outline.map(within),
  };
}

test('a distance that a person tells places a lens that the photo does not tell, and its scale is then known better', () => {
  const { view } = sitter('selfie', 'front');
  const { focal35mm, ...untold } = view;
  const { chin, nasion, eyeOuterLeft } = view.taps!;
  const blind: FitView = { ...untold, taps: { chin, nasion, eyeOuterLeft } as never, outline: [] };
  const distance = ({ cameras }: FitSuccess): number => lensOf(cameras[0], SIZE).translationMm[2];
  const near = fitted({ ...blind, distanceMm: 400 });
  expect(distance(near)).toBeGreaterThan(320);
  expect(distance(near)).toBeLessThan(500);
  expect(near.notes[0]).toContain('from a distance of about 400 mm');
  const outlined: FitView = { ...untold, taps: {} };
  const [told, guessed] = [fitted({ ...outlined, distanceMm: 850 }), fitted(outlined)];
  expect(told.uncertainty[0].scale).toBeLessThan(0.9 * guessed.uncertainty[0].scale);
  // Asked for where it is missing, and only there.
  expect(fitted(blind).sentence).toContain('say about how far away');
  expect(near.sentence).not.toContain('say about how far away');
  // What no lens shows from so far away is not called a head too small or too large.
  const tele = fitCase({ views: [{ ...cropped(untold, 150), distanceMm: 10_000 }] });
  expect(tele).toMatchObject({ ok: false, problem: 'hopeless', view: 0 });
  expect(tele.sentence).toMatch(/lens of \d{3,4} mm: check from how far away/);
  // A lens that the photo tells is believed before a person.
  const lens = fitted({ ...blind, focal35mm: focal35mm!, distanceMm: 400 });
  expect(distance(lens)).toBeCloseTo(distance(fitted({ ...blind, focal35mm: focal35mm! })), 6);
});
