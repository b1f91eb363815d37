import { coarseDotField, createFieldCache } from '../../../packages/core/src/field/index.ts';
import { fieldQuality } from '../../../packages/core/src/quality/index.ts';
import { buildRanks, type RankField } from '../../../packages/core/src/ranks/index.ts';
import { resample } from '../../../packages/core/src/sampling/index.ts';
import { settle } from '../../../packages/core/src/settle/index.ts';
import { DOTS_PER_SQUARE, spacingForDensity } from '../../../packages/core/src/spacing/index.ts';
import { defaultCase } from '../../../packages/core/src/treatment/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { squareMap } from './maps.ts';
import { fast2d, lloyd, poissonDisc, poissonDiskGradient } from './peers.ts';
import { interleaved, once } from './timing.ts';

/** Spacing of the uniform trials and the side that holds 50 000 dots of it. */
const SPACING = 0.55;
const SIDE_50K = Math.sqrt((50_000 * SPACING * SPACING) / DOTS_PER_SQUARE);
/** fast-2d-poisson-disk-sampling places 0.80 dots per r² (it hugs its neighbours): its radius for as many dots. */
const PEER_RADIUS = SPACING * Math.sqrt(Math.LN2 / DOTS_PER_SQUARE);

/** Speed rows. The first-call rows come first, before anything is warm. */
export function speedRows(): BenchRow[] {
  const headMs = median(['a', 'b', 'c'].map((seed) => once(() => buildRanks(headOptions(seed)))));
  const ranks = buildRanks({ seed: 'bench', period: 512, minSpacing: 0.47 });
  const first = firstRows(ranks);
  return [
    ...first,
    headRow(headMs),
    coarseRow(median(['d', 'e', 'f'].map(coarseMs))),
    ...uniformRows(ranks),
    ...gradientRows(ranks),
    ...sizeRows(ranks),
  ];
}

function firstRows(ranks: RankField): BenchRow[] {
  const map = squareMap(SIDE_50K * Math.sqrt(0.6), 1, (x) => SPACING * (0.95 + 0.1 * x));
  const first = once(() => resample(ranks, map));
  const { warm } = interleaved(25, { warm: () => resample(ranks, map) });
  return [
    row('30k re-sampled, first call after ranks', first, { unit: 'ms', target: '≤ 8 ms', met: first <= 8 }),
    row('30k re-sampled, warm', warm, { unit: 'ms', target: '≤ 2 ms', met: warm <= 2 }),
  ];
}

/** A scalp of 650 cm² at 320 dots/cm², as a disc in the middle of the torus. */
function headOptions(seed: string) {
  const radius = Math.sqrt(65_000 / Math.PI);
  const minSpacing = spacingForDensity(320);
  const minSpacingAt = (x: number, y: number) =>
    Math.hypot(x + 8 - 256, y + 8 - 256) < radius + 11 ? minSpacing : Infinity;
  return { seed, period: 512, minSpacing, minSpacingAt };
}

function headRow(ms: number): BenchRow {
  return row('ranks for a scalp of 650 cm² at 320 dots/cm²', ms, {
    unit: 'ms',
    target: '≤ 1500 ms',
    met: ms <= 1500,
  });
}

/** What the worker does for a case of a new seed before its first picture: head, maps, the first ranks, the dots. */
function coarseMs(seed: string): number {
  return once(() => coarseDotField(defaultCase(seed), createFieldCache()));
}

function coarseRow(ms: number): BenchRow {
  return row('first coarse picture of a head, new seed', ms, {
    unit: 'ms',
    target: '≤ 300 ms',
    met: ms <= 300,
  });
}

function uniformRows(ranks: RankField): BenchRow[] {
  const map = squareMap(SIDE_50K, 1, () => SPACING);
  const cold = () => resample(buildRanks({ seed: 'cold', period: 320, minSpacing: SPACING }), map);
  // All have run before they are timed, the peer too: a process compiles each of them once.
  for (let k = 0; k < 30; k++) resample(ranks, map);
  for (let k = 0; k < 8; k++) settle(resample(ranks, map));
  for (let k = 0; k < 3; k++) fast2d(SIDE_50K, PEER_RADIUS, 1);
  const times = interleaved(15, {
    // Ten at a time: one is below the resolution that a busy machine allows.
    drag: () => repeat(10, () => resample(ranks, map)),
    settled: () => settle(resample(ranks, map)),
    fast2d: () => fast2d(SIDE_50K, PEER_RADIUS, 1),
  });
  const drag = times.drag / 10;
  const slow = interleaved(3, {
    cold,
    disc: () => poissonDisc(SIDE_50K, PEER_RADIUS),
  });
  const lloyd10 = once(() => lloyd(SIDE_50K, 50_000, { rounds: 10, seed: 1 }));
  const settledDots = resample(ranks, map);
  const quality = fieldQuality(
    { ...settledDots, ...settle(settledDots) },
    { square: { x: 30, y: 30, side: 50 }, probes: 1000 },
  );
  const ratio = times.fast2d / drag;
  const settledRatio = times.fast2d / times.settled;
  const peer = 'fast-2d-poisson-disk-sampling, 10 tries';
  return [
    row('drag field, uniform 50k', drag, { unit: 'ms', peer, ratio, target: '≥ 80x', met: ratio >= 80 }),
    row('cold, ranks included, uniform 50k', slow.cold, {
      unit: 'ms',
      peer,
      ratio: times.fast2d / slow.cold,
      target: 'reported',
    }),
    row(`settled field, uniform 50k, lf50 ${quality.spectrum.lf50.toFixed(4)}`, times.settled, {
      unit: 'ms',
      peer,
      ratio: settledRatio,
      target: '≥ 1.5x at lf50 ≤ 0.02',
      met: settledRatio >= 1.5 && quality.spectrum.lf50 <= 0.02,
    }),
    row('drag field, uniform 50k', drag, {
      unit: 'ms',
      peer: 'poisson-disc-sampler',
      ratio: slow.disc / drag,
      target: 'reported',
    }),
    row('settled field, uniform 50k', times.settled, {
      unit: 'ms',
      peer: 'd3-delaunay, 100 rounds of Lloyd (10 timed)',
      ratio: (10 * lloyd10) / times.settled,
      target: 'reported',
    }),
  ];
}

function gradientRows(ranks: RankField): BenchRow[] {
  const least = 0.48;
  // Mean of 1 / r² over a 4 : 1 ramp is 1 / 4 of that at the fine end.
  const side = 2 * Math.sqrt((30_000 * least * least) / DOTS_PER_SQUARE);
  const map = squareMap(side, 1, (x) => least * (1 + 3 * x));
  for (let k = 0; k < 30; k++) resample(ranks, map);
  for (let k = 0; k < 8; k++) settle(resample(ranks, map));
  const times = interleaved(3, {
    drag: () => repeat(10, () => resample(ranks, map)),
    settled: () => settle(resample(ranks, map)),
    peer: () => poissonDiskGradient(side, least * 1.08, 1),
  });
  const drag = times.drag / 10;
  const count = resample(ranks, map).count;
  const peerCount = poissonDiskGradient(side, least * 1.08, 1).length;
  const perDot = times.peer / peerCount;
  const ratio = perDot / (drag / count);
  const settledRatio = perDot / (times.settled / count);
  const peer = 'poisson-disk-sampling, 10 tries';
  return [
    row(`drag field, 4:1 gradient, ${count} dots`, drag, {
      unit: 'ms',
      peer,
      ratio,
      target: '≥ 60x',
      met: ratio >= 60,
    }),
    row(`settled field, 4:1 gradient, ${count} dots`, times.settled, {
      unit: 'ms',
      peer,
      ratio: settledRatio,
      target: '≥ 2.5x',
      met: settledRatio >= 2.5,
    }),
  ];
}

function repeat(times: number, job: () => unknown): void {
  for (let k = 0; k < times; k++) job();
}

function sizeRows(ranks: RankField): BenchRow[] {
  const at = (count: number) =>
    squareMap(Math.sqrt((count * 0.5 * 0.5) / DOTS_PER_SQUARE), 1, (x) => 0.49 + 0.02 * x);
  const maps = [10_000, 100_000, 1_000_000].map(at);
  const perDot = maps.map((map) => {
    const { count } = resample(ranks, map);
    return (median(Array.from({ length: 15 }, () => once(() => resample(ranks, map)))) * 1e6) / count;
  });
  const million = perDot[2];
  const spread = Math.max(...perDot) / Math.min(...perDot);
  return [
    row('1 M dots, drag field', million, { unit: 'ms', target: '≤ 25 ms', met: million <= 25 }),
    row('cost per dot from 10k to 1M, most over least', spread, {
      unit: 'x',
      target: '≤ 2x',
      met: spread <= 2,
    }),
  ];
}

type Rest = Pick<BenchRow, 'unit' | 'target'> & Partial<Pick<BenchRow, 'peer' | 'ratio' | 'met'>>;

function row(
  name: string,
  value: number,
  { unit, target, peer = null, ratio = null, met = null }: Rest,
): BenchRow {
  return { area: 'field', name, value, unit, peer, ratio, target, met };
}
