import { describe, expect, test } from 'vitest';
import { SIZE, sitter } from '../../test/fit/sitter.ts';
import { halfTurn } from '../anatomy/unknowns.ts';
import { lensOf } from '../camera/index.ts';
import type { Camera, ViewPreset } from '../treatment/index.ts';
import { fitCase } from './fit-case.ts';
import type { FitView } from './fit-input.ts';
import { startView } from './start-view.ts';

function turnDeg(a: Camera, b: Camera): number {
  const [p, q] = [lensOf(a, SIZE).rotation, lensOf(b, SIZE).rotation];
  const trace = p.reduce((sum, value, i) => sum + value * q[i], 0);
  return (Math.acos(Math.min(1, (trace - 1) / 2)) * 180) / Math.PI;
}

/** The view turned in its photo about the middle, clockwise, and its camera. */
function rolled(view: FitView, camera: Camera, deg: number): { view: FitView; camera: Camera } {
  const [c, s] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const turn = ([x, y]: readonly [number, number]): [number, number] => [
    1500 + c * (x - 1500) - s * (y - 1500),
    1500 + s * (x - 1500) + c * (y - 1500),
  ];
  const taps = Object.fromEntries(Object.entries(view.taps!).map(([name, place]) => [name, turn(place)]));
  return {
    view: { ...view, taps, outline: view.outline!.map(turn) },
    camera: { ...camera, centrePx: turn(camera.centrePx), rollDeg: halfTurn(camera.rollDeg + deg) },
  };
}

describe('the first fit of one view', () => {
  test.each(['front', 'sideLeft', 'topFront'] as const)(
    'finds a head that is leant in its photo: %s',
    (preset) => {
      for (const deg of [-35, -20, 20, 35]) {
        const { view, camera } = sitter(`leant ${preset}`, preset);
        const leant = rolled(view, camera, deg);
        const found = startView(leant.view).camera;
        expect([deg, turnDeg(found, leant.camera) < 9]).toEqual([deg, true]);
        expect(Math.abs(Math.log(found.mmPerPx / camera.mmPerPx))).toBeLessThan(0.07);
      }
    },
  );

  test('finds a head by its outline alone, wherever it is and whatever its size', () => {
    const { view, camera } = sitter('outlined', 'front');
    for (const [scale, dx, dy] of [
      [1, 0, 0],
      [0.4, -500, 300],
      [1.5, 300, -200],
    ] as const) {
      const move = ([x, y]: readonly [number, number]): [number, number] => [
        1500 + scale * (x - 1500) + dx,
        1500 + scale * (y - 1500) + dy,
      ];
      // A cut photo: the lens that is told is that of the whole one.
      const outline = view.outline!.map(move);
      const found = startView({ ...view, taps: {}, outline, focal35mm: 0 }).camera;
      const [cx, cy] = move(camera.centrePx);
      const mmPerPx = camera.mmPerPx / scale;
      expect(Math.hypot(found.centrePx[0] - cx, found.centrePx[1] - cy) * mmPerPx).toBeLessThan(15);
      expect(Math.abs(Math.log(found.mmPerPx / mmPerPx))).toBeLessThan(0.12);
    }
  });

  test('begins with any three points: a few on one spot of the outline beside two of the face place the head as the face does', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { view, camera } = sitter(`begun ${seed}`, 'front');
      const { eyeOuterLeft, nasion } = view.taps!;
      for (const [x, y] of view.outline!.slice(2, 6)) {
        const spot = [
          [x, y],
          [x + 3, y + 1],
          [x + 1, y - 4],
        ] as const;
        const fit = fitCase({
          views: [{ ...view, taps: { eyeOuterLeft: eyeOuterLeft!, nasion: nasion! }, outline: spot }],
        });
        if (!fit.ok) throw new Error(fit.sentence);
        expect(fit.confidence).not.toBe('good');
        expect(turnDeg(fit.cameras[0], camera)).toBeLessThan(25);
        expect(Math.abs(Math.log(fit.cameras[0].mmPerPx / camera.mmPerPx))).toBeLessThan(0.25);
      }
    }
  });

  test('a cost is in the scale of the head that was found: the same taps in a photo of another size cost the same', () => {
    for (const preset of ['front', 'sideRight'] as const satisfies ViewPreset[]) {
      const { view } = sitter(`sized ${preset}`, preset);
      const half = ([x, y]: readonly [number, number]): [number, number] => [x / 2, y / 2];
      const taps = Object.fromEntries(Object.entries(view.taps!).map(([name, place]) => [name, half(place)]));
      const small = {
        ...view,
        size: { widthPx: 1500, heightPx: 1500 },
        taps,
        outline: view.outline!.map(half),
      };
      expect(startView(small).cost / startView(view).cost).toBeCloseTo(1, 3);
    }
  });

  test('points that exchanged would ask for a tiny head are not told to be exchanged, however cheap in px', () => {
    const { view, camera } = sitter('front 10', 'front');
    const lying = fitCase({ views: [rolled(view, camera, 90).view] });
    expect(lying).toMatchObject({ ok: false, problem: 'turned' });
  });

  test('what a hand holds is where the search begins and ends; what was found, where it begins', () => {
    const { view, camera } = sitter('begun', 'crown');
    expect(turnDeg(startView({ ...view, held: camera }).camera, camera)).toBeLessThan(0.05);
    const far = { ...camera, yawDeg: camera.yawDeg + 12 };
    const outlined = { ...view, taps: {}, found: far };
    expect(turnDeg(startView(outlined).camera, far)).toBeLessThan(6);
  });
});
