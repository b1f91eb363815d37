import { describe, expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import { PRESET_POSES, presetCamera } from '../camera/index.ts';
import type { SmallPhoto } from '../pixels/small-photo.ts';
import { readFace } from '../skin/face-reading.ts';
import { readHead } from '../skin/head-reading.ts';
import { judgePhoto, type ReadingFit } from './photo-verdict.ts';

const SIZE = { widthPx: 200, heightPx: 240 };
const right: ReadingFit = {
  camera: presetCamera('front', SIZE),
  semiAxesMm: [77.5, 89, 96],
  explained: 0.97,
  cutOff: 0,
  cost: 30,
  person: { data: new Uint8Array(200 * 240), width: 200, height: 240, plain: true, rivals: 0 },
  face: { bare: 0.95, byFace: true, tooDark: false },
  underHair: () => null,
  lacksFace: () => false,
  otherView: () => null,
};
const told = { preset: 'front', focal35mm: 50 } as const;
const judge = (change: Partial<ReadingFit>) => judgePhoto([{ ...right, ...change }], told);

describe('whether a fit is believed', () => {
  test('a head that explains its photo is, with a face or without one', () => {
    expect(judge({})).toMatchObject({ sure: true, problem: 'none', doubt: null });
    expect(judge({ face: null })).toMatchObject({ sure: true, problem: 'none' });
  });

  test('one that is believed asks how far away the photo was taken where neither lens nor person tells it, and only there', () => {
    const guessed = judgePhoto([right], { preset: 'front', focal35mm: 0 });
    expect(guessed).toMatchObject({ sure: true, distanceGuessed: true });
    expect(guessed.sentence).toContain('say about how far');
    for (const known of [judge({}), judgePhoto([right], { preset: 'front', distanceMm: 400 })]) {
      expect(known.distanceGuessed).toBe(false);
      expect(known.sentence).not.toContain('how far');
    }
  });

  test.each([
    ['hair', 'hair hides the outline', { face: { bare: 0.2, byFace: true, tooDark: false } }, /hair/],
    [
      'dark',
      'the face is too dark to tell skin from hair',
      { face: { bare: 0.9, byFace: true, tooDark: true } },
      /too dark/,
    ],
    [
      'hair',
      'hair hides the outline where no face shows',
      { face: { bare: 0.3, byFace: false, tooDark: false } },
      /hair/,
    ],
    ['outline', 'the border is not explained', { explained: 0.7 }, /70 %.*oval/],
    ['cutOff', 'the photo cuts off the top of the head', { cutOff: 0.5 }, /cuts off.*oval/],
    ['place', 'the fit is poor', { cost: 400 }, /oval/],
    ['clutter', 'other edges lie near', { person: { ...right.person, clear: 0.5 } }, /Other edges.*oval/],
    ['place', 'the background cannot be told', { person: { ...right.person, plain: false } }, /oval/],
    [
      'noFace',
      'no face shows where the view has one, as when a back is told as a front',
      { lacksFace: () => true },
      /No face.*front/,
    ],
    [
      'place',
      'the head is turned far from the view',
      { camera: { ...right.camera, yawDeg: PRESET_POSES.front.yawDeg + 40 } },
      /view/,
    ],
  ] as const)('it asks, and says why (%s), where %s', (doubt, _, change, words) => {
    const verdict = judge(change);
    expect(verdict).toMatchObject({ sure: false, problem: 'unclear', doubt });
    expect(verdict.sentence).toMatch(words);
  });

  test('it tells two people, another side and no head apart', () => {
    const two = judge({ person: { ...right.person, rivals: 1 } });
    expect(two).toMatchObject({ sure: false, problem: 'severalHeads' });
    expect(two.sentence).toContain('More than one');
    const side = judgePhoto(
      [{ ...right, camera: presetCamera('sideLeft', SIZE), otherView: () => 'sideRight' }],
      { preset: 'sideLeft' },
    );
    expect(side).toMatchObject({ problem: 'otherSide', otherView: 'sideRight' });
    expect(judge({ otherView: () => 'topFront' })).toMatchObject({
      problem: 'otherView',
      otherView: 'topFront',
    });
    const none = judgePhoto([], { preset: 'front' });
    expect(none).toMatchObject({ sure: false, problem: 'noHead' });
    expect(none.sentence).toContain('before the background');
    const oval = { centrePx: [100, 90], radiiPx: [50, 60], turnDeg: 0 } as const;
    expect(judgePhoto([], { preset: 'front', oval }).sentence).toContain('in the oval');
  });

  test('a profile told as the other side is told so, though its bald head is as rough as hair from there; hair is not, nor another doubt', () => {
    const rough = { bare: 0.2, byFace: false, tooDark: false };
    const side = { ...right, camera: presetCamera('sideLeft', SIZE), face: rough };
    const judgeSide = (change: Partial<ReadingFit>) =>
      judgePhoto([{ ...side, ...change }], { preset: 'sideLeft', focal35mm: 50 });
    expect(judgeSide({ otherView: () => 'sideRight' })).toMatchObject({
      sure: false,
      problem: 'otherSide',
      otherView: 'sideRight',
    });
    for (const change of [{}, { otherView: () => 'crown' as const }]) {
      expect(judgeSide(change)).toMatchObject({ problem: 'unclear', otherView: null });
      expect(judgeSide(change).sentence).toMatch(/hair/);
    }
    expect(judgeSide({ otherView: () => 'sideRight', cost: 400 }).problem).toBe('unclear');
  });

  test.each([
    ['the same', {}, true],
    ['turned by 5°', { yawDeg: 5 }, true],
    ['larger by a twentieth', { mmPerPx: 0.95 * right.camera.mmPerPx }, true],
    ['turned by 12°', { yawDeg: 12 }, false],
    ['turned about', { yawDeg: 180 }, false],
    ['larger by a tenth', { mmPerPx: 0.9 * right.camera.mmPerPx }, false],
    ['smaller by a tenth', { mmPerPx: 1.1 * right.camera.mmPerPx }, false],
  ] as const)('two readings that both explain the photo must agree: the other %s', (_, change, agree) => {
    const yawDeg = right.camera.yawDeg + ('yawDeg' in change ? change.yawDeg : 0);
    const other = { ...right, explained: 0.95, camera: { ...right.camera, ...change, yawDeg } };
    const verdict = judgePhoto([right, other], told);
    expect(verdict).toMatchObject({ sure: agree, problem: agree ? 'none' : 'unclear' });
    // One that explains too little has no say.
    expect(judgePhoto([right, { ...other, explained: 0.8 }], told).sure).toBe(true);
  });
});

describe('the upper head against its face', () => {
  const size = { widthPx: 256, heightPx: 256 };
  const axes = [77.5, 90, 95] as const;
  const camera = {
    yawDeg: 3,
    pitchDeg: 6,
    rollDeg: 0,
    focal35mm: 60,
    centrePx: [126, 105] as [number, number],
    mmPerPx: 1.15,
  };
  const photo = picture({ camera, axes, size, seed: 4 });
  const painted = (paint: (x: number, y: number) => number[] | null) => {
    const pixels = Uint8ClampedArray.from(photo.pixels);
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = paint((i / 4) % 256, Math.floor(i / 1024));
      if (colour) pixels.set(colour, i);
    }
    return { ...photo, pixels };
  };

  const read = (shown: SmallPhoto) => readFace(readHead(shown, { camera, semiAxesMm: axes, size })!);

  test('a bald head is bare, and a dim photo of it is too', () => {
    expect(read(photo)?.bare).toBeGreaterThan(0.95);
    const dim = { ...photo, pixels: Uint8ClampedArray.from(photo.pixels, (v) => 0.4 * v) };
    expect(read(dim)).toMatchObject({ byFace: true, tooDark: false });
    expect(read(dim)?.bare).toBeGreaterThan(0.95);
  });

  test('strands in the hue of skin are no bare skin', () => {
    const striped = painted((x, y) =>
      y < 85 && y > 20 ? [190, 150, 128].map((v) => v * (x % 3 === 0 ? 0.75 : 1.1)) : null,
    );
    // A sixth of the upper head lies below the strands.
    expect(read(striped)?.bare).toBeLessThan(0.25);
  });

  test('a face as black as night tells nothing', () => {
    const night = { ...photo, pixels: Uint8ClampedArray.from(photo.pixels, (v) => 0.06 * v) };
    expect(read(night)?.tooDark).toBe(true);
  });
});
