import { describe, expect, it } from 'vitest';
import { LANDMARK_NAMES, type LandmarkName } from '../anatomy/landmarks.ts';
import { meanLandmark } from '../anatomy/mean-landmark.ts';
import {
  fromTragusFrame,
  HEAD_UNKNOWNS,
  semiAxesOf,
  VIEW_UNKNOWNS,
  writeCamera,
} from '../anatomy/unknowns.ts';
import { lensOf, type PhotoSize, projectPosition } from '../camera/index.ts';
import { costOf } from '../solve/least-squares.ts';
import { createHeadSurface } from '../surface/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { cameraPrior } from './camera-prior.ts';
import { fitCase } from './fit-case.ts';
import type { FitView } from './fit-input.ts';
import { type HeightTrade, headBlocks, layoutOf, TAPPED_TRADE } from './head-layout.ts';

const SIZE: PhotoSize = { widthPx: 1200, heightPx: 1500 };
const MEAN_AXES = semiAxesOf(new Float64Array(HEAD_UNKNOWNS), 77.5);
const CAMERA: Camera = {
  yawDeg: 0,
  pitchDeg: 4,
  rollDeg: 0,
  focal35mm: 90,
  centrePx: [600, 650],
  mmPerPx: 0.28,
};

/** What a pitch that differs from the found one costs, in squares of standard deviations. */
function pitchCost(preset: ViewPreset, offDeg: number): number {
  const view: FitView = { size: SIZE, preset, found: { ...CAMERA, yawDeg: 0 } };
  const x = new Float64Array(VIEW_UNKNOWNS);
  writeCamera(x, 0, { ...CAMERA, pitchDeg: CAMERA.pitchDeg + offDeg }, SIZE);
  const out = new Float64Array(3);
  cameraPrior(view, 0)[0].evaluate(x, out);
  return out[1] ** 2;
}

/** What a cranium costs that is higher, and whose centre lies higher, by some standard deviations. */
function heightCost(height: number, centre: number, trade?: HeightTrade): number {
  const layout = layoutOf([]);
  const x = new Float64Array(layout.count);
  x[0] = height;
  x[3] = centre;
  return costOf(headBlocks(layout, {}, trade), x);
}

/** A photo of the mean head from some distance, mm: all landmarks, no outline, no focal length told. */
function portrait(distanceMm: number): FitView {
  const focal35mm = (CAMERA.focal35mm * distanceMm) / 850;
  const lens = lensOf({ ...CAMERA, focal35mm }, SIZE);
  const shown = LANDMARK_NAMES.map((name): [LandmarkName, [number, number]] => {
    const pixel = projectPosition(lens, ...meanLandmark(name, MEAN_AXES))!;
    return [name, [pixel[0], pixel[1]]];
  });
  return { size: SIZE, preset: 'front', taps: Object.fromEntries(shown) };
}

describe('what is known of heads and photos before one is seen', () => {
  it.each(LANDMARK_NAMES)('on the mean head %s lies on the skin or before it, not in the skull', (name) => {
    const place = meanLandmark(name, MEAN_AXES);
    const surface = createHeadSurface(MEAN_AXES);
    const { u, v } = surface.chartOf(...place);
    const point = new Float64Array(7);
    surface.pointAt(u, v, point);
    // A superellipsoid strays from a head by some mm, most at the temples and the forehead's corners.
    expect(Math.hypot(...place)).toBeGreaterThan(Math.hypot(point[0], point[1], point[2]) - 6);
  });

  it.each(LANDMARK_NAMES)('on a head that is a tenth larger %s lies a tenth farther out', (name) => {
    const larger = meanLandmark(name, [1.1 * MEAN_AXES[0], 1.1 * MEAN_AXES[1], 1.1 * MEAN_AXES[2]]);
    for (const [i, mm] of meanLandmark(name, MEAN_AXES).entries()) expect(larger[i]).toBeCloseTo(1.1 * mm, 9);
  });

  it('the mean head is as long as calipers measure adults, 1.24 to 1.31 of its breadth, glabella included', () => {
    // The semi-axis is 0.966 of half the length that a caliper takes on the scan.
    const ratio = MEAN_AXES[2] / 0.966 / MEAN_AXES[0];
    expect(ratio).toBeGreaterThan(1.24);
    expect(ratio).toBeLessThan(1.31);
  });

  it('a higher cranium about a lower centre is likelier than one about a higher centre, whose crown nobody measured', () => {
    const { height, centre } = TAPPED_TRADE;
    expect(heightCost(height + 1, centre - 1, TAPPED_TRADE)).toBeLessThan(heightCost(1, -1) / 2);
    expect(heightCost(height + 1, centre + 1, TAPPED_TRADE)).toBeGreaterThan(heightCost(1, 1));
    expect(heightCost(height, centre, TAPPED_TRADE)).toBe(0);
  });

  it('where points tell a head its centre is believed lower than without, and its crown as high to 2 mm', () => {
    const told = new Float64Array(HEAD_UNKNOWNS);
    told[0] = TAPPED_TRADE.height;
    told[3] = TAPPED_TRADE.centre;
    const centreMm = (x: Float64Array): number => -fromTragusFrame(x, [0, 0, 0], 77.5)[1];
    const crownMm = (x: Float64Array): number => semiAxesOf(x, 77.5)[1] + centreMm(x);
    const mean = new Float64Array(HEAD_UNKNOWNS);
    expect(centreMm(told)).toBeCloseTo(43, 9);
    expect(Math.abs(crownMm(told) - crownMm(mean))).toBeLessThan(2);
  });

  it('without taps height and centre are as likely as each is alone', () => {
    expect(heightCost(1.5, -2)).toBe(1.5 ** 2 + 2 ** 2);
  });

  it('the pitch that a photo showed gives way most where an outline tells least: crown and back', () => {
    const [face, side, crown, back] = (['front', 'sideLeft', 'crown', 'back'] as const).map((preset) =>
      pitchCost(preset, 8),
    );
    expect(face).toBeGreaterThan(side);
    expect(side).toBeGreaterThan(crown);
    expect(crown).toBeGreaterThan(back);
    expect(back).toBeGreaterThan(0);
  });

  it('a photo from nearby is fitted with a shorter distance than one from afar, though neither tells its lens', () => {
    const [near, far] = [450, 1800].map((distanceMm) => {
      const fit = fitCase({ views: [portrait(distanceMm)] });
      if (!fit.ok) throw new Error(fit.sentence);
      return fit.cameras[0].focal35mm * fit.cameras[0].mmPerPx;
    });
    expect(far / near).toBeGreaterThan(1.3);
  });
});
