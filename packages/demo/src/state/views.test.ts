import { parseCase } from '@stubble/core';
import { describe, expect, it } from 'vitest';
import { measuredHead, withNames } from '../head/joint-fit.ts';
import { setDistanceOfOthers, untoldViews } from './distance-edits.ts';
import { activeView, emptyDocument, type Photo, type StudioDocument, showView } from './document.ts';
import {
  awaitingViews,
  takeAwaited,
  withAddedPhoto,
  withAddedPhotos,
  withCase,
  withCloseUp,
  withoutView,
  withPhoto,
} from './openings.ts';
import { measuredPatch, straightPatch, tiltedPatch } from './patch-edits.ts';
import { turnPhoto } from './photo-turn.ts';
import { isUntouched } from './placed.ts';
import { Store } from './store.ts';
import { defaultUi } from './ui.ts';
import {
  clearOutline,
  placeFound,
  placeHead,
  scaleHead,
  setCamera,
  setDistance,
  setLength,
  setMirrored,
  setOutlinePoint,
  setTap,
  swapSides,
} from './view-edits.ts';

const photo = (name: string): Photo => ({ blob: new Blob([name]), name, widthPx: 1200, heightPx: 1600 });
const twoPhotos = (): StudioDocument =>
  withAddedPhoto(photo('crown.jpg'), null)(withPhoto(photo('front.jpg'), 26)(emptyDocument()));
const ids = ({ case: { views } }: StudioDocument) => views.map(({ id }) => id);

describe('several photos of one head', () => {
  it('hold one plan; the newest is shown, each with its own preset, and every case can be read again', () => {
    const document = twoPhotos();
    expect(document.case.views.map(({ preset }) => preset)).toEqual(['front', 'crown']);
    expect(document.photo?.name).toBe('crown.jpg');
    const [front] = ids(document);
    expect(showView(document, front).photo?.name).toBe('front.jpg');
    const edited = setOutlinePoint(0, [7.0612, 2])(setTap('chin', [600, 1200])(document));
    expect(activeView(edited)?.evidence).toEqual({ taps: { chin: [600, 1200] }, outline: [[7.1, 2]] });
    expect(edited.case.views[0]).toBe(document.case.views[0]);
    expect(parseCase(JSON.parse(JSON.stringify(edited.case)))).toEqual({ ok: true, value: edited.case });
  });

  it('are told their distance together, but for those that tell their lens, are held by a hand or were told', () => {
    const lens = withPhoto(photo('lens.jpg'), 26)(emptyDocument());
    const names = ['hand.jpg', 'told.jpg', 'untold.jpg', 'shown.jpg'];
    const edits = [
      setCamera({ yawDeg: 9 }),
      setDistance(400),
      setTap('chin', [600, 1200]),
      setDistance(1500),
    ];
    const document = names.reduce((all, name, i) => edits[i](withAddedPhoto(photo(name), null)(all)), lens);
    expect(untoldViews(document).map(({ photo }) => photo.name)).toEqual(['untold.jpg']);
    const after = setDistanceOfOthers()(document);
    expect(after.case.views.map(({ evidence }) => evidence?.distanceMm)).toEqual([
      undefined,
      undefined,
      400,
      1500,
      1500,
    ]);
    expect(after.case.views[3].evidence?.taps).toEqual({ chin: [600, 1200] });
    expect(setDistanceOfOthers()(after)).toBe(after);
  });

  it('forget an outline with what was found by it, and keep the points of the face', () => {
    const found = { ...activeView(twoPhotos())!.camera, yawDeg: 30 };
    const outlined = placeFound(found, [[1, 2]])(setTap('chin', [600, 1200])(twoPhotos()));
    expect(activeView(clearOutline()(outlined))?.evidence).toEqual({ taps: { chin: [600, 1200] } });
  });

  it('are at most eight, and one that is removed leaves its neighbour on screen', () => {
    let document = twoPhotos();
    for (let i = 0; i < 9; i++) document = withAddedPhoto(photo(`${i}.jpg`), null)(document);
    expect(document.case.views).toHaveLength(8);
    const last = document.shown!;
    const fewer = withoutView(last)(document);
    expect(fewer.photos[last]).toBeUndefined();
    expect(fewer.photo?.name).toBe('4.jpg');
  });

  it('that come together show the first of which nobody has told, and those beyond eight stay out', () => {
    const before = setCamera({ yawDeg: 12 })(withPhoto(photo('front.jpg'), 26)(emptyDocument()));
    const many = Array.from({ length: 9 }, (_, i) => ({ photo: photo(`${i}.jpg`), focal35mm: null }));
    const after = withAddedPhotos(many)(before);
    expect(after.case.views).toHaveLength(8);
    expect(after.photo?.name).toBe('0.jpg');
    expect(withAddedPhotos([])(before)).toBe(before);
  });

  it('are switched without a step of undo; what is undone is shown where it was done', () => {
    const store = new Store(twoPhotos(), defaultUi(), () => 0);
    const [front, crown] = ids(store.document);
    store.edit(setCamera({ yawDeg: 170 }));
    store.follow((document) => showView(document, front));
    store.edit(setCamera({ yawDeg: 5 }));
    store.undo();
    expect(store.document.shown).toBe(front);
    expect(store.document.case.views[1].camera.yawDeg).toBe(170);
    store.undo();
    expect(store.document.shown).toBe(crown);
    expect(store.canUndo).toBe(false);
  });

  it('come back to a case that was opened without them, one by one', () => {
    const saved = twoPhotos().case;
    const opened = withCase(saved)(withPhoto(photo('other.jpg'), null)(emptyDocument()));
    expect(opened.photo?.name).toBe('other.jpg');
    expect(takeAwaited(opened, photo('third.jpg'), saved.views)).toBeNull();
    const one = takeAwaited(opened, photo('crown.jpg'), saved.views)!;
    expect(one.case.views).toEqual(saved.views);
    expect(one.photo?.name).toBe('crown.jpg');
    expect(awaitingViews(one).map(({ photo: { name } }) => name)).toEqual(['front.jpg']);
    const both = takeAwaited(one, photo('front.jpg'), [])!;
    expect(awaitingViews(both)).toEqual([]);
  });
});

describe('what lies on a photo', () => {
  it('is flipped with it, left and right exchanged, and back again', () => {
    const document = setTap('eyeOuterLeft', [700, 800])(twoPhotos());
    const flipped = setMirrored(true)(document);
    expect(activeView(flipped)?.evidence?.taps).toEqual({ eyeOuterRight: [500, 800] });
    expect(setMirrored(false)(flipped).case.views[1]).toEqual({ ...document.case.views[1], mirrored: false });
  });

  it('has the names of its points exchanged at a press, each where it is', () => {
    const document = setTap('chin', [600, 900])(setTap('eyeOuterLeft', [700, 800])(twoPhotos()));
    const eyes = ['eyeOuterLeft', 'eyeOuterRight'] as const;
    const swapped = swapSides(eyes)(document);
    expect(activeView(swapped)?.evidence?.taps).toEqual({ chin: [600, 900], eyeOuterRight: [700, 800] });
    expect(swapSides(eyes)(swapped).case).toEqual(document.case);
    expect(swapSides(['earTopLeft', 'earTopRight'])(document).case).toEqual(document.case);
  });

  it('is turned with it, the photo too, and four quarters are what was; other photos stay', () => {
    const document = setOutlinePoint(0, [300, 400])(setTap('chin', [600, 1200])(twoPhotos()));
    const quarter = turnPhoto(90);
    const turned = quarter(document);
    expect(turned.photo).toMatchObject({ widthPx: 1600, heightPx: 1200, turnedClockwiseDeg: 90 });
    expect(turned.photo?.blob).toBe(document.photo?.blob);
    const view = activeView(turned)!;
    expect(view.photo).toEqual({ name: 'crown.jpg', widthPx: 1600, heightPx: 1200, turnedClockwiseDeg: 90 });
    expect(view.evidence).toEqual({ taps: { chin: [400, 600] }, outline: [[1200, 300]] });
    expect(view.camera.rollDeg).toBe(90);
    expect(turned.case.views[0]).toBe(document.case.views[0]);
    const [front] = ids(document);
    expect(turned.photos[front]).toBe(document.photos[front]);
    expect(parseCase(JSON.parse(JSON.stringify(turned.case)))).toEqual({ ok: true, value: turned.case });
    const around = quarter(quarter(quarter(turned)));
    expect(around.case).toEqual(document.case);
    expect(around.photo).toEqual(document.photo);
  });

  it('is expected upright again where nobody has told of a head, with the lens that is known', () => {
    const turned = turnPhoto(270)(withPhoto(photo('lying.jpg'), 77)(emptyDocument()));
    const view = activeView(turned)!;
    expect(isUntouched(view)).toBe(true);
    expect(view.camera).toMatchObject({ rollDeg: 0, focal35mm: 77 });
    expect(view.evidence).toEqual({ focalKnown: true });
  });

  it('lies as it lay once a photo comes back to the case that turned it', () => {
    const turned = turnPhoto(90)(withPhoto(photo('front.jpg'), 26)(emptyDocument()));
    const saved = turned.case;
    const known = withCase(saved, [photo('front.jpg')])(emptyDocument());
    expect(known.photo).toEqual(turned.photo);
    const waiting = withCase(saved)(withPhoto(photo('other.jpg'), null)(emptyDocument()));
    expect(takeAwaited(waiting, photo('front.jpg'), saved.views)?.photo).toEqual(turned.photo);
    // One that lies there turned otherwise is the same photo.
    const otherwise = turnPhoto(180)(withPhoto(photo('front.jpg'), 26)(emptyDocument()));
    expect(withCase(saved)(otherwise).photo).toEqual(turned.photo);
  });

  it('keeps its picture when the head gets its true size', () => {
    const document = twoPhotos();
    const line = { from: [500, 700], to: [700, 700], mm: 20, on: 'level' } as const;
    const mmPerPx = activeView(document)!.camera.mmPerPx;
    const told = setLength({ ...line, from: [500, 700], to: [700, 700], mm: 210 * mmPerPx })(document);
    const measured = measuredHead(told);
    expect(measured).toMatchObject({ ok: true, factor: expect.closeTo(1.05, 9) });
    const grown = scaleHead(1.05)(document);
    if (grown.case.head.kind !== 'head') throw new Error('no head');
    expect(grown.case.head.semiAxesMm[0]).toBeCloseTo(77.5 * 1.05, 9);
    for (const [i, view] of grown.case.views.entries()) {
      expect(view.camera.mmPerPx).toBeCloseTo(document.case.views[i].camera.mmPerPx * 1.05, 12);
    }
    expect(scaleHead(3)(document)).toBe(document);
    expect(placeHead({ cameras: {}, semiAxesMm: [10, 10, 10] })(document)).toBe(document);
  });

  it('is told in words that name the photo', () => {
    const { views } = twoPhotos().case;
    expect(withNames('Look at “chin” in photo 2.', views)).toBe(
      'Look at “lowest point of the chin” in “Crown”.',
    );
    expect(withNames('Photo 1 does not tell.', [views[0]])).toBe('This photo does not tell.');
  });
});

describe('a close-up', () => {
  it('is a flat patch of the whole photo at the scale of a line, at most 400 mm', () => {
    const document = withCloseUp(photo('scar.jpg'), null)(emptyDocument());
    const fit = straightPatch(document, 0.05);
    expect(fit).toMatchObject({ ok: true, head: { kind: 'patch', widthMm: 60, heightMm: 80 } });
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.camera.mmPerPx).toBeCloseTo(0.05, 9);
    expect(straightPatch(document, 1)).toMatchObject({ ok: true, head: { widthMm: 400, heightMm: 400 } });
  });

  it('lies on the skin as it lay when its photo is turned, and when its scale is told after that', () => {
    const document = withCloseUp(photo('scar.jpg'), null)(emptyDocument());
    const turned = turnPhoto(270)(document);
    expect(turned.case.head).toBe(document.case.head);
    const view = activeView(turned)!;
    expect(view.camera).toMatchObject({ rollDeg: -90, centrePx: [800, 600] });
    const fit = straightPatch(turned, view.camera.mmPerPx);
    if (!fit.ok) throw new Error(fit.sentence);
    expect(fit.head).toEqual(document.case.head);
    expect(fit.camera.rollDeg).toBeCloseTo(-90, 6);
    expect(fit.camera.centrePx[0]).toBeCloseTo(800, 6);
    expect(fit.camera.centrePx[1]).toBeCloseTo(600, 6);
  });

  it('takes no line whose ends are one place, nor a length that leaves next to no skin in the photo', () => {
    const document = withCloseUp(photo('scar.jpg'), null)(emptyDocument());
    const line = (toPx: number, mm: number) =>
      measuredPatch(setLength({ on: 'level', from: [300, 800], to: [toPx, 800], mm })(document));
    expect(line(900, 30)).toMatchObject({ ok: true, head: { widthMm: 60 } });
    expect(line(304, 30)).toMatchObject({ ok: false, sentence: expect.stringContaining('drag them apart') });
    expect(line(900, 1)).toMatchObject({ ok: false, sentence: expect.stringContaining('2.0 mm of skin') });
  });

  it('may be tilted, and corners that cross are refused in a sentence', () => {
    const document = withCloseUp(photo('scar.jpg'), null)(emptyDocument());
    const sides = { widthMm: 80, heightMm: 50 };
    const corners = [
      [300, 500],
      [900, 560],
      [880, 960],
      [320, 1000],
    ] as [number, number][];
    expect(tiltedPatch(document, corners, sides).ok).toBe(true);
    const [a, b, c, d] = corners;
    expect(tiltedPatch(document, [a, c, b, d], sides)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('corners'),
    });
  });
});
