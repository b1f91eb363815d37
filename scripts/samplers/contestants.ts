import {
  buildRanks,
  DOTS_PER_SQUARE,
  resample,
  type SpacedDots,
  type Square,
  settle,
} from '../../packages/core/src/index.ts';
import { createStream } from '../../packages/core/src/random/index.ts';
import { squareMap } from '../bench/field/maps.ts';
import { fast2d, lloyd, poissonDisc, poissonDisk } from '../bench/field/peers.ts';

/** Side of the field and of the square that is looked at, in units in which our spacing is 1. */
const SIDE = 72;
export const SQUARE: Square = { x: 4, y: 4, side: 64 };
/** Dots that every sampler aims at over the whole side. */
const COUNT = SIDE * SIDE * DOTS_PER_SQUARE;

/** A way to place dots. */
export interface Contestant {
  /** Name of its files. */
  readonly id: string;
  readonly name: string;
  /** The same number of dots as the others, within a few per cent. */
  readonly make: (seed: number) => SpacedDots;
}

/** Radii at which the peers place as many dots as we do at spacing 1: found by trial (density goes with one over the radius squared). */
const RADIUS = { fast2d: 1.171, poissonDisk: 1.009, poissonDisc: 1.025 } as const;

/** All samplers of the page, ours first. */
export const CONTESTANTS: readonly Contestant[] = [
  { id: 'stubble-drag', name: 'Stubble, while a hand drags', make: ranked },
  {
    id: 'stubble-settled',
    name: 'Stubble, settled',
    make(seed) {
      const dots = ranked(seed);
      return { ...dots, ...settle(dots) };
    },
  },
  {
    id: 'fast-2d',
    name: 'fast-2d-poisson-disk-sampling, 10 tries',
    make: (seed) => spaced(fast2d(SIDE, RADIUS.fast2d, seed), RADIUS.fast2d),
  },
  {
    id: 'poisson-disk-sampling',
    name: 'poisson-disk-sampling, 10 tries',
    make: (seed) => spaced(poissonDisk(SIDE, RADIUS.poissonDisk, seed), RADIUS.poissonDisk),
  },
  {
    id: 'poisson-disc-sampler',
    name: 'poisson-disc-sampler',
    make: (seed) => spaced(poissonDisc(SIDE, RADIUS.poissonDisc, seed), RADIUS.poissonDisc),
  },
  {
    id: 'lloyd',
    name: 'Lloyd by d3-delaunay, 100 rounds',
    make: (seed) => spaced(lloyd(SIDE, Math.round(COUNT), { rounds: 100, seed }), 1),
  },
  {
    id: 'white',
    name: 'white noise',
    make(seed) {
      const { unit } = createStream([seed, 9, 9, 9]);
      const points = Array.from({ length: Math.round(COUNT) }, () => [SIDE * unit(), SIDE * unit()] as const);
      return spaced(points, 1);
    },
  },
];

function ranked(seed: number): SpacedDots {
  const ranks = buildRanks({ seed: `page ${seed}`, period: 128, minSpacing: 0.95 });
  return resample(
    ranks,
    squareMap(SIDE, 2, () => 1),
  );
}

function spaced(points: readonly (readonly [number, number])[], radius: number): SpacedDots {
  return {
    count: points.length,
    x: Float32Array.from(points, ([x]) => x),
    y: Float32Array.from(points, ([, y]) => y),
    spacing: new Float32Array(points.length).fill(radius),
  };
}
