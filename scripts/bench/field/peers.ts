import { createRequire } from 'node:module';
import { createStream } from '../../../packages/core/src/random/index.ts';

const require = createRequire(import.meta.url);
const requireFromCore = createRequire(new URL('../../../packages/core/package.json', import.meta.url));

interface Sampler {
  fill(): [number, number][];
}
type SamplerClass = new (options: object, random: () => number) => Sampler;

const Fast2d = require('fast-2d-poisson-disk-sampling') as SamplerClass;
const PoissonDisk = require('poisson-disk-sampling') as SamplerClass;
const discSampler = require('poisson-disc-sampler') as (
  w: number,
  h: number,
  r: number,
) => () => [number, number] | undefined;

interface Voronoi {
  cellPolygon(i: number): [number, number][] | null;
}
const { Delaunay } = requireFromCore('d3-delaunay') as {
  Delaunay: new (points: Float64Array) => { voronoi(bounds: number[]): Voronoi };
};

/** 10 tries, as the targets say. */
const TRIES = 10;

/** fast-2d-poisson-disk-sampling on a square. */
export function fast2d(side: number, radius: number, seed: number): [number, number][] {
  return new Fast2d({ shape: [side, side], radius, tries: TRIES }, createStream([seed, 1, 2, 3]).unit).fill();
}

/** poisson-disk-sampling on a square, spacing from `least` to 4·least along x. */
export function poissonDiskGradient(side: number, least: number, seed: number): [number, number][] {
  const options = {
    shape: [side, side],
    minDistance: least,
    maxDistance: 4 * least,
    tries: TRIES,
    distanceFunction: (point: number[]) => point[0] / side,
  };
  return new PoissonDisk(options, createStream([seed, 1, 2, 3]).unit).fill();
}

/** poisson-disk-sampling on a square at one spacing. */
export function poissonDisk(side: number, radius: number, seed: number): [number, number][] {
  const options = { shape: [side, side], minDistance: radius, tries: TRIES };
  return new PoissonDisk(options, createStream([seed, 1, 2, 3]).unit).fill();
}

/** poisson-disc-sampler on a square. It takes its random numbers from `Math.random`; `seed` replaces that while it runs. */
export function poissonDisc(side: number, radius: number, seed?: number): [number, number][] {
  const { random } = Math;
  if (seed !== undefined) Math.random = createStream([seed, 1, 2, 3]).unit;
  try {
    return poissonDiscDots(side, radius);
  } finally {
    Math.random = random;
  }
}

function poissonDiscDots(side: number, radius: number): [number, number][] {
  const next = discSampler(side, side, radius);
  const dots: [number, number][] = [];
  for (let dot = next(); dot; dot = next()) dots.push([dot[0], dot[1]]);
  return dots;
}

/** Lloyd relaxation with d3-delaunay from random places. */
export function lloyd(
  side: number,
  count: number,
  { rounds, seed }: { rounds: number; seed: number },
): [number, number][] {
  const stream = createStream([seed, 1, 2, 3]);
  const points = Float64Array.from({ length: 2 * count }, () => side * stream.unit());
  for (let round = 0; round < rounds; round++) {
    const voronoi = new Delaunay(points).voronoi([0, 0, side, side]);
    for (let i = 0; i < count; i++) {
      const polygon = voronoi.cellPolygon(i);
      if (polygon) [points[2 * i], points[2 * i + 1]] = centroid(polygon);
    }
  }
  return Array.from({ length: count }, (_, i) => [points[2 * i], points[2 * i + 1]]);
}

function centroid(polygon: readonly [number, number][]): [number, number] {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < polygon.length; i++) {
    const cross = polygon[i][0] * polygon[i + 1][1] - polygon[i + 1][0] * polygon[i][1];
    area += cross;
    x += (polygon[i][0] + polygon[i + 1][0]) * cross;
    y += (polygon[i][1] + polygon[i + 1][1]) * cross;
  }
  return [x / (3 * area), y / (3 * area)];
}
