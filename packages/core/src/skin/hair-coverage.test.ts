import { describe, expect, test } from 'vitest';
import { lensOf, presetCamera, project, unproject } from '../camera/index.ts';
import { createHeadSurface } from '../surface/index.ts';
import { HAIR_CELL_MM, hairCoverAt, readHairCoverage, type ViewPreset } from '../treatment/index.ts';
import { hairCoverage, type ReadView } from './index.ts';

const SIZE = { widthPx: 1200, heightPx: 1500 };
const AXES = [77.5, 89, 92] as const;
const surface = createHeadSurface(AXES);
/** Hair that grows behind v = −20 in the chart, thinly for 30 mm and then fully. */
const hairTruth = (v: number): number => Math.min(1, Math.max(0, (-20 - v) / 30));

function readView(preset: ViewPreset): ReadView {
  const camera = presetCamera(preset, SIZE);
  const lens = lensOf(camera, SIZE);
  const [width, height] = [120, 150];
  const skin = new Uint8Array(width * height);
  const hair = new Uint8Array(width * height);
  for (let i = 0; i < skin.length; i++) {
    const place = unproject(lens, surface, ((i % width) + 0.5) * 10, (Math.floor(i / width) + 0.5) * 10);
    if (!place) continue;
    hair[i] = Math.round(255 * hairTruth(place.v));
    skin[i] = hair[i] < 128 ? 255 : 0;
  }
  return { mask: { width, height, skin, hair }, camera, size: SIZE };
}

describe('hair over the whole head', () => {
  const front = readView('topFront');
  const back = readView('crown');

  test('several photos tell together where hair is and how thick', () => {
    const bytes = readHairCoverage(hairCoverage([front, back], AXES));
    let [seen, worst] = [0, 0];
    for (let v = -140; v <= 140; v += 10) {
      for (let u = -80; u <= 80; u += 10) {
        const cover = hairCoverAt(bytes, u, v);
        if (Number.isNaN(cover)) continue;
        seen++;
        worst = Math.max(worst, Math.abs(cover - hairTruth(v)));
      }
    }
    expect(seen).toBeGreaterThan(400);
    // A cell of the chart is a fifth of the zone in which the hair thins out.
    expect(worst).toBeLessThan(HAIR_CELL_MM / 30);
  });

  test('what no photo shows is unseen, and no photo at all leaves all unseen', () => {
    const bytes = readHairCoverage(hairCoverage([front], AXES));
    let [hidden, shown] = [0, 0];
    for (let v = -200; v < 200; v += 16) {
      for (let u = -200; u < 200; u += 16) {
        const seen = project(lensOf(front.camera, SIZE), surface, { u, v });
        if (!seen || !surface.contains(u, v)) continue;
        if (seen.facing < 0.1) hidden++;
        if (seen.facing < 0.1) expect(hairCoverAt(bytes, u, v)).toBeNaN();
        if (seen.facing > 0.5) shown++;
        if (seen.facing > 0.5) expect(hairCoverAt(bytes, u, v)).not.toBeNaN();
      }
    }
    expect(Math.min(hidden, shown)).toBeGreaterThan(40);
    expect(readHairCoverage(hairCoverage([], AXES)).every((byte) => byte === 255)).toBe(true);
  });

  test('what the frame of a photo cuts off is unseen, on every side', () => {
    const { camera, mask } = front;
    const bare = { ...mask, skin: mask.skin.map(() => 255), hair: mask.hair.map(() => 0) };
    const [x, y] = camera.centrePx;
    // The chart holds the upper head alone: its middle lies above the head's.
    for (const centrePx of [
      [0, y],
      [SIZE.widthPx, y],
      [x, 200],
      [x, SIZE.heightPx + 150],
    ] as [number, number][]) {
      const cut: ReadView['camera'] = { ...camera, centrePx };
      const lens = lensOf(cut, SIZE);
      const bytes = readHairCoverage(hairCoverage([{ mask: bare, size: SIZE, camera: cut }], AXES));
      let [off, on] = [0, 0];
      for (let v = -200; v <= 200; v += 16) {
        for (let u = -200; u <= 200; u += 16) {
          const seen = project(lens, surface, { u, v });
          if (!seen || seen.facing < 0.5 || !surface.contains(u, v)) continue;
          // Well beside the frame, and well within it: a cell of the chart is some 60 px wide.
          const within = Math.min(seen.xPx, seen.yPx, SIZE.widthPx - seen.xPx, SIZE.heightPx - seen.yPx);
          if (within < -60) off++;
          if (within < -60) expect(hairCoverAt(bytes, u, v)).toBeNaN();
          if (within > 60) on++;
          if (within > 60) expect(hairCoverAt(bytes, u, v)).toBe(0);
        }
      }
      expect([centrePx, off > 3, on > 3]).toEqual([centrePx, true, true]);
    }
  });

  test('of two photos that disagree the one that looks straighter at a place has more say there', () => {
    const told = (view: ReadView, hair: number): ReadView => {
      const { width, height, skin } = view.mask;
      const all = (value: number) => new Uint8Array(skin.length).fill(value);
      return { ...view, mask: { width, height, skin: all(255 - hair), hair: all(hair) } };
    };
    const bytes = readHairCoverage(hairCoverage([told(front, 255), told(back, 0)], AXES));
    let both = 0;
    for (let v = -120; v <= 120; v += 4) {
      const [a, b] = [front, back].map(({ camera }) => project(lensOf(camera, SIZE), surface, { u: 0, v }));
      if (!a || !b || Math.min(a.facing, b.facing) < 0.4) continue;
      both++;
      expect(Math.abs(hairCoverAt(bytes, 0, v) - a.facing / (a.facing + b.facing))).toBeLessThan(0.05);
    }
    expect(both).toBeGreaterThan(4);
  });

  test('places under glasses, hands and ears are unseen, not bald', () => {
    const { mask } = front;
    const covered = {
      ...front,
      mask: { ...mask, skin: mask.skin.map(() => 0), hair: mask.hair.map(() => 0) },
    };
    expect(readHairCoverage(hairCoverage([covered], AXES)).every((byte) => byte === 255)).toBe(true);
  });
});
