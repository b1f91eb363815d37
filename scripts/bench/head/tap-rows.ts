/** Landmarks and eight points on the outline, clicked with noise. */
import { type FitView, fitCase, type ViewUncertainty } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { mean, median } from '../statistics.ts';
import { type HeadError, headError } from './error.ts';
import { placeErrorMm } from './places.ts';
import { type HeadSet, headRow, limited, REPORTED } from './rows.ts';
import { noisy, outlinePoints } from './taps.ts';
import type { Truth } from './truth/truth.ts';

const NOISE_PX = 5;
/** The photos that the noise is told for are this long. */
const NOISE_SIDE_PX = 3000;

const FOCALS = ['known', 'unknown'] as const;
type Focal = (typeof FOCALS)[number];

/** What one fit tells of its errors, and what they are. */
interface Told {
  readonly fit: ViewUncertainty;
  readonly error: HeadError;
}

export function tapRows({ name: whose, truths }: HeadSet, draws: number): BenchRow[] {
  const rows: BenchRow[] = [];
  const means: Record<Focal, HeadError[]> = { known: [], unknown: [] };
  const honesty: Record<Focal, Told[]> = { known: [], unknown: [] };
  const times: number[] = [];
  for (const truth of truths) {
    for (const focal of FOCALS) {
      const { error, placeMm, told, ms } = tapped(truth, draws, focal === 'known');
      honesty[focal].push(...told);
      means[focal].push(error);
      times.push(...ms);
      const name = `${whose} ${truth.name}, taps and 8 outline points, focal ${focal}`;
      rows.push(limited(`${name}: normals`, error.normalDeg, '°', 5.5));
      rows.push(limited(`${name}: local scale`, error.scalePercent, '%', 7));
      if (focal === 'known' && truth.preset === 'front')
        rows.push(limited(`${name}: place on the head`, placeMm, 'mm', 5));
    }
  }
  return [
    ...rows,
    ...summaryRows(whose, means),
    ...FOCALS.flatMap((focal) => honestyRows(`${whose}, taps, focal ${focal}`, honesty[focal])),
    limited(`${whose}, taps: time`, median(times), 'ms', 150),
  ];
}

/** Fits of one truth, its taps drawn anew each time: mean errors, and the time of each. */
function tapped(truth: Truth, draws: number, known: boolean) {
  const fits = Array.from({ length: draws }, (_, draw) => {
    const view = tappedView(truth, draw, known);
    const start = process.cpuUsage().user;
    const fit = fitCase({ views: [view] });
    const ms = (process.cpuUsage().user - start) / 1e3;
    if (!fit.ok) throw new Error(`${truth.name}: ${fit.sentence}`);
    const [camera, axes] = [fit.cameras[0], fit.semiAxesMm];
    const error = headError(truth, camera, axes);
    return {
      ms,
      error,
      told: { fit: fit.uncertainty[0], error },
      placeMm: placeErrorMm(truth, camera, axes),
    };
  });
  const of = (key: keyof HeadError): number => mean(fits.map(({ error }) => error[key]));
  return {
    error: {
      normalDeg: of('normalDeg'),
      scalePercent: of('scalePercent'),
      missPercent: of('missPercent'),
    },
    placeMm: mean(fits.map(({ placeMm }) => placeMm)),
    told: fits.map(({ told }) => told),
    ms: fits.map(({ ms }) => ms),
  };
}

function summaryRows(whose: string, means: Readonly<Record<Focal, readonly HeadError[]>>): BenchRow[] {
  const of = (focal: Focal, key: keyof HeadError): number => mean(means[focal].map((e) => e[key]));
  const ratio = (key: keyof HeadError): number => of('unknown', key) / of('known', key);
  return [
    limited(`${whose}, taps: scalp that misses the surface`, of('known', 'missPercent'), '%', 2.5),
    limited(`${whose}, taps: normals, focal unknown over known`, ratio('normalDeg'), 'x', 1.3),
    limited(`${whose}, taps: local scale, focal unknown over known`, ratio('scalePercent'), 'x', 1.3),
  ];
}

/** What a fit tells of its own error beside that error, root mean squares over all draws: who is told less than is off is deceived. */
function honestyRows(name: string, all: readonly Told[]): BenchRow[] {
  const rms = (of: (told: Told) => number): number => Math.sqrt(mean(all.map((told) => of(told) ** 2)));
  return [
    headRow(
      `${name}: slope that is told to be off`,
      rms(({ fit }) => fit.slopeDeg),
      '°',
      REPORTED,
    ),
    headRow(
      `${name}: slope that is off`,
      rms(({ error }) => error.normalDeg),
      '°',
      REPORTED,
    ),
    headRow(
      `${name}: local scale that is told to be off`,
      rms(({ fit }) => 100 * fit.scale),
      '%',
      REPORTED,
    ),
    headRow(
      `${name}: local scale that is off`,
      rms(({ error }) => error.scalePercent),
      '%',
      REPORTED,
    ),
  ];
}

/** A truth's visible landmarks and eight points of its outline, clicked with the noise of one draw. */
function tappedView(truth: Truth, draw: number, known: boolean): FitView {
  const noise = (NOISE_PX * Math.max(truth.size.widthPx, truth.size.heightPx)) / NOISE_SIDE_PX;
  return {
    size: truth.size,
    preset: truth.preset,
    taps: Object.fromEntries(
      Object.entries(truth.landmarks).map(([name, place], i) => [name, noisy(place, noise, draw, i)]),
    ),
    outline: outlinePoints(truth, 8).map((place, i) => noisy(place, noise, draw, 50 + i)),
    ...(known ? { focal35mm: truth.focal35mm } : {}),
  };
}
