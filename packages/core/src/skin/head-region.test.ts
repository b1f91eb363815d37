import { describe, expect, test } from 'vitest';
import { lensOf, projectPosition } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { CELL, type HeadRegion, headRegion } from './head-region.ts';

const SIZE = { widthPx: 256, heightPx: 256 };
const AXES = [77.5, 90, 95, 9.5] as const;
const FRONT: Camera = {
  yawDeg: 0,
  pitchDeg: 5,
  rollDeg: 0,
  focal35mm: 60,
  centrePx: [126, 105],
  mmPerPx: 1.15,
};

const lensAt = (change: Partial<Camera>) => lensOf({ ...FRONT, ...change }, SIZE);
const regionAt = (change: Partial<Camera>): HeadRegion => headRegion(lensAt(change), AXES, SIZE)!;

function cellsAt(change: Partial<Camera>): (mm: readonly [number, number, number]) => number {
  const lens = lensAt(change);
  const found = headRegion(lens, AXES, SIZE)!;
  return (mm) => {
    const [x, y] = projectPosition(lens, ...mm)!;
    return found.cells[(Math.floor(y) - found.top) * found.width + Math.floor(x) - found.left];
  };
}

describe('ears', () => {
  test('from the side an ear is left out, and the temple above it is not', () => {
    const at = cellsAt({ yawDeg: 88, pitchDeg: 2 });
    expect(at([79, -46, -12])).toBe(CELL.off);
    expect(at([70, 5, 10])).not.toBe(CELL.off);
  });

  test('from behind and above an ear that stands behind the skull leaves no hole in it', () => {
    const at = cellsAt({ yawDeg: 178, pitchDeg: 55 });
    for (const x of [-60, -50, 50, 60])
      for (const y of [0, 20, 40]) expect(at([x, y, -50])).not.toBe(CELL.off);
  });
});

test('a view shows enough of the face to tell how its skin looks, or none: the edge of a cheek tells nothing', () => {
  const faceMm2 = (change: Partial<Camera>): number => {
    const { face, mmPerCell } = regionAt(change);
    return face.reduce((sum, is) => sum + is, 0) * mmPerCell ** 2;
  };
  expect(faceMm2({ yawDeg: 0 })).toBeGreaterThan(3000);
  expect(faceMm2({ yawDeg: 180 })).toBe(0);
  for (const yawDeg of [135, 150, 165]) expect(faceMm2({ yawDeg }), `${yawDeg}°`).toBe(0);
});
