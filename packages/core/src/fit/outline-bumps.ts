import type { PixelPlace } from '../anatomy/landmarks.ts';

/**
 * How far a head's outline lies outside that of the superellipsoid nearest to its scalp, mm: what is uneven is widest where it stands out. 0.4 on
 * average in the four views of a scan (-0.4 to 0.9), 0.6 on rendered people before heads got the form of `HEAD_FORM`. Between them, chosen by eye.
 */
const OUTSIDE_MM = 0.5;
/**
 * How an outline differs from that besides, mm (1 sd): in size, to each side, along two axes. A skull's bump moves neighbouring points together: with
 * {@link ALONE_SD_MM} it is 1.9 to 2.7 here, and 1.7 to 2.9 along the four outlines of the scan. The shares were
 * chosen on 7 people by chance, and all of them made a fifth smaller on scan, sitters and 5 others when heads got the form of `HEAD_FORM`, which lies nearer to skulls (docs/fit-tried.md).
 */
const BUMP_SD_MM = [0.4, 0.8, 0.8, 1.2, 1.2] as const;
/** What each point strays for itself, with the hand's share, mm. Chosen with them. */
export const ALONE_SD_MM = 1.2;
/** Unknowns of one photo's outline, each in its standard deviations. */
export const BUMP_UNKNOWNS = BUMP_SD_MM.length;

/** How far out an outline lies at the `index`-th of its points, mm, for the unknowns of its photo from `at` on. */
export type OutlineBumps = (x: ArrayLike<number>, at: number, index: number) => number;

/** Bumps of an outline, from the head's centre in the photo. Points are mostly above it, so that they are looked at from halfway up to their middle. */
export function outlineBumps(outline: readonly PixelPlace[], centrePx: PixelPlace): OutlineBumps {
  const [fromX, fromY] = [0, 1].map((k) => {
    const middle = outline.reduce((sum, place) => sum + place[k], 0) / outline.length;
    return (centrePx[k] + middle) / 2;
  });
  const waves = outline.map(([px, py]) => {
    const angle = Math.atan2(py - fromY, px - fromX);
    const wave = [1, Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
    return wave.map((value, k) => value * BUMP_SD_MM[k]);
  });
  return (x, at, index) => waves[index].reduce((out, mm, k) => out + mm * x[at + k], OUTSIDE_MM);
}
