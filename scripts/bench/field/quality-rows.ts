import { nextSession } from '../../../packages/core/src/gaps/index.ts';
import {
  countViolations,
  fieldQuality,
  meanPeriodogram,
  type Periodogram,
  periodogram,
  spectrumOf,
} from '../../../packages/core/src/quality/index.ts';
import { buildRanks, type RankField } from '../../../packages/core/src/ranks/index.ts';
import { resample } from '../../../packages/core/src/sampling/index.ts';
import { settle } from '../../../packages/core/src/settle/index.ts';
import { DOTS_PER_SQUARE, type SpacedDots, valueAt } from '../../../packages/core/src/spacing/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { mean } from '../statistics.ts';
import { hardMaps, squareMap } from './maps.ts';

const SEEDS = 20;
const SPACING = 1;
/** 2 400 dots; the margin keeps the map's edge out of the picture. */
const SIDE = 72;
const SQUARE = { x: 4, y: 4, side: 64 };

/** Quality rows: spectrum, gaps, spacing, density, sessions, locality. */
export function qualityRows(): BenchRow[] {
  const fields = Array.from({ length: SEEDS }, (_, seed) =>
    buildRanks({ seed: `quality ${seed}`, period: 128, minSpacing: 0.95 }),
  );
  const drag = fields.map((ranks) =>
    resample(
      ranks,
      squareMap(SIDE, 2, () => SPACING),
    ),
  );
  const settled = drag.map((dots) => ({ ...dots, ...settle(dots) }));
  return [
    ...spectrumRows('drag', drag, { lf50: 0.1, gap: 0.005, peak: 2 }),
    ...spectrumRows('settled', settled, { lf50: 0.02, gap: 0.0005, peak: 2.8, nyquist: 1.65 }),
    ...violationRows(fields.slice(0, 4)),
    ...densityRows(fields.slice(0, 6)),
    ...sessionRows(fields.slice(0, 5)),
    ...editRows(fields[0]),
  ];
}

interface Targets {
  readonly lf50: number;
  readonly gap: number;
  readonly peak: number;
  readonly nyquist?: number;
}

function spectrumRows(kind: string, fields: readonly SpacedDots[], targets: Targets): BenchRow[] {
  const spectra = fields.map(spectrumIn(SQUARE));
  const { lf50, peak, anisotropy, effectiveNyquist } = spectrumOf(meanPeriodogram(spectra));
  const gap = mean(
    fields.map((dots) => fieldQuality(dots, { square: SQUARE, spacingAt: () => SPACING }).gapRate),
  );
  const rows = [
    atMost(`lf50, ${kind}, ${SEEDS} seeds`, lf50, targets.lf50),
    atMost(`gap rate, ${kind}`, 100 * gap, 100 * targets.gap, '%'),
    atMost(`spectrum peak, ${kind}, ${SEEDS} seeds`, peak, targets.peak),
    atMost(`spread over 36 directions, ${kind}, ${SEEDS} seeds`, 100 * anisotropy, 5, '%'),
  ];
  if (targets.nyquist === undefined) return rows;
  const met = effectiveNyquist >= targets.nyquist;
  return [
    ...rows,
    row(`effective Nyquist, ${kind}`, effectiveNyquist, { unit: '', target: `≥ ${targets.nyquist}`, met }),
  ];
}

function spectrumIn(square: typeof SQUARE) {
  return ({ count, x, y }: SpacedDots): Periodogram => {
    const dots = { x: x.subarray(0, count), y: y.subarray(0, count) };
    return periodogram(dots, square, Math.ceil((1.6 * square.side * Math.sqrt(DOTS_PER_SQUARE)) / SPACING));
  };
}

function violationRows(fields: readonly RankField[]): BenchRow[] {
  let drag = 0;
  let settled = 0;
  fields.forEach((ranks, seed) => {
    for (const map of Object.values(hardMaps(100, 1, seed))) {
      const dots = resample(ranks, map);
      drag += countViolations(dots);
      settled += countViolations({ ...dots, ...settle(dots) });
    }
  });
  const maps = `steps, checkerboard, noise, gradient, ${fields.length} seeds`;
  return [
    atMost(`spacing violations, drag (${maps})`, drag, 0),
    atMost(`spacing violations, settled (${maps})`, settled, 0),
  ];
}

function densityRows(fields: readonly RankField[]): BenchRow[] {
  let worstDrag = 0;
  let worstSettled = 0;
  for (const ranks of fields) {
    for (const map of [squareMap(128, 2, () => 1.07), squareMap(128, 2, (x) => 1 + 1.5 * x)]) {
      const spacingAt = (x: number, y: number) => valueAt(map, map.spacing, x, y);
      const dots = resample(ranks, map);
      const off = (one: SpacedDots) =>
        Math.max(
          ...fieldQuality(one, { square: { x: 4, y: 4, side: 120 }, spacingAt, probes: 1, zones: 3 })
            .density.filter(({ asked }) => asked >= 400)
            .map(({ asked, got }) => Math.abs(got / asked - 1)),
        );
      worstDrag = Math.max(worstDrag, off(dots));
      worstSettled = Math.max(worstSettled, off({ ...dots, ...settle(dots) }));
    }
  }
  return [
    atMost('density off, worst zone of 400 dots or more, drag', 100 * worstDrag, 5, '%'),
    atMost('density off, worst zone of 400 dots or more, settled', 100 * worstSettled, 5, '%'),
  ];
}

function sessionRows(fields: readonly RankField[]): BenchRow[] {
  const shares = [0.3, 0.7, 1];
  const limits = [0.03, 0.06, 0.11];
  const spectra: Periodogram[][] = [[], [], []];
  const gaps = [0, 0, 0];
  const density = [0, 0, 0];
  const square = { x: 6, y: 6, side: 90 };
  for (const ranks of fields) {
    let all: SpacedDots | null = null;
    shares.forEach((share, k) => {
      const spacing = 0.96 / Math.sqrt(share);
      const map = squareMap(102, 2, () => spacing);
      all = all === null ? firstSession(ranks, map) : joined(all, nextSession(ranks, map, { frozen: all }));
      spectra[k].push(spectrumIn(square)(all));
      const { gapRate, density: zones } = fieldQuality(all, { square, spacingAt: () => spacing, zones: 1 });
      gaps[k] += gapRate / fields.length;
      density[k] += (zones[0].got / zones[0].asked - 1) / fields.length;
    });
  }
  const names = ['session 1', 'sessions 1+2', 'all sessions'];
  return names.flatMap((name, k) => [
    atMost(
      `lf50, ${name} at 30/70/100 %, frozen in turn`,
      spectrumOf(meanPeriodogram(spectra[k])).lf50,
      limits[k],
    ),
    atMost(`gap rate, ${name}`, 100 * gaps[k], 2.5, '%'),
    atMost(`density off, ${name}`, 100 * Math.abs(density[k]), 5, '%'),
  ]);
}

function firstSession(ranks: RankField, map: Parameters<typeof resample>[1]): SpacedDots {
  const dots = resample(ranks, map);
  return { count: dots.count, spacing: dots.spacing, ...settle(dots) };
}

function joined(a: SpacedDots, b: SpacedDots): SpacedDots {
  const join = (p: Float32Array, q: Float32Array) => Float32Array.from([...p, ...q]);
  return {
    count: a.count + b.count,
    x: join(a.x, b.x),
    y: join(a.y, b.y),
    spacing: join(a.spacing, b.spacing),
  };
}

/** Dots that differ farther from an edit 5 mm wide than allowed: 0 mm for the drag field, 12 r and 25 mm for the settled one. */
function editRows(ranks: RankField): BenchRow[] {
  const map = squareMap(120, 1, (x) => 1 + 0.5 * x);
  const edited = { ...map, spacing: map.spacing.slice() };
  for (let dy = 0; dy < 5; dy++)
    for (let dx = 0; dx < 5; dx++) edited.spacing[(58 + dy) * map.columns + 58 + dx] = 2.2;
  const far = (limit: number, dots: SpacedDots) => {
    const kept = new Set<string>();
    for (let i = 0; i < dots.count; i++) {
      const distance = Math.max(Math.abs(dots.x[i] - 60), Math.abs(dots.y[i] - 60)) - 3;
      if (distance > limit) kept.add(`${dots.x[i]},${dots.y[i]},${dots.spacing[i]}`);
    }
    return kept;
  };
  const [a, b] = [resample(ranks, map), resample(ranks, edited)];
  const settledA = { ...a, ...settle(a) };
  const settledB = { ...b, ...settle(b) };
  return [
    atMost('dots changed elsewhere by an edit 5 mm wide, drag', differing(far(0, a), far(0, b)), 0),
    atMost('dots changed beyond 25 mm of it, settled', differing(far(25, settledA), far(25, settledB)), 0),
  ];
}

function differing(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((key) => !b.has(key)).length + [...b].filter((key) => !a.has(key)).length;
}

function atMost(name: string, value: number, limit: number, unit = ''): BenchRow {
  return row(name, value, { unit, target: `≤ ${limit} ${unit}`.trim(), met: value <= limit });
}

function row(name: string, value: number, rest: Pick<BenchRow, 'unit' | 'target' | 'met'>): BenchRow {
  return { area: 'field', name, value, peer: null, ratio: null, ...rest };
}
