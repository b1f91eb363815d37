/** What the rows of the head's bench share. */
import { fitPhoto, type Oval, type PhotoFit, type SmallPhoto } from '../../../packages/core/src/index.ts';
import type { BenchRow } from '../bench-row.ts';
import type { Truth } from './truth/truth.ts';

/** One set of heads: a scan, the sitters, people by chance. */
export interface HeadSet {
  readonly name: string;
  readonly truths: readonly Truth[];
}

type Target = readonly [text: string, met: boolean | null];

export function headRow(name: string, value: number, unit: string, target: Target): BenchRow {
  return { area: 'head', name, value, unit, peer: null, ratio: null, target: target[0], met: target[1] };
}

export const REPORTED: Target = ['reported', null];

/** A row that must not pass a limit. */
export function limited(name: string, value: number, unit: string, limit: number): BenchRow {
  return headRow(name, value, unit, [`≤ ${limit} ${unit}`, value <= limit]);
}

export interface AutomaticOptions {
  readonly known: boolean;
  readonly oval?: Oval;
  readonly breadthMm?: number;
  /** What a person says of the distance. */
  readonly distanceMm?: number;
}

/** A fit without taps, as a program would ask for it. */
export function automatic(
  { size, preset, focal35mm }: Truth,
  small: SmallPhoto,
  { known, oval, breadthMm, distanceMm }: AutomaticOptions,
): PhotoFit {
  return fitPhoto({
    ...small,
    size,
    preset,
    ...(known ? { focal35mm } : {}),
    ...(distanceMm ? { distanceMm } : {}),
    ...(oval ? { oval } : {}),
    ...(breadthMm ? { headMeasures: { breadthMm } } : {}),
  });
}

/** The same truth of a head that is larger by a factor, with its camera as much farther away: the photo stays. */
export function scaledTruth(truth: Truth, factor: number): Truth {
  const [x, y, z] = truth.lens.translationMm;
  return {
    ...truth,
    depth: truth.depth.map((mm) => mm * factor),
    places: truth.places.map((mm) => mm * factor),
    lens: { ...truth.lens, translationMm: [x * factor, y * factor, z * factor] },
  };
}

/** A person tells a distance to a fifth, and by half decimetres. */
const TOLD = { off: 1.2, stepMm: 50 } as const;

/** What a person would say of a photo's distance, mm: too near and too far by turns. */
export function toldDistance({ lens }: Truth, turn: number): number {
  const off = turn % 2 === 0 ? 1 / TOLD.off : TOLD.off;
  return TOLD.stepMm * Math.round((lens.translationMm[2] * off) / TOLD.stepMm);
}
