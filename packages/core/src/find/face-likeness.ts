import type { PixelPlace } from '../anatomy/landmarks.ts';
import { fromTragusFrame, HEAD_UNKNOWNS, lensAt } from '../anatomy/unknowns.ts';
import { type PhotoSize, projectPosition } from '../camera/index.ts';
import { readMap } from '../pixels/small-photo.ts';
import { FACE_PATTERN, FACE_PLACES, PATTERN_COLUMNS, PATTERN_ROWS } from './face-pattern.ts';
import { visible } from './photo-blocks.ts';

/** A face may lie so many places of the pattern off where the outline puts it, each way: 6 mm. Of four reaches the one that told faces best (see `face-pattern`). */
const REACH = 1;
/** Fewer places tell nothing: of a face in profile about 130 of all 374 are seen. Chosen by eye. */
const LEAST_SEEN = 20;
/** A place counts no more than so many spreads: a glint or the rim of glasses is no face. Chosen by eye. */
const MOST_SPREADS = 3;

/** What a photo shows where a head would have its face. */
export interface FaceLikeness {
  /** Correlation with the pattern of a face, −1 to 1; 0 where too little is seen. */
  readonly likeness: number;
  /** Share of the pattern that is seen, 0 to 1. */
  readonly seen: number;
}

export interface FaceOptions {
  /** Contrast of the photo, see `dark-features`; `NaN` where it is not told. */
  readonly contrast: Float32Array;
  readonly size: PhotoSize;
  readonly halfBreadthMm: number;
}

/** Light and weight of each place of the pattern, row by row. */
export interface SeenFace {
  readonly light: Float64Array;
  readonly weight: Float64Array;
}

/** How much of a face a photo shows where a head of these unknowns has its own. */
export function faceLikeness(x: Float64Array, options: FaceOptions): FaceLikeness {
  const face = readSeenFace(x, options);
  const seen = face.weight.reduce((sum, weight) => sum + weight, 0) / FACE_PLACES.length;
  let likeness = Number.NEGATIVE_INFINITY;
  for (let down = -REACH; down <= REACH; down++)
    for (let right = -REACH; right <= REACH; right++)
      likeness = Math.max(likeness, shiftedLikeness(face, down, right));
  return { likeness: Number.isFinite(likeness) ? likeness : 0, seen };
}

/** The photo at the places of a face. */
export function readSeenFace(x: Float64Array, options: FaceOptions): SeenFace {
  const { contrast, size } = options;
  const light = new Float64Array(FACE_PLACES.length);
  const weight = new Float64Array(FACE_PLACES.length);
  for (const [i, place] of placesOf(x, options).entries()) {
    if (!place) continue;
    const value = readMap(contrast, size.widthPx, size.heightPx, place.px);
    if (Number.isNaN(value)) continue;
    light[i] = value;
    weight[i] = place.weight;
  }
  return { light, weight };
}

/** The places of the pattern that a head would show, in a photo. */
export interface PlacedPattern {
  /** Where, cells. */
  readonly px: readonly PixelPlace[];
  /** How well each is seen, 0 to 1. */
  readonly weight: readonly number[];
  /** How light a face is there, tenths of a spread. */
  readonly pattern: readonly number[];
  /** Share of the pattern that is seen, 0 to 1. */
  readonly seen: number;
}

/** Where in a photo a head of these unknowns would show the pattern of a face. */
export function placePattern(x: Float64Array, options: FaceOptions): PlacedPattern {
  const shown = placesOf(x, options).flatMap((place, i) =>
    place ? { ...place, value: FACE_PATTERN[i] } : [],
  );
  const weight = shown.map((place) => place.weight);
  return {
    px: shown.map(({ px }) => px),
    weight,
    pattern: shown.map(({ value }) => value),
    seen: weight.reduce((sum, w) => sum + w, 0) / FACE_PLACES.length,
  };
}

/** Each place of the pattern in the photo, and how well it is seen; null where it is not. */
function placesOf(x: Float64Array, { size, halfBreadthMm }: FaceOptions) {
  const lens = lensAt(x, HEAD_UNKNOWNS, size);
  const r = lens.rotation;
  return FACE_PLACES.map(({ mm, out }) => {
    const weight = visible(-(r[6] * out[0] + r[7] * out[1] + r[8] * out[2]));
    const at = weight > 0 ? projectPosition(lens, ...fromTragusFrame(x, mm, halfBreadthMm)) : null;
    return at && { px: [at[0], at[1]] as const, weight };
  });
}

/** Likeness to the pattern that lies so many places lower and farther right; −Infinity where too little of it is seen. */
function shiftedLikeness({ light, weight }: SeenFace, down: number, right: number): number {
  const at: number[] = [];
  const pattern: number[] = [];
  for (let row = Math.max(0, down); row < PATTERN_ROWS + Math.min(0, down); row++)
    for (let column = Math.max(0, right); column < PATTERN_COLUMNS + Math.min(0, right); column++) {
      const i = row * PATTERN_COLUMNS + column;
      if (weight[i] === 0) continue;
      at.push(i);
      pattern.push(FACE_PATTERN[i - down * PATTERN_COLUMNS - right]);
    }
  return correlation({ light: at.map((i) => light[i]), pattern, weight: at.map((i) => weight[i]) });
}

/** What a photo shows and what a face would, place by place; light is `NaN` where the photo tells nothing. */
interface Compared {
  readonly light: readonly number[];
  readonly pattern: readonly number[];
  readonly weight: readonly number[];
}

/** Correlation of what a photo shows with what a face would, −1 to 1; −Infinity where too little is seen. */
export function likenessOf({ light, pattern, weight }: Compared): number {
  const isTold = (_: number, i: number): boolean => !Number.isNaN(light[i]);
  return correlation({
    light: light.filter(isTold),
    pattern: pattern.filter(isTold),
    weight: weight.filter(isTold),
  });
}

function correlation({ light, pattern, weight }: Compared): number {
  const all = weight.reduce((sum, w) => sum + w, 0);
  if (all < LEAST_SEEN) return Number.NEGATIVE_INFINITY;
  const [a, b] = [light, pattern].map((values) => standardised(values, weight, all));
  return a.reduce((sum, value, k) => sum + weight[k] * value * b[k], 0) / all;
}

/** Values less their mean, in spreads. */
export function standardised(values: readonly number[], weights: readonly number[], all: number): number[] {
  const mean = values.reduce((sum, value, k) => sum + weights[k] * value, 0) / all;
  const square = values.reduce((sum, value, k) => sum + weights[k] * (value - mean) ** 2, 0) / all;
  const spread = Math.sqrt(square) + 1e-6;
  return values.map((value) => Math.min(MOST_SPREADS, Math.max(-MOST_SPREADS, (value - mean) / spread)));
}
