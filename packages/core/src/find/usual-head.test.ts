import { expect, test } from 'vitest';
import { picture } from '../../test/fit/picture.ts';
import { presetCamera } from '../camera/index.ts';
import { roughHead } from './mask-shape.ts';
import { distinctReadings, findPerson } from './person-mask.ts';
import { usualHead } from './usual-head.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 89, 96, 9.6] as const;

test.each(['front', 'threeQuarterLeft', 'sideRight', 'crown', 'back', 'topFront'] as const)(
  'a search starts beside the head that it seeks: %s',
  (preset) => {
    const camera = { ...presetCamera(preset, SIZE), centrePx: [128, 105] as [number, number], mmPerPx: 1.4 };
    const photo = picture({ camera, axes: AXES, size: SIZE, seed: 2 });
    const [person] = distinctReadings(findPerson(photo));
    const start = usualHead(roughHead(person)!, { preset, halfBreadthMm: 77.5 });
    expect(Math.abs(Math.log(start.mmPerPx / camera.mmPerPx))).toBeLessThan(0.08);
    const off = start.centrePx.map((px, i) => Math.abs(px - camera.centrePx[i]) * camera.mmPerPx);
    expect(Math.max(...off)).toBeLessThan(12);
  },
);

test('a broader head is larger by as much, and stands at the same place', () => {
  const rough = { width: 100, centre: [120, 90] } as const;
  const [mean, broad] = [77.5, 85.25].map((halfBreadthMm) =>
    usualHead(rough, { preset: 'front', halfBreadthMm }),
  );
  expect(broad.mmPerPx).toBeCloseTo(1.1 * mean.mmPerPx, 9);
  expect(broad.centrePx[1]).toBeCloseTo(mean.centrePx[1], 9);
});
