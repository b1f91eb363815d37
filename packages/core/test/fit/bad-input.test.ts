import { describe, expect, test } from 'vitest';
import {
  brushMask,
  calibrate,
  detectTaps,
  type FitPhotoInput,
  type FitView,
  fitCase,
  fitPatch,
  fitPhoto,
  hairCoverage,
  nudgeView,
  skinMask,
} from '../../src/index.ts';
import { type Camera, defaultCase, type MaskStroke, parseCase } from '../../src/treatment/index.ts';
import { SIZE, sitter } from './sitter.ts';

/** What a program may get wrong is thrown at once, what a person may get wrong comes back with a sentence. */

const { camera, axes, view } = sitter('bad input', 'front');
const small = { pixels: new Uint8ClampedArray(4 * 64 * 64).fill(128), width: 64, height: 64 };
const photo: FitPhotoInput = { ...small, size: SIZE, preset: 'front' };
const BROKEN: readonly (readonly [string, Camera])[] = [
  ['no scale', { ...camera, mmPerPx: Number.NaN }],
  ['a scale of 0', { ...camera, mmPerPx: 0 }],
  ['a focal length of 0', { ...camera, focal35mm: 0 }],
  ['no turn', { ...camera, yawDeg: Number.NaN }],
  ['no place', { ...camera, centrePx: [Number.NaN, 0] }],
];

describe('a camera that is none is refused at once, wherever it is given', () => {
  test.each(BROKEN)('%s', (_, broken) => {
    const expected = /expected a camera/;
    expect(() => fitCase({ views: [{ ...view, taps: {}, held: broken }] })).toThrow(expected);
    expect(() => fitCase({ views: [view, { ...view, found: broken }] })).toThrow(/views\[1\]\.found/);
    expect(() => fitPhoto({ ...photo, last: { camera: broken, semiAxesMm: axes } })).toThrow(expected);
    expect(() => skinMask({ ...small, size: SIZE, camera: broken, semiAxesMm: axes })).toThrow(expected);
    const nudged = { camera: broken, size: SIZE, semiAxesMm: axes };
    expect(() => nudgeView(nudged, { kind: 'spin', degrees: 3 })).toThrow(expected);
    const mask = { width: 1, height: 1, skin: new Uint8Array(1), hair: new Uint8Array(1) };
    expect(() => hairCoverage([{ mask, camera: broken, size: SIZE }], axes)).toThrow(expected);
    const fitted = { cameras: [broken], semiAxesMm: axes };
    const known = { view: 0, size: SIZE, from: [1, 1], to: [9, 9], mm: 20, kind: 'level' } as const;
    expect(() => calibrate(fitted, known)).toThrow(expected);
  });
});

describe('what only a program can get wrong names what was expected and what came', () => {
  test('an unknown preset or landmark, a distance in metres, and an outline of a thousand points', () => {
    const odd = { ...view, preset: 'frontal' } as unknown as FitView;
    expect(() => fitCase({ views: [odd] })).toThrow(/views\[0\]\.preset: expected one of front.*"frontal"/);
    expect(() => fitCase({ views: [{ ...view, distanceMm: 0.4 }] })).toThrow(
      /views\[0\]\.distanceMm: expected 150 to 10000 mm, got 0.4/,
    );
    expect(() => fitPhoto({ ...photo, distanceMm: 40 })).toThrow(/distanceMm: expected 150 to 10000 mm/);
    const stranger = { ...view, taps: { ...view.taps, leftEye: [3, 4] } } as FitView;
    expect(() => fitCase({ views: [stranger] })).toThrow(/expected names among glabella.*"leftEye"/);
    const outline = Array.from({ length: 1000 }, (_, i): [number, number] => [i, i % 7]);
    expect(() => fitCase({ views: [{ ...view, outline }] })).toThrow(/at most 32 points, got 1000/);
  });

  test.each([
    [
      'an endless oval',
      { oval: { centrePx: [9, 9], radiiPx: [Number.POSITIVE_INFINITY, 5], turnDeg: 0 } },
      /oval/,
    ],
    ['an oval turned inside out', { oval: { centrePx: [9, 9], radiiPx: [-1, 5], turnDeg: 0 } }, /radii of 0/],
    ['a breadth in cm', { headMeasures: { breadthMm: 15.5 } }, /breadthMm: expected 100 to 220 mm, got 15.5/],
    ['an endless size', { size: { widthPx: Number.POSITIVE_INFINITY, heightPx: 9 } }, /got Infinity x 9/],
    ['another view', { preset: 'frontal' as 'front' }, /"frontal"/],
    [
      'a photo that lies on its side',
      { size: { widthPx: 4000, heightPx: 3000 } },
      /shape of the photo, 4000 x 3000, got 64 x 64/,
    ],
    [
      'the photo itself',
      { pixels: new Uint8Array(4 * 1100 * 1100), width: 1100, height: 1100 },
      /small copy/,
    ],
  ] as const)('a search given %s', (_, change, words) => {
    expect(() => fitPhoto({ ...photo, ...change })).toThrow(words);
  });

  test.each([
    ['no length', [77, Number.NaN, 97], /three positive semi-axes/],
    ['a length of 0', [0, 90, 97], /three positive semi-axes/],
    ['a head broadest before its middle', [77, 90, 97, -4], /0 to 97 mm behind its middle, got -4/],
    ['a head broadest far behind itself', [77, 90, 97, 1e9], /0 to 97 mm behind its middle/],
  ] as const)('semi-axes of %s', (_, semiAxesMm, words) => {
    expect(() => skinMask({ ...small, size: SIZE, camera, semiAxesMm })).toThrow(words);
    expect(() => fitPhoto({ ...photo, last: { camera, semiAxesMm } })).toThrow(words);
  });

  test('a mask of pixels or a person of another size', () => {
    const input = { ...small, size: SIZE, camera, semiAxesMm: axes };
    expect(() => skinMask({ ...input, pixels: small.pixels.subarray(4) })).toThrow(/64 x 64 x 4.*16380/);
    const person = { data: new Uint8Array(4), width: 2, height: 2 };
    expect(() => skinMask({ ...input, person })).toThrow(/64 x 64 cells, got 2 x 2/);
    const mask = skinMask(input);
    const stroke = { paint: 'glow', radiusPx: 5, points: [[1, 1]] } as unknown as MaskStroke;
    expect(() => brushMask(mask, [stroke], SIZE)).toThrow(/"glow"/);
  });

  test('a detector wired wrongly: other names, shares instead of px, percent instead of shares', async () => {
    const wired = (points: object) => detectTaps({ detect: () => points }, small, SIZE);
    await expect(wired({ leftEye: { xPx: 3, yPx: 3 } })).rejects.toThrow(/"leftEye"/);
    const shares = { nasion: { xPx: 0.5, yPx: 0.4 }, chin: { xPx: 0.5, yPx: 0.7 } };
    await expect(wired(shares)).rejects.toThrow(/shares of it such as 0.5, 0.4/);
    await expect(wired({ chin: { x: 9, y: 9 } })).rejects.toThrow(/xPx and yPx, got {"x":9,"y":9}/);
    await expect(wired({ chin: { xPx: 9, yPx: 9, confidence: 95 } })).rejects.toThrow(/0 to 1, got 95/);
    const failing = { detect: () => Promise.reject(new Error('the model is not loaded')) };
    await expect(detectTaps(failing, small, SIZE)).rejects.toThrow('the model is not loaded');
  });
});

describe('what a person can get wrong comes back with a sentence', () => {
  test('a detector that sees no face, or points without a place', async () => {
    for (const nothing of [undefined, null, {}, { chin: { xPx: Number.NaN, yPx: 3 } }]) {
      expect(await detectTaps({ detect: () => nothing }, small, SIZE)).toEqual({});
    }
  });

  test.each([
    ['breadthMm', 15.5, /100 to 220 mm broad.*15.5 cm are 155 mm/],
    ['lengthMm', 19.5, /120 to 280 mm long.*19.5 cm are 195 mm/],
    ['breadthMm', 3, /100 to 220 mm broad: check the length that was measured\.$/],
    ['lengthMm', Number.NaN, /120 to 280 mm long/],
  ] as const)('a head measure of the wrong size: %s %s', (key, mm, words) => {
    const fit = fitCase({ views: [view], headMeasures: { [key]: mm } });
    expect(fit).toMatchObject({ ok: false, problem: 'notANumber' });
    expect(fit.sentence).toMatch(words);
  });

  test('a face tapped in a photo that is told to be from behind', () => {
    for (const preset of ['back', 'crown'] as const) {
      const fit = fitCase({ views: [{ ...view, preset }] });
      expect(fit).toMatchObject({ ok: false, problem: 'hopeless', view: 0 });
      expect(fit.sentence).toContain('choose the view');
    }
  });

  test('an oval beside the head', () => {
    const oval = { centrePx: [-9000, -9000], radiiPx: [500, 600], turnDeg: 0 } as const;
    const fit = fitPhoto({ ...photo, oval });
    expect(fit).toMatchObject({ sure: false, problem: 'noHead' });
    expect(fit.sentence).toContain('in the oval');
  });

  test('an oval that was hardly drawn, and so has no width or height', () => {
    for (const radiiPx of [
      [0, 0],
      [0, 40],
      [40, 0],
    ] as const) {
      const fit = fitPhoto({ ...photo, oval: { centrePx: [1500, 1500], radiiPx, turnDeg: 0 } });
      expect(fit).toMatchObject({ sure: false, problem: 'noHead' });
      expect(fit.sentence).toContain('in the oval');
    }
  });

  test('a photo of a few pixels, and a panorama that is a strip when made small', () => {
    const last = { camera, semiAxesMm: axes };
    for (const [width, height] of [
      [1, 1],
      [16, 16],
      [512, 13],
      [31, 512],
    ]) {
      const pixels = new Uint8ClampedArray(4 * width * height);
      const size = { widthPx: 20 * width, heightPx: 20 * height };
      const fit = fitPhoto({ pixels, width, height, size, preset: 'front', last });
      expect(fit).toMatchObject({ sure: false, problem: 'noHead', ...last });
      expect(fit.sentence).toContain('too small or too narrow');
      expect(fit.mask).toMatchObject({ width, height });
    }
  });

  test('a calibration whose ends are one place, or none, or which would make no head', () => {
    const fitted = { cameras: [camera], semiAxesMm: [52, 60, 65] } as const;
    const known = { view: 0, size: SIZE, from: [1200, 1300], to: [1400, 1300], kind: 'level' } as const;
    const told = (change: object) => {
      const found = calibrate(fitted, { ...known, mm: 200 * camera.mmPerPx, ...change });
      expect(found).toMatchObject({ ok: false, fitted });
      return found.ok ? '' : found.sentence;
    };
    expect(told({ to: known.from })).toContain('same place');
    expect(told({ to: [Number.NaN, 1] })).toContain('no place');
    expect(told({ mm: 180 * camera.mmPerPx })).toMatch(/94 mm broad: check that it is in mm/);
  });

  test('corners of a patch far out of the photo', () => {
    const corners = [
      [-1e6, 5],
      [1e6, 5],
    ] as const;
    const fit = fitPatch({ size: SIZE, corners, widthMm: 60, heightMm: 40 });
    expect(fit.ok ? '' : fit.sentence).toContain('out of the photo');
    expect(() =>
      fitPatch({ size: { widthPx: Number.NaN, heightPx: 9 }, corners, widthMm: 60, heightMm: 40 }),
    ).toThrow(/NaN x 9/);
  });

  test('the words for taps that lie off name the photo and the place as a person does', () => {
    const [x, y] = view.taps!.tragusLeft!;
    const wild = { ...view, taps: { ...view.taps, tragusLeft: [x + 450, y + 300] } } as FitView;
    expect(fitCase({ views: [sitter('other', 'front').view, wild] }).sentence).toMatch(
      /“left tragus” in photo 2/,
    );
  });
});

test('a fit that a case could not hold is refused, so that what is saved can be read again', () => {
  const tall = fitCase({ views: [view], headMeasures: { breadthMm: 220, lengthMm: 280 } });
  const tiny = fitCase({ views: [view], headMeasures: { breadthMm: 100, lengthMm: 120 } });
  for (const fit of [tall, tiny, fitCase({ views: [view] })]) {
    if (!fit.ok) {
      expect(fit.sentence).toContain('no head is');
      continue;
    }
    const [cameraNow] = fit.cameras;
    const kept = {
      ...defaultCase(),
      head: { kind: 'head', semiAxesMm: fit.semiAxesMm },
      views: [
        {
          id: 'front',
          photo: { name: 'a.jpg', ...SIZE },
          preset: 'front',
          mirrored: false,
          camera: cameraNow,
        },
      ],
    };
    expect(parseCase(JSON.parse(JSON.stringify(kept)))).toMatchObject({ ok: true });
  }
  expect(fitCase({ views: [view] }).ok).toBe(true);
  // As far as a hand may push: still a camera that a case can hold.
  const pushed = nudgeView({ camera, size: SIZE, semiAxesMm: axes }, { kind: 'move', byPx: [1e9, -1e9] });
  expect(pushed.centrePx).toEqual([60_000, -30_000]);
});

test('as many strokes as a case may hold are painted in a moment, each cell as if it were measured', () => {
  const mask = {
    width: 256,
    height: 256,
    skin: new Uint8Array(256 ** 2),
    hair: new Uint8Array(256 ** 2),
  };
  const random = (i: number): number => ((i * 7919) % 1009) / 1009;
  const points = Array.from({ length: 12 }, (_, i): [number, number] => [
    3000 * random(i),
    3000 * random(i + 77),
  ]);
  const stroke: MaskStroke = { paint: 'skin', radiusPx: 95, points };
  const painted = brushMask(mask, [stroke], SIZE);
  const scale = 3000 / 256;
  for (let i = 0; i < painted.skin.length; i += 3) {
    const [x, y] = [((i % 256) + 0.5) * scale, (Math.floor(i / 256) + 0.5) * scale];
    const near = Math.min(
      ...points.slice(1).map(([bx, by], k) => {
        const [ax, ay] = points[k];
        const [dx, dy] = [bx - ax, by - ay];
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - ax - t * dx, y - ay - t * dy);
      }),
    );
    if (Math.abs(near - 95) > 1e-6) expect([i, painted.skin[i]]).toEqual([i, near < 95 ? 255 : 0]);
  }
});
