import { LANDMARK_NAMES, type LandmarkName, otherSide } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, semiAxesOf, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import { USUAL_BREADTH_MM } from '../camera/index.ts';
import type { ResidualBlock } from '../solve/least-squares.ts';
import type { FitView, HeadMeasures } from './fit-input.ts';

/** A measured length of the head, sd as a share: 3 mm, what a tape or caliper misses by. Chosen by eye. */
const MEASURED_SD = 0.015;

/** Where the unknowns of a case lie in the vector. */
export interface Layout {
  readonly halfBreadthMm: number;
  /** First of three own offsets of each landmark that was tapped; left and right share them. */
  readonly landmarkAt: ReadonlyMap<LandmarkName, number>;
  /** First of the camera's unknowns of each view. */
  readonly viewAt: readonly number[];
  /** Length of the vector. */
  readonly count: number;
}

/** Where the unknowns of some views lie: the head's, then three of each tapped landmark or pair, then the cameras'. */
export function layoutOf(
  views: readonly FitView[],
  { breadthMm = USUAL_BREADTH_MM }: HeadMeasures = {},
): Layout {
  const landmarkAt = new Map<LandmarkName, number>();
  let count = HEAD_UNKNOWNS;
  for (const name of LANDMARK_NAMES) {
    if (!views.some((view) => view.taps?.[name])) continue;
    const twin = landmarkAt.get(otherSide(name));
    landmarkAt.set(name, twin ?? count);
    if (twin === undefined) count += 3;
  }
  const viewAt = views.map((_, i) => count + i * VIEW_UNKNOWNS);
  return { halfBreadthMm: breadthMm / 2, landmarkAt, viewAt, count: count + views.length * VIEW_UNKNOWNS };
}

/** Priors of the head and of its landmarks: unknowns are in standard deviations already. */
export function headBlocks(layout: Layout, { lengthMm }: HeadMeasures = {}): ResidualBlock[] {
  const unknowns = [
    ...range(0, HEAD_UNKNOWNS),
    ...[...new Set(layout.landmarkAt.values())].flatMap((at) => range(at, 3)),
  ];
  const prior: ResidualBlock = {
    unknowns,
    size: unknowns.length,
    evaluate: (x, out) => out.set(unknowns.map((k) => x[k])),
  };
  if (lengthMm === undefined) return [prior];
  const measured: ResidualBlock = {
    unknowns: [1],
    size: 1,
    evaluate: (x, out) => {
      out[0] = Math.log((2 * semiAxesOf(x, layout.halfBreadthMm)[2]) / lengthMm) / MEASURED_SD;
    },
  };
  return [prior, measured];
}

/** `count` whole numbers from one on: indices of unknowns. */
export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
