import { LANDMARK_NAMES, type LandmarkName, otherSide } from '../anatomy/landmarks.ts';
import { HEAD_UNKNOWNS, semiAxesOf, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import { USUAL_BREADTH_MM } from '../camera/index.ts';
import type { ResidualBlock } from '../solve/least-squares.ts';
import type { FitView, HeadMeasures } from './fit-input.ts';
import { BUMP_UNKNOWNS } from './outline-bumps.ts';

/** A measured length of the head, sd as a share: 3 mm, what a tape or caliper misses by. Chosen by eye. */
const MEASURED_SD = 0.015;

/** Where in the vector the height of the cranium lies, and how high its centre stands above the tragi. */
const [HEIGHT, CENTRE] = [0, 3] as const;

/** How far the height of a cranium trades with that of its centre. */
export interface HeightTrade {
  /** Correlation of the two. */
  readonly correlation: number;
  /** A factor on both spreads. */
  readonly spread: number;
  /** Where both are believed, standard deviations from the population's means. */
  readonly height: number;
  readonly centre: number;
}

const NO_TRADE: HeightTrade = { correlation: 0, spread: 1, height: 0, centre: 0 };

/**
 * The trade where points tell a head. What stands fast is how high the crown lies above the tragi, 4.9 mm (1 sd) with these numbers: a higher superellipsoid
 * about a lower centre fits nearly the same scalp. Those of 48 rendered heads of one height have centres from 38 to 44 mm, and crowns at 134.0 ± 0.4 mm.
 * Chosen by eye between none and that.
 * The centre is believed 43 mm above the tragi, and the height 1.18 of the breadth, so that the crown comes down by 1.4 mm only, to 134.5: the solid fits a whole scalp
 * best about 40 mm on the scan and 34 on the head of the 10–5 positions (Oostenveld & Praamstra 2001), where morphable heads say 46. Between them, chosen by eye.
 */
export const TAPPED_TRADE: HeightTrade = { correlation: -0.5, spread: 1.25, height: 0.4, centre: -0.75 };

/** Where the unknowns of a case lie in the vector. */
export interface Layout {
  readonly halfBreadthMm: number;
  /** First of three own offsets of each landmark that was tapped; left and right share them. */
  readonly landmarkAt: ReadonlyMap<LandmarkName, number>;
  /** First of the camera's unknowns of each view. */
  readonly viewAt: readonly number[];
  /** First of the bumps of each view's outline; absent where only one outline is to be explained, which the head then follows. */
  readonly bumpAt?: readonly number[];
  /** Length of the vector. */
  readonly count: number;
}

/** Where the unknowns of some views lie: the head's, then three of each tapped landmark or pair, the cameras', and the outlines' bumps. */
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
  count += views.length * VIEW_UNKNOWNS;
  const layout = { halfBreadthMm: breadthMm / 2, landmarkAt, viewAt };
  if (views.filter(({ outline }) => outline?.length).length < 2) return { ...layout, count };
  const bumpAt = views.map((_, i) => count + i * BUMP_UNKNOWNS);
  return { ...layout, bumpAt, count: count + views.length * BUMP_UNKNOWNS };
}

/** Priors of the head, of its landmarks and of its outlines' bumps: unknowns are in standard deviations already. */
export function headBlocks(
  layout: Layout,
  { lengthMm }: HeadMeasures = {},
  { correlation, spread, height, centre }: HeightTrade = NO_TRADE,
): ResidualBlock[] {
  const rest = spread * Math.sqrt(1 - correlation ** 2);
  const unknowns = [
    ...range(0, HEAD_UNKNOWNS),
    ...[...new Set(layout.landmarkAt.values())].flatMap((at) => range(at, 3)),
    ...(layout.bumpAt ?? []).flatMap((at) => range(at, BUMP_UNKNOWNS)),
  ];
  const prior: ResidualBlock = {
    unknowns,
    size: unknowns.length,
    evaluate: (x, out) => {
      out.set(unknowns.map((k) => x[k]));
      out[HEIGHT] = (x[HEIGHT] - height) / spread;
      out[CENTRE] = (x[CENTRE] - centre - correlation * (x[HEIGHT] - height)) / rest;
    },
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
