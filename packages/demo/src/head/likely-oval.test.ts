import { describe, expect, it } from 'vitest';
import { likelyOval } from './likely-oval.ts';

const view = { preset: 'front', photo: { name: 'a.jpg', widthPx: 1500, heightPx: 1000 } } as const;
const oval = (x: number, y: number, rx: number, ry = rx) => ({
  centrePx: [x, y] as const,
  radiiPx: [rx, ry] as const,
  turnDeg: 0,
});

describe('the oval that a person is asked to correct', () => {
  it('is what the search suggests where that can be a head', () => {
    const suggested = oval(400, 500, 90, 120);
    expect(likelyOval(suggested, view)).toBe(suggested);
  });

  it.each([
    ['smaller than any head', oval(400, 500, 30, 20)],
    ['larger than the photo', oval(400, 500, 1200)],
    ['outside the photo', oval(-200, 500, 200)],
  ])('lies where such photos have their head when it is %s', (_, suggested) => {
    const { centrePx, radiiPx } = likelyOval(suggested, view);
    expect(centrePx[0]).toBeCloseTo(750, 0);
    expect(radiiPx[1]).toBeGreaterThan(200);
    expect(centrePx[1] - radiiPx[1]).toBeGreaterThan(0);
  });
});
