/** Landmarks and eight points on the outline, clicked with noise. */
import { type FitView, fitCase } from '../../../packages/core/src/fit/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { type HeadError, headError, mean, median, noisy, outlinePoints } from '../head-measure.ts';
import { placeErrorMm } from '../head-places.ts';
import type { Truth } from '../head-truth.ts';
import { type HeadSet, limited } from './rows.ts';

const NOISE_PX = 5;
/** The photos that the noise is told for are this long. */
const NOISE_SIDE_PX = 3000;

export function tapRows({ name: whose, truths }: HeadSet, draws: number): BenchRow[] {
  const rows: BenchRow[] = [];
  const means = { known: [] as HeadError[], unknown: [] as HeadError[] };
  const times: number[] = [];
  for (const truth of truths) {
    for (const focal of ['known', 'unknown'] as const) {
      const errors: HeadError[] = [];
      const places: number[] = [];
      for (let draw = 0; draw < draws; draw++) {
        const view = tappedView(truth, draw, focal === 'known');
        const start = process.cpuUsage().user;
        const fit = fitCase({ views: [view] });
        times.push((process.cpuUsage().user - start) / 1e3);
        if (!fit.ok) throw new Error(`${truth.name}: ${fit.sentence}`);
        errors.push(headError(truth, fit.cameras[0], fit.semiAxesMm));
        places.push(placeErrorMm(truth, fit.cameras[0], fit.semiAxesMm));
      }
      const of = (key: keyof HeadError): number => mean(errors.map((error) => error[key]));
      const all = {
        normalDeg: of('normalDeg'),
        scalePercent: of('scalePercent'),
        missPercent: of('missPercent'),
      };
      means[focal].push(all);
      const name = `${whose} ${truth.name}, taps and 8 outline points, focal ${focal}`;
      rows.push(limited(`${name}: normals`, all.normalDeg, '°', 5.5));
      rows.push(limited(`${name}: local scale`, all.scalePercent, '%', 7));
      if (focal === 'known' && truth.preset === 'front')
        rows.push(limited(`${name}: place on the head`, mean(places), 'mm', 5));
    }
  }
  const of = (focal: 'known' | 'unknown', key: keyof HeadError): number =>
    mean(means[focal].map((e) => e[key]));
  rows.push(
    limited(`${whose}, taps: scalp that misses the surface`, of('known', 'missPercent'), '%', 2.5),
    limited(
      `${whose}, taps: normals, focal unknown over known`,
      of('unknown', 'normalDeg') / of('known', 'normalDeg'),
      'x',
      1.3,
    ),
    limited(
      `${whose}, taps: local scale, focal unknown over known`,
      of('unknown', 'scalePercent') / of('known', 'scalePercent'),
      'x',
      1.3,
    ),
    limited(`${whose}, taps: time`, median(times), 'ms', 150),
  );
  return rows;
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
