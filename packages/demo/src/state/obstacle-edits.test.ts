import { createDotField, createSurface, defaultCase, type SkinPoint } from '@stubble/core';
import { expect, test } from 'vitest';
import { MARGIN_MM, OBSTACLE_ROWS, obstacleName, obstacleOf } from './obstacle-edits.ts';

const head = createSurface(defaultCase('free').head);
const at = (azimuthDeg: number, elevationDeg: number): SkinPoint => ({ azimuthDeg, elevationDeg });

test('a tap leaves a spot free, a stroke a line, a loop what it encloses', () => {
  expect(obstacleOf([at(0, 70)], 'noGo', head)?.points).toHaveLength(1);
  expect(obstacleOf([at(0, 70), at(0.2, 70.2)], 'scar', head)?.points).toHaveLength(1);
  const line = Array.from({ length: 9 }, (_, i) => at(20, 40 + 3 * i));
  expect(obstacleOf(line, 'scar', head)?.points).toEqual([line[0], line[8]]);
  const loop = Array.from({ length: 30 }, (_, i) =>
    at(10 * Math.cos((i * Math.PI) / 15), 60 + 6 * Math.sin((i * Math.PI) / 15)),
  );
  expect(obstacleOf(loop, 'noGo', head)?.points.length).toBeGreaterThan(5);
  expect(obstacleOf([], 'noGo', head)).toBe(null);
});

test('on a close-up places are in mm, and what is left free has no dots', () => {
  const kase = defaultCase('free');
  kase.head = { kind: 'patch', widthMm: 40, heightMm: 40 };
  const spot = obstacleOf([{ xMm: 2, yMm: 3 }], 'noGo', createSurface(kase.head))!;
  const reach = ({ u, v, count }: ReturnType<typeof createDotField>) =>
    Math.min(...Array.from({ length: count }, (_, i) => Math.hypot(u[i] - 2, v[i] - 3)));
  expect(reach(createDotField(kase))).toBeLessThan(1);
  kase.treatment.obstacles = [spot];
  expect(reach(createDotField(kase))).toBeGreaterThan(spot.marginMm - 1e-4);
});

test('places are named by their kind, and counted where there are several', () => {
  const made = (kind: 'noGo' | 'hair') => obstacleOf([at(0, 70)], kind, head)!;
  const three = [made('noGo'), made('hair'), made('noGo')];
  expect(three.map((_, i) => obstacleName(three, i))).toEqual([
    'Free place 1',
    'Hair or graft',
    'Free place 2',
  ]);
  for (const { marginMm } of OBSTACLE_ROWS) {
    expect(marginMm).toBeGreaterThan(MARGIN_MM.min);
    expect(marginMm).toBeLessThan(MARGIN_MM.max);
  }
});
