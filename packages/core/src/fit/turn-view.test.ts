import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import type { PixelPlace } from '../anatomy/landmarks.ts';
import { lensOf, projectPosition } from '../camera/index.ts';
import { turnedPhoto } from '../pixels/index.ts';
import { defaultCase, PHOTO_TURNS, type PhotoPlace, parseCase, type View } from '../treatment/index.ts';
import { fitCase, mirrorView, turnView } from './index.ts';

const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
/** A photo of 60 x 40 px with something of everything on it. */
const views = fc.record({
  id: fc.constant('it'),
  photo: fc.record({
    name: fc.constant('a.jpg'),
    widthPx: fc.constant(60),
    heightPx: fc.constant(40),
  }),
  preset: fc.constant('front' as const),
  mirrored: fc.boolean(),
  camera: fc.record({
    yawDeg: fc.integer({ min: -170, max: 170 }),
    pitchDeg: fc.integer({ min: -80, max: 80 }),
    rollDeg: fc.integer({ min: -179, max: 179 }),
    focal35mm: fc.integer({ min: 20, max: 200 }),
    centrePx: place,
    mmPerPx: fc.constant(6),
  }),
  maskStrokes: fc.array(
    fc.record({
      paint: fc.constant('hair' as const),
      radiusPx: fc.constant(3),
      points: fc.array(place, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  evidence: fc.record({
    taps: fc.record({ chin: place, eyeOuterLeft: place }),
    outline: fc.array(place, { maxLength: 5 }),
    length: fc.record({ from: place, to: place, mm: fc.constant(20), on: fc.constant('skin' as const) }),
    byHand: fc.boolean(),
  }),
}) satisfies fc.Arbitrary<View>;
const turns = fc.constantFrom(...PHOTO_TURNS);
const SEED = { seed: 7, numRuns: 60 };

/** A view as a case holds it, of a head that was tapped. */
function tapped(seed: string, preset: 'front' | 'sideRight' | 'threeQuarterLeft'): View {
  const { view, camera } = sitter(seed, preset);
  // Whole px, which turn without a rest.
  const whole = ([x, y]: PixelPlace): PhotoPlace => [Math.round(x), Math.round(y)];
  const taps = Object.fromEntries(Object.entries(view.taps ?? {}).map(([name, at]) => [name, whole(at)]));
  const evidence = { taps, outline: (view.outline ?? []).map(whole) };
  return { id: seed, photo: { name: 'a.jpg', ...SIZE }, preset, mirrored: false, camera, evidence };
}

function fit({ photo, preset, evidence: { taps = {}, outline = [] } = {} }: View) {
  return fitCase({ views: [{ size: photo, preset, taps, outline }] });
}

/** All places of a view, in one order. */
function placesOf({ evidence, maskStrokes = [] }: View): PhotoPlace[] {
  const { taps = {}, outline = [], length } = evidence ?? {};
  const ends = length ? [length.from, length.to] : [];
  return [...Object.values(taps), ...outline, ...ends, ...maskStrokes.flatMap(({ points }) => points)];
}

/** A photo of 60 x 40 px as a view shows it, each px with a colour of its own. */
function shownPixels({ photo, mirrored }: View) {
  const file = { pixels: new Uint8ClampedArray(4 * 60 * 40), width: 60, height: 40 };
  for (let i = 0; i < 60 * 40; i++) file.pixels.set([i >> 8, i & 255, 7, 255], 4 * i);
  const { pixels, width, height } = turnedPhoto(file, photo.turnedClockwiseDeg ?? 0);
  const at = (x: number, y: number): number => {
    const i = 4 * (y * width + (mirrored ? width - 1 - x : x));
    return pixels[i] * 256 + pixels[i + 1];
  };
  return { at, width, height };
}

describe('a photo that is turned (seed 7)', () => {
  test('is what it was after four quarters, mirrored or not, and by any way there', () => {
    fc.assert(
      fc.property(views, turns, turns, (view, a, b) => {
        const quarter = (one: View): View => turnView(one, 90);
        expect(quarter(quarter(quarter(quarter(view))))).toEqual(view);
        const sum = ((a + b) % 360) as typeof a;
        expect(turnView(turnView(view, a), b)).toEqual(turnView(view, sum));
        expect(mirrorView(mirrorView(view))).toEqual(view);
      }),
      SEED,
    );
  });

  test('takes taps, outline, length and strokes along: each lies on the px on which it lay', () => {
    fc.assert(
      fc.property(views, turns, fc.boolean(), (view, turn, flips) => {
        const turned = turnView(flips ? mirrorView(view) : view, turn);
        const [before, after] = [shownPixels(view), shownPixels(turned)];
        expect([after.width, after.height]).toEqual([turned.photo.widthPx, turned.photo.heightPx]);
        const was = placesOf(view);
        for (const [i, [x, y]] of placesOf(turned).entries()) {
          // Corners of px go along with the px about them: the middle of the four is compared by its neighbours.
          const seen = (photo: typeof before, [u, v]: PhotoPlace): number[] =>
            [
              [u - 1, v - 1],
              [u, v - 1],
              [u - 1, v],
              [u, v],
            ]
              .filter(([p, q]) => p >= 0 && q >= 0 && p < photo.width && q < photo.height)
              .map(([p, q]) => photo.at(p, q))
              .sort((a, b) => a - b);
          expect(seen(after, [x, y])).toEqual(seen(before, was[i]));
        }
      }),
      SEED,
    );
  });

  test('takes the head along: what the camera showed at a place it shows at that place turned', () => {
    fc.assert(
      fc.property(views, turns, (view, turn) => {
        const turned = turnView(view, turn);
        const [before, after] = [view, turned].map(({ camera, photo }) => lensOf(camera, photo));
        for (const [x, y, z] of [
          [0, 0, 0],
          [60, 20, 40],
          [-30, 80, -50],
        ]) {
          const was = projectPosition(before, x, y, z);
          const is = projectPosition(after, x, y, z);
          if (!was || !is) throw new Error('it lies behind the lens');
          const marked = { ...view, evidence: { outline: [[was[0], was[1]] as PhotoPlace] } };
          const { outline = [] } = turnView(marked, turn).evidence ?? {};
          expect(is[0]).toBeCloseTo(outline[0][0], 6);
          expect(is[1]).toBeCloseTo(outline[0][1], 6);
        }
      }),
      SEED,
    );
  });

  test('fits once more as it did before it was laid down, when it is turned as the fit says', () => {
    for (const preset of ['front', 'sideRight', 'threeQuarterLeft'] as const) {
      const upright = tapped(`turned ${preset}`, preset);
      const before = fit(upright);
      for (const turn of [90, 180, 270] as const) {
        const lying = turnView(upright, turn);
        const told = fit(lying);
        if (told.ok || told.turnClockwiseDeg === null) throw new Error(told.sentence);
        expect(told).toMatchObject({ problem: 'turned', turnClockwiseDeg: 360 - turn });
        expect(fit(turnView(lying, told.turnClockwiseDeg))).toEqual(before);
      }
    }
  });

  test('is no longer told to be mirrored once it is: its points have their right names', () => {
    for (const preset of ['sideRight', 'threeQuarterLeft'] as const) {
      const mirrored = {
        ...mirrorView(tapped(`mirrored ${preset}`, preset), { names: 'kept' }),
        mirrored: false,
      };
      const told = fit(mirrored);
      expect([preset, told.ok ? null : told.problem]).toEqual([preset, 'mirrored']);
      const right = mirrorView(mirrored, { names: 'kept' });
      expect(right.mirrored).toBe(true);
      expect(fit(right).ok).toBe(true);
    }
  });

  test('can always be kept in a case, and says nothing where it is not turned', () => {
    fc.assert(
      fc.property(views, turns, (view, turn) => {
        const value = { ...defaultCase(), views: [turnView(view, turn)] };
        expect(parseCase(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
        expect('turnedClockwiseDeg' in value.views[0].photo).toBe(turn !== 0);
      }),
      SEED,
    );
  });
});
