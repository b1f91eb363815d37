import { expect, test } from 'vitest';
import { nearestPart, showKnownHead } from '../anatomy/shown-head.ts';
import { lensOf, presetCamera } from '../camera/index.ts';
import { cellsWhere } from '../pixels/small-photo.ts';
import { explainedBorder } from './explained.ts';
import { borderPoints, signedDistanceMap } from './mask-shape.ts';
import { SURE_SHARE } from './photo-verdict.ts';

const size = { widthPx: 240, heightPx: 300 };
const camera = presetCamera('crown', size);
const head = showKnownHead(lensOf(camera, size), [77.5, 90, 95, 9.5], 96)!;

/** What the head explains of itself with discs of 15 mm that stand out from it, told by their distance from its middle in mm. */
function explainedWith(discs: readonly (readonly [rightMm: number, downMm: number])[]): number {
  const { mmPerPx } = camera;
  const [cx, cy] = head.cranium.centrePx;
  const data = cellsWhere(size.widthPx * size.heightPx, (i) => {
    const [x, y] = [(i % size.widthPx) + 0.5, Math.floor(i / size.widthPx) + 0.5];
    const isDisc = discs.some(([a, b]) => Math.hypot((x - cx) * mmPerPx - a, (y - cy) * mmPerPx - b) < 15);
    return isDisc || nearestPart(head, [x, y]).distancePx < 0;
  });
  const mask = { data, width: size.widthPx, height: size.heightPx };
  const evidence = { size, preset: 'crown', mask, edge: signedDistanceMap(mask), dark: null } as const;
  return explainedBorder({ ...evidence, border: borderPoints(mask) }, head, mmPerPx).explained;
}

test('ears that stand far out speak against no head, and horns do', () => {
  expect(explainedWith([])).toBeGreaterThan(0.97);
  const ears = [
    [-85, 0],
    [85, 0],
  ] as const;
  expect(explainedWith(ears)).toBeGreaterThanOrEqual(SURE_SHARE);
  const horns = [
    [-65, -65],
    [65, -65],
  ] as const;
  expect(explainedWith(horns)).toBeLessThan(0.85);
});
