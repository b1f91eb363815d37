import {
  AVERAGE_SEMI_AXES_MM,
  type FitSuccess,
  type LandmarkName,
  presetCamera,
  type View,
  type ViewPreset,
} from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { adviceOn, wordsOfFit } from './fit-advice.ts';
import { IN_OVAL } from './fit-words.ts';

const photo = { name: 'a.jpg', widthPx: 1000, heightPx: 1000 };

function view(preset: ViewPreset, taps: NonNullable<View['evidence']>['taps'] = {}): View {
  return {
    id: preset,
    photo,
    preset,
    mirrored: false,
    camera: presetCamera(preset, photo),
    evidence: { taps },
  };
}

/** A fit as the core tells it, of two photos of which the second is well known. */
function fit(
  turnDeg: number,
  mm: number,
  { scale = 0.02, slopeDeg = 4, distanceGuessed = false, turnStrays = false, distanceStrays = false } = {},
): FitSuccess {
  return {
    ok: true,
    cameras: [presetCamera('front', photo), presetCamera('crown', photo)],
    semiAxesMm: AVERAGE_SEMI_AXES_MM,
    residuals: [
      { view: 0, name: 'outline 0', px: mm, mm },
      { view: 0, name: 'chin', px: 1, mm: 1 },
      { view: 1, name: 'outline 0', px: 1, mm: 1 },
    ],
    rmsMm: mm,
    uncertainty: [
      { slopeDeg, turnDeg, scale, distanceGuessed, turnStrays, distanceStrays },
      {
        slopeDeg: 4,
        turnDeg: 6,
        scale: 0.02,
        distanceGuessed: false,
        turnStrays: false,
        distanceStrays: false,
      },
    ],
    confidence: 'fair',
    sentence: '',
    notes: [],
  };
}

const views = [view('front'), view('crown')];

describe('what a person is told of a fit', () => {
  it('is of the photo that is shown, not of the weakest one, which is named', () => {
    expect(adviceOn(fit(12, 1), views, 1)).toEqual({
      verdict: 'good',
      sentence: 'The grid follows the outline to 1 mm. “Front” is less sure: look there too.',
      add: null,
    });
    const sloping = adviceOn(fit(4, 1, { slopeDeg: 8 }), views, 1);
    expect(sloping.sentence).toContain('“Front” is less sure');
  });

  it('names the one point that would tell how the head is turned, and never one that is there or hidden', () => {
    expect(adviceOn(fit(12, 1), views, 0)).toMatchObject({ verdict: 'fair', add: 'pronasale' });
    const tapped = [view('front', { pronasale: [500, 600] }), views[1]];
    expect(adviceOn(fit(12, 1), tapped, 0).add).toBe('eyeOuterLeft');
    const behind = [view('back'), views[1]];
    const seen = { ...fit(12, 1), cameras: behind.map(({ camera }) => camera) };
    expect(adviceOn(seen, behind, 0).add).toMatch(/^earTop/);
  });

  it('names a point that lies far off before anything else, even in a fit that is good otherwise', () => {
    expect(adviceOn(fit(4, 9), views, 0)).toMatchObject({ verdict: 'fair', add: null });
    expect(adviceOn(fit(12, 12), views, 0).sentence).toMatch(/^“Outline, point 1” lies 12 mm from the head/);
  });

  it('doubts the outline where a point of the face lies farther off than any face does', () => {
    const nose = (mm: number) => ({
      ...fit(12, 1),
      residuals: [
        { view: 0, name: 'outline 0' as const, px: 1, mm: 1 },
        { view: 0, name: 'pronasale' as const, px: mm, mm },
      ],
    });
    expect(adviceOn(nose(60), views, 0)).toMatchObject({ againstOutline: true, ofPoints: true });
    expect(adviceOn(nose(12), views, 0)).not.toHaveProperty('againstOutline');
    const alone = { ...nose(60), residuals: nose(60).residuals.slice(1) };
    expect(adviceOn(alone, views, 0)).not.toHaveProperty('againstOutline');
  });

  it('says whether the turn or the slope is what is known too little', () => {
    expect(adviceOn(fit(12, 1), views, 0).sentence).toContain('turned is known to 12° only');
    expect(adviceOn(fit(4, 1, { slopeDeg: 8 }), views, 0).sentence).toContain('slopes is known to 8° only');
  });

  it('asks how far away a photo was taken whose lens nobody told, and no more once it is said', () => {
    const guessed = adviceOn(fit(4, 1, { distanceGuessed: true }), views, 0);
    expect(guessed).toMatchObject({ verdict: 'fair', add: null });
    expect(guessed.sentence).toContain('its scale is a guess');
    const sized = adviceOn(fit(4, 1, { scale: 0.08 }), views, 0);
    expect(sized).toMatchObject({ verdict: 'fair', add: 'pronasale' });
    expect(sized.sentence).toContain('its size is known to 8 % only');
    expect(adviceOn(fit(12, 1, { distanceGuessed: true }), views, 0).add).toBe('pronasale');
  });

  it('never calls a face good of which nothing was marked, without saying where to look', () => {
    const outlined = { ...fit(4, 1), residuals: [{ view: 0, name: 'outline 0' as const, px: 1, mm: 1 }] };
    expect(adviceOn(outlined, views, 0).sentence).toMatch(
      /^The grid follows the outline to 1 mm. The white dots should lie on/,
    );
    expect(adviceOn(outlined, [view('back'), views[1]], 0).sentence).not.toContain('white dots');
  });

  it('is good without advice when all is known and enough of the face was marked', () => {
    const few = adviceOn(fit(4, 1), views, 0);
    expect(few).toMatchObject({ verdict: 'good', add: null });
    expect(few.sentence).toMatch(/^The grid lies within 1 mm of the points. The white dots should lie on/);
    const names = ['chin', 'pronasale', 'eyeOuterLeft'] as const;
    const residuals = names.map((name) => ({ view: 0, name, px: 1, mm: 1 }));
    expect(adviceOn({ ...fit(4, 1), residuals }, views, 0).sentence).toBe(
      'The grid lies within 1 mm of the points.',
    );
  });

  it('calls no head good that a point has led far from its view', () => {
    const led = fit(4, 1, { turnStrays: true });
    expect(adviceOn(led, views, 0)).toMatchObject({ verdict: 'fair', add: null });
    expect(adviceOn(led, views, 0).sentence).toContain('no “front” view: check the points');
  });

  it('calls no head good whose points contradict the distance that was told', () => {
    const near = adviceOn(fit(4, 1, { distanceStrays: true }), views, 0);
    expect(near).toMatchObject({ verdict: 'fair', add: null });
    expect(near.sentence).toContain('not from as far as was told: tell it again');
  });

  it('stays to be looked at where an oval alone told the head, until a hand has marked as much as holds one', () => {
    const { evidence } = views[0];
    const former = {
      viewId: 'front',
      evidence,
      sentence: IN_OVAL,
      verdict: 'fair',
      residuals: [],
      notes: [],
      ofOval: { outline: [], unclear: false },
    } as const;
    const said = { front: former };
    const told = [{ ...views[0], evidence: { ...evidence, distanceMm: 800 } }, views[1]];
    expect(wordsOfFit(fit(4, 1), told, said)[0]).toMatchObject({ ...former, evidence: told[0].evidence });
    const marked = (...names: LandmarkName[]) => [
      view('front', Object.fromEntries(names.map((name, i) => [name, [500, 900 - i]]))),
      views[1],
    ];
    const [pulled] = wordsOfFit(fit(4, 1), marked('chin'), said);
    expect(pulled).toMatchObject({
      verdict: 'fair',
      ofOval: former.ofOval,
      residuals: [{ name: 'outline 0' }, { name: 'chin' }],
    });
    expect(pulled.sentence).toContain('Pull the rest of it');
    const [held] = wordsOfFit(fit(4, 1), marked('chin', 'pronasale', 'nasion'), { front: pulled });
    expect(held).toMatchObject({ verdict: 'good' });
    expect(held).not.toHaveProperty('ofOval');
    // Points of the outline count once a hand has moved them.
    const outline: [number, number][] = [
      [300, 300],
      [500, 200],
      [700, 300],
      [750, 500],
    ];
    const moved = (count: number, { unclear = false, taps = {} } = {}) => {
      const outlined = { front: { ...former, ofOval: { outline, unclear } } };
      const now = outline.map(([x, y], i): [number, number] => [x, i < count ? y - 9 : y]);
      return wordsOfFit(
        fit(4, 1),
        [{ ...views[0], evidence: { outline: now, taps } }, views[1]],
        outlined,
      )[0];
    };
    expect(moved(2)).toHaveProperty('ofOval');
    expect(moved(3)).not.toHaveProperty('ofOval');
    // Where other edges lie near that outline, the face does not tell whether it is the head's: a hand on it does.
    const taps = { chin: [500, 900], pronasale: [500, 700], nasion: [500, 600] };
    expect(moved(1, { taps })).not.toHaveProperty('ofOval');
    expect(moved(1, { taps, unclear: true })).toMatchObject({ verdict: 'fair', ofOval: { unclear: true } });
    expect(moved(2, { taps, unclear: true })).not.toHaveProperty('ofOval');
  });
});
