/** Hard photos: right or asked for help, and what their masks of skin show and lose, against the renderer's own layers. */
import { join } from 'node:path';
import {
  headOval,
  type Oval,
  type PhotoFit,
  type SmallPhoto,
  skinMask,
} from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { mean, sum } from '../statistics.ts';
import { isRight } from './error.ts';
import { coverageError, type DotFindings, findDots } from './mask-error.ts';
import { shrink } from './pictures.ts';
import { automatic, type HeadSet, headRow, limited, REPORTED, toldDistance } from './rows.ts';
import { readLayers } from './truth/layers.ts';
import type { Truth } from './truth/truth.ts';

const KINDS = ['wall', 'ear', 'glasses', 'hand', 'hair'] as const;

interface Reading {
  readonly sure: boolean;
  /** What a person gets at last: without help, or within the oval that was laid. */
  readonly got: { readonly dots: DotFindings; readonly right: boolean };
  readonly dots: DotFindings;
  readonly error: number;
  readonly bias: number;
}

/** @param layers folder with the layers of truth */
export function hardRows({ name: whose, truths }: HeadSet, layers: string): BenchRow[] {
  let [good, asked, lying] = [0, 0, 0];
  const wrong: Truth[] = [];
  const readings: Reading[] = [];
  for (const truth of truths) {
    const small = shrink(truth, 512);
    const fit = automatic(truth, small, { known: true });
    if (!fit.sure) asked++;
    else if (isRight(truth, fit)) good++;
    else wrong.push(truth);
    if (fit.turnClockwiseDeg) lying++;
    readings.push(readMask(truth, { small, fit, folder: join(layers, truth.name) }));
  }
  printNames(`${whose}, silently wrong`, wrong);
  const all = `of ${truths.length}`;
  return [
    headRow(`${whose}, no taps: right without help`, good, all, REPORTED),
    headRow(`${whose}, no taps: asked`, asked, all, REPORTED),
    headRow(`${whose}, no taps: silently wrong (over 7°, 10 %)`, wrong.length, '', ['0', wrong.length === 0]),
    headRow(`${whose}, no taps: told to lie on a side though upright`, lying, all, ['0', lying === 0]),
    ...untoldRows({ name: whose, truths }),
    ...ovalRows(whose, readings),
    ...dotRows(whose, readings),
    ...coverRows(whose, readings),
  ];
}

/** Which photos a row counts, for whoever wants to look at them. */
function printNames(what: string, some: readonly Truth[]): void {
  if (some.length > 0) console.log(`  ${what}: ${some.map(({ name }) => name).join(' ')}`);
}

/** The same where the photo does not tell its focal length, so that its distance is asked for, and where a person then says it. */
function untoldRows({ name: whose, truths }: HeadSet): BenchRow[] {
  const wrong = (told: boolean): Truth[] =>
    truths.filter((truth, i) => {
      const distance = told ? { distanceMm: toldDistance(truth, i) } : {};
      const fit = automatic(truth, shrink(truth, 512), { known: false, ...distance });
      return fit.sure && fit.distanceGuessed !== told && !isRight(truth, fit);
    });
  const [guessed, told] = [wrong(false), wrong(true)];
  printNames(`${whose}, wrong until their distance is told`, guessed);
  printNames(`${whose}, wrong with their distance told`, told);
  return [
    headRow(
      `${whose}, no taps, focal unknown: wrong until the distance that is asked for is told`,
      guessed.length,
      `of ${truths.length}`,
      REPORTED,
    ),
    headRow(`${whose}, no taps, distance told to a fifth: silently wrong (over 7°, 10 %)`, told.length, '', [
      '0',
      told.length === 0,
    ]),
  ];
}

/** Photos that ask, after a person laid an oval. */
function ovalRows(whose: string, readings: readonly Reading[]): BenchRow[] {
  const asked = readings.filter(({ sure }) => !sure);
  const off = sum(readings.map(({ got }) => offOf(got.dots)));
  const shown = sum(readings.map(({ got }) => shownOf(got.dots)));
  const right = asked.filter(({ got }) => got.right).length;
  return [
    headRow(`${whose}: right after an oval`, right, `of ${asked.length} that asked`, REPORTED),
    limited(
      `${whose}: dots off bare skin, of all dots, after ovals where asked`,
      (100 * off) / shown,
      '%',
      0.5,
    ),
  ];
}

/** Dots that show, at least one. */
const shownOf = ({ shown }: DotFindings): number => Math.max(1, shown);
const offOf = ({ off }: DotFindings): number => sum(KINDS.map((kind) => off[kind]));
/** Dots off bare skin of those that one photo shows, %. */
const offPercent = ({ dots }: Reading): number => (100 * offOf(dots)) / shownOf(dots);

function dotRows(whose: string, readings: readonly Reading[]): BenchRow[] {
  const pooled =
    sum(readings.map(({ dots }) => offOf(dots))) / sum(readings.map(({ dots }) => shownOf(dots)));
  const unhelped = readings.filter(({ sure }) => sure);
  const many = readings.filter((reading) => offPercent(reading) > 0.5);
  const name = `${whose}: dots off bare skin by more than 2 px of 750`;
  return [
    limited(`${name}, of all dots`, 100 * pooled, '%', 0.5),
    limited(
      `${name}, mean over photos that were right without help`,
      mean(unhelped.map(offPercent)),
      '%',
      0.5,
    ),
    limited(`${name}, mean`, mean(readings.map(offPercent)), '%', 0.5),
    headRow(
      `${whose}: photos with more than 0.5 % of such dots`,
      many.length,
      `of ${readings.length}`,
      REPORTED,
    ),
    ...KINDS.map((kind) => {
      const on = readings.map(({ dots }) => (100 * dots.off[kind]) / shownOf(dots));
      return headRow(`${whose}: of them on ${kind}`, mean(on), '%', REPORTED);
    }),
  ];
}

/** What a mask loses of the scalp, and how well it tells hair. */
function coverRows(whose: string, readings: readonly Reading[]): BenchRow[] {
  const bare = readings.map(({ dots }) => dots).filter((dots) => dots.bare > 500);
  const lost = mean(bare.map((dots) => (100 * dots.lost) / dots.bare));
  const error = mean(readings.map((reading) => reading.error));
  const bias = mean(readings.map((reading) => reading.bias));
  return [
    headRow(`${whose}: dots lost on bare scalp that faces the lens`, lost, '%', REPORTED),
    headRow(`${whose}: hair coverage, mean error`, error, '', REPORTED),
    headRow(`${whose}: hair coverage, mean signed error`, bias, '', REPORTED),
  ];
}

/** The mask under a fit that is sure; else under the true head, which a hand would lay, and under the head that is found in an oval. */
function readMask(
  truth: Truth,
  { small, fit, folder }: { readonly small: SmallPhoto; readonly fit: PhotoFit; readonly folder: string },
): Reading {
  const layers = readLayers(folder);
  const read = (head: Pick<PhotoFit, 'camera' | 'semiAxesMm'>, person?: PhotoFit['mask']) => {
    const { camera, semiAxesMm } = head;
    const mask = skinMask({ ...small, size: truth.size, camera, semiAxesMm, ...(person && { person }) });
    return { mask, dots: findDots(layers, truth, { camera, semiAxesMm, mask }) };
  };
  const { mask, dots } = fit.sure
    ? read(fit, fit.mask)
    : read({ camera: truth.camera!, semiAxesMm: truth.semiAxesMm! });
  const oval = fit.sure ? fit : automatic(truth, small, { known: true, oval: laidOval(truth) });
  const got = {
    dots: fit.sure ? dots : read(oval, oval.sure ? oval.mask : undefined).dots,
    right: isRight(truth, oval),
  };
  return { sure: fit.sure, dots, got, ...coverageError(layers, mask) };
}

/** The true outline's oval as a hand lays it: 3 % too large, and 2.5 mm off. */
function laidOval({ camera, semiAxesMm }: Truth): Oval {
  const { centrePx, radiiPx, turnDeg } = headOval(camera!, semiAxesMm!);
  const off = 2.5 / camera!.mmPerPx;
  return {
    centrePx: [centrePx[0] + off, centrePx[1] - off],
    radiiPx: [1.03 * radiiPx[0], 1.02 * radiiPx[1]],
    turnDeg,
  };
}
