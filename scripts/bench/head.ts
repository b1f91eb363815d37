/**
 * The head: fits without taps and from taps against known heads. `npm run bench -- head --photos DIR` reads a folder with `ground-truth.json`, photos,
 * normal maps and scalp masks; the project's own sitters are always measured. Rows without data are left out.
 */
import { join } from 'node:path';
import {
  borderTaps,
  type FitView,
  fitCase,
  fitPhoto,
  type Oval,
  type PhotoFit,
  skinMask,
} from '../../packages/core/src/fit/index.ts';
import { createHeadSurface, lensOf, unproject } from '../../packages/core/src/index.ts';
import type { BenchRow } from './bench-row.ts';
import {
  type HeadError,
  headError,
  mean,
  median,
  noisy,
  outlinePoints,
  shrink,
  walls,
} from './head-measure.ts';
import { readSitters } from './head-sitters.ts';
import { readScan, type Truth } from './head-truth.ts';

/** Draws of noise: as the target asks on a scan, fewer on the many sitters. */
const DRAWS = { scan: 20, sitters: 3 } as const;
const NOISE_PX = 5;

export async function benchHead(): Promise<BenchRow[]> {
  const at = process.argv.indexOf('--photos');
  const scan = at > 0 ? readScan(process.argv[at + 1]) : [];
  if (scan.length === 0)
    console.log('  No --photos DIR with ground-truth.json: the rows of the scan are left out.');
  const sitters = readSitters(join(import.meta.dirname, '../../packages/demo/public/samples'));
  if (sitters.length === 0)
    console.log('  No sitters with a truth beside their photo: their rows are left out.');
  const rows: BenchRow[] = [];
  for (const [whose, truths] of [
    ['scan', scan],
    ['sitters', sitters],
  ] as const) {
    if (truths.length === 0) continue;
    rows.push(
      ...automaticRows(whose, truths),
      ...wallRows(whose, truths),
      ...tapRows(whose, truths),
      ...jointRows(whose, truths),
    );
  }
  return rows;
}

function row(name: string, value: number, unit: string, target: readonly [string, boolean | null]): BenchRow {
  return { area: 'head', name, value, unit, peer: null, ratio: null, target: target[0], met: target[1] };
}

const atMost = (limit: number, value: number, unit: string): readonly [string, boolean] => [
  `≤ ${limit} ${unit}`,
  value <= limit,
];

function automaticRows(whose: string, truths: readonly Truth[]): BenchRow[] {
  const rows: BenchRow[] = [];
  const times: number[] = [];
  const all = { known: [] as HeadError[], unknown: [] as HeadError[] };
  const offMask: number[] = [];
  for (const truth of truths) {
    for (const focal of ['known', 'unknown'] as const) {
      const start = process.cpuUsage().user;
      const small = shrink(truth, 512);
      const fit = automatic(truth, small, focal === 'known');
      times.push((process.cpuUsage().user - start) / 1e6);
      const error = headError(truth, fit.camera, fit.semiAxesMm);
      all[focal].push(error);
      const name = `${whose} ${truth.name}, no taps, focal ${focal}`;
      const sure = fit.sure ? '' : ' (asks)';
      rows.push(row(`${name}: normals${sure}`, error.normalDeg, '°', atMost(6, error.normalDeg, '°')));
      rows.push(
        row(`${name}: local scale${sure}`, error.scalePercent, '%', atMost(7, error.scalePercent, '%')),
      );
      if (focal === 'known') offMask.push(placesOffPerson(truth, fit));
    }
  }
  const missed = mean(all.known.map((error) => error.missPercent));
  const ratio = mean(all.unknown.map((e) => e.normalDeg)) / mean(all.known.map((e) => e.normalDeg));
  const off = mean(offMask);
  rows.push(
    row(`${whose}, no taps: scalp that misses the surface`, missed, '%', atMost(2.5, missed, '%')),
    row(`${whose}, no taps: normals, focal unknown over known`, ratio, 'x', atMost(1.3, ratio, 'x')),
    // A sitter's truth is the smooth head alone, not its hair: the person's border is known on a scan only.
    ...(whose === 'scan'
      ? [
          row(
            `${whose}, no taps: masked places off the person by more than 2 cells`,
            off,
            '%',
            atMost(0.5, off, '%'),
          ),
        ]
      : []),
    row(
      `${whose}, no taps: time of fit with shrinking, no decoding, one core`,
      median(times),
      's',
      atMost(1.5, median(times), 's'),
    ),
  );
  return rows;
}

function automatic(truth: Truth, small: ReturnType<typeof shrink>, known: boolean, oval?: Oval): PhotoFit {
  return fitPhoto({
    ...small,
    size: truth.size,
    preset: truth.preset,
    ...(known ? { focal35mm: truth.focal35mm } : {}),
    ...(oval ? { oval } : {}),
  });
}

/** Cells that the skin mask allows on the fitted bald area: share that is off the person. Forehead skin below the scalp's plane is a matter of the design. */
function placesOffPerson(truth: Truth, fit: PhotoFit): number {
  const small = shrink(truth, 750);
  const mask = skinMask({ ...small, size: truth.size, camera: fit.camera, semiAxesMm: fit.semiAxesMm });
  const lens = lensOf(fit.camera, truth.size);
  const surface = createHeadSurface(fit.semiAxesMm);
  const { scalp } = truth;
  const cell = truth.size.widthPx / scalp.width;
  let [off, all] = [0, 0];
  for (let y = 0; y < mask.height; y += 3) {
    for (let x = 0; x < mask.width; x += 3) {
      if (mask.skin[y * mask.width + x] === 0) continue;
      const px = ((x + 0.5) * truth.size.widthPx) / mask.width;
      const py = ((y + 0.5) * truth.size.heightPx) / mask.height;
      const place = unproject(lens, surface, px, py);
      // Where a full treatment lies: the chart's inner part, well above ears and brows.
      if (!place || Math.hypot(place.u, place.v) > 120) continue;
      all++;
      if (!nearPerson(truth, Math.floor(px / cell), Math.floor(py / cell))) off++;
    }
  }
  return all === 0 ? 0 : (100 * off) / all;
}

/** On the scalp or elsewhere on the person, with two cells of grace. */
function nearPerson({ scalp, mask, width, height }: Truth, x: number, y: number): boolean {
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) {
      if (scalp.data[(y + dy) * scalp.width + x + dx] > 127) return true;
      const [a, b] = [
        Math.floor(((x + dx) * width) / scalp.width),
        Math.floor(((y + dy) * height) / scalp.height),
      ];
      if (mask[b * width + a] > 0) return true;
    }
  }
  return false;
}

function wallRows(whose: string, truths: readonly Truth[]): BenchRow[] {
  let [good, asked, wrong, mended, all] = [0, 0, 0, 0, 0];
  for (const truth of truths) {
    const plain = automatic(truth, shrink(truth, 512), true);
    for (const composite of walls(truth, plain)) {
      all++;
      const fit = automatic(truth, composite.photo, true);
      const isGood = (one: PhotoFit): boolean => {
        const { normalDeg, scalePercent } = headError(truth, one.camera, one.semiAxesMm);
        return normalDeg < 7 && scalePercent < 10;
      };
      if (fit.sure) isGood(fit) ? good++ : wrong++;
      else {
        asked++;
        if (isGood(automatic(truth, composite.photo, true, composite.oval))) mended++;
      }
    }
  }
  return [
    row(`${whose} before ${all} walls, doors, tiles, clutter: good or asked`, good + asked, `of ${all}`, [
      `all`,
      good + asked === all,
    ]),
    row(`${whose} before walls: silently wrong (over 7°, 10 %)`, wrong, '', ['0', wrong === 0]),
    row(`${whose} before walls: good after an oval, of ${asked} asked`, mended, '', ['reported', null]),
  ];
}

function tapRows(whose: 'scan' | 'sitters', truths: readonly Truth[]): BenchRow[] {
  const rows: BenchRow[] = [];
  const means = { known: [] as number[], unknown: [] as number[] };
  const times: number[] = [];
  for (const truth of truths) {
    for (const focal of ['known', 'unknown'] as const) {
      const errors: HeadError[] = [];
      for (let draw = 0; draw < DRAWS[whose]; draw++) {
        const view: FitView = {
          size: truth.size,
          preset: truth.preset,
          taps: Object.fromEntries(
            Object.entries(truth.landmarks).map(([name, p], i) => [name, noisy(p, NOISE_PX, draw, i)]),
          ),
          outline: outlinePoints(truth, 8).map((p, i) => noisy(p, NOISE_PX, draw, 50 + i)),
          ...(focal === 'known' ? { focal35mm: truth.focal35mm } : {}),
        };
        const start = process.cpuUsage().user;
        const fit = fitCase({ views: [view] });
        times.push((process.cpuUsage().user - start) / 1e3);
        if (!fit.ok) throw new Error(`${truth.name}: ${fit.sentence}`);
        errors.push(headError(truth, fit.cameras[0], fit.semiAxesMm));
      }
      const normals = mean(errors.map((e) => e.normalDeg));
      const scale = mean(errors.map((e) => e.scalePercent));
      means[focal].push(normals);
      const name = `${whose} ${truth.name}, taps and 8 outline points, focal ${focal}`;
      rows.push(row(`${name}: normals`, normals, '°', atMost(5.5, normals, '°')));
      rows.push(row(`${name}: local scale`, scale, '%', atMost(7, scale, '%')));
    }
  }
  const ratio = mean(means.unknown) / mean(means.known);
  rows.push(
    row(`${whose}, taps: normals, focal unknown over known`, ratio, 'x', atMost(1.3, ratio, 'x')),
    row(`${whose}, taps: time`, median(times), 'ms', atMost(150, median(times), 'ms')),
  );
  return rows;
}

/** The same mark in two photos: landmarks and scalp places seen in both, taken from one view to the other through the fitted head. */
function jointRows(whose: string, truths: readonly Truth[]): BenchRow[] {
  // Sitters are named person-view; a scan is one person.
  const person = ({ name }: Truth): string => (whose === 'scan' ? whose : name.split('-')[0]);
  const faces = truths.filter(({ landmarks }) => 'trichion' in landmarks);
  const withFace = faces.filter((one) =>
    faces.some((other) => other !== one && person(other) === person(one)),
  );
  if (withFace.length < 2) return [];
  const a = withFace[0];
  const b = withFace.find((other) => other !== a && person(other) === person(a))!;
  const views = [a, b].map((truth): FitView => {
    const fit = automatic(truth, shrink(truth, 512), true);
    const { trichion: _, ...taps } = truth.landmarks;
    return {
      size: truth.size,
      preset: truth.preset,
      taps,
      outline: borderTaps(fit, truth.size),
      focal35mm: truth.focal35mm,
    };
  });
  const fit = fitCase({ views });
  if (!fit.ok) throw new Error(fit.sentence);
  const surface = createHeadSurface(fit.semiAxesMm);
  const ends = [a, b].map((truth, i) => {
    const place = unproject(lensOf(fit.cameras[i], truth.size), surface, ...truth.landmarks['trichion']);
    const point = new Float64Array(7);
    if (place) surface.pointAt(place.u, place.v, point);
    return point;
  });
  const mm = Math.hypot(ends[0][0] - ends[1][0], ends[0][1] - ends[1][1], ends[0][2] - ends[1][2]);
  return [
    row(`${whose} ${a.name} and ${b.name} jointly: the trichion in both`, mm, 'mm', atMost(6, mm, 'mm')),
  ];
}
