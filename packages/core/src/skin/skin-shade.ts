import { convertRgbToLrgb } from 'culori/fn';
import type { SmallPhoto } from '../pixels/small-photo.ts';
import { choleskySolve } from '../solve/cholesky.ts';

/**
 * Terms of the light: spherical harmonics to the second order carry the light of any far
 * lamps on matte skin to 1–3 % of its most (Ramamoorthi & Hanrahan 2001).
 */
const TERMS = 10;
/** Rounds of fitting and taking in what the light explains. Chosen by eye. */
const ROUNDS = 7;
/** Skin lies within this of what the light explains (log of linear light); shade has soft borders, hair has not. By eye. */
const EXPLAINED = 0.35;
/** What draws the higher terms to 0, in shares of all that is known: light seen from one side tells little of the other. By eye. */
const RIDGE = [0, 1e-3, 1e-3, 1e-3, 5e-3, 5e-3, 5e-3, 5e-3, 5e-3, 1e-3] as const;
/** Darkest light that bytes tell. Chosen by eye. */
const BLACK = 0.004;
/** In less than this share of the brightest light hair and shadow look alike: differences there count for less. By eye. */
const DIM_SHARE = 0.06;
/** sRGB bytes go about as this root of linear light. */
export const GAMMA = 2.2;
/** The head's slope is known to this (sine of 7°): where a lamp's light ends, so far over skin may be dark. */
const SLOPE = 0.12;
/** Until the last round every third cell is looked at, and cells are thinned to about so many for a fit. Chosen by eye. */
const THIN = 3;
const SAMPLES = 2500;

/** Linear light of every sRGB byte (culori). */
const LINEAR = Float32Array.from(
  { length: 256 },
  (_, byte) => convertRgbToLrgb({ r: byte / 255, g: 0, b: 0 }).r,
);

/** Linear light of each cell: the mean of its channels. */
export function linearLight({ pixels, width, height }: SmallPhoto): Float32Array {
  const out = new Float32Array(width * height);
  for (let i = 0; i < out.length; i++) {
    out[i] = (LINEAR[pixels[4 * i]] + LINEAR[pixels[4 * i + 1]] + LINEAR[pixels[4 * i + 2]]) / 3 + BLACK;
  }
  return out;
}

export interface ShadeInput {
  /** Outward normals, 3 per cell. */
  readonly normals: Float32Array;
  /** Not 0 on the head. */
  readonly cells: Uint8Array;
  /** 1 where skin may be, whatever its light. */
  readonly candidate: Uint8Array;
  /** Of them, 1 where it is for sure. */
  readonly seed: Uint8Array;
}

/**
 * Brightness of skin under the light of the photo: the logarithm, in the scale of bytes, by which each cell differs from matte skin that is
 * turned as the head is turned there. Grown from sure skin over what the same light explains, so that half a head in shadow is no hair.
 */
export function shadeSkin(
  linear: Float32Array,
  { normals, cells, candidate, seed }: ShadeInput,
): Float32Array {
  const inlier = Uint8Array.from(seed);
  const shaded = new Float32Array(linear.length);
  const terms = new Float64Array(TERMS);
  let lamp: Lamp = [0, 0, 0];
  // Errors are relative to the light that is expected; at first to the mean, or the darkest would have all the say.
  const expected = new Float32Array(linear.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const c = fitLight(linear, { normals, lamp, expected }, inlier);
    if (!c) break;
    const dim = DIM_SHARE * brightest(c, { normals, lamp }, inlier) + BLACK;
    const step = round < ROUNDS - 1 ? THIN : 1;
    for (let i = 0; i < linear.length; i += step) {
      if (cells[i] === 0) continue;
      writeTerms(normals, 3 * i, lamp, terms);
      let light = 0;
      for (let k = 0; k < TERMS; k++) light += c[k] * terms[k];
      const least =
        light - Math.max(0, c[9]) * (terms[9] - Math.max(0, lampShare(normals, 3 * i, lamp) - SLOPE));
      // Anything between the two is skin as expected.
      const own = Math.max(0, Math.min(light, Math.max(least, linear[i])));
      expected[i] = own + dim;
      shaded[i] = Math.log((linear[i] + dim) / expected[i]) / GAMMA;
      inlier[i] = candidate[i] === 1 && Math.abs(shaded[i]) < EXPLAINED / GAMMA ? 1 : 0;
    }
    lamp = lampOf(c, lamp);
  }
  return shaded;
}

/** Unit direction of the strongest lamp; zeros when it is not known yet. */
type Lamp = readonly [number, number, number];

interface Turned {
  readonly normals: Float32Array;
  readonly lamp: Lamp;
}

/** The way in which the light grows, the lamp's own term with it. */
function lampOf(c: Float64Array, lamp: Lamp): Lamp {
  const way = lamp.map((v, k) => c[k + 1] + 0.5 * c[TERMS - 1] * v);
  const length = Math.hypot(...way);
  return length > 1e-9 ? [way[0] / length, way[1] / length, way[2] / length] : lamp;
}

/** Coefficients of the light over the inliers, in relative errors; null where there are too few. */
function fitLight(
  linear: Float32Array,
  { normals, lamp, expected }: Turned & { readonly expected: Float32Array },
  inlier: Uint8Array,
): Float64Array | null {
  let count = 0;
  for (let i = 0; i < inlier.length; i += THIN) count += inlier[i];
  if (count < 5 * TERMS) return null;
  const stride = Math.max(1, Math.floor(count / SAMPLES));
  const normal = new Float64Array(TERMS * TERMS);
  const right = new Float64Array(TERMS);
  const terms = new Float64Array(TERMS);
  let [seen, used, sum] = [0, 0, 0];
  for (let i = 0; i < inlier.length; i += THIN) {
    if (inlier[i] === 0 || seen++ % stride !== 0) continue;
    writeTerms(normals, 3 * i, lamp, terms);
    const weight = 1 / expected[i] ** 2;
    for (let a = 0; a < TERMS; a++) {
      for (let b = 0; b <= a; b++) normal[a * TERMS + b] += weight * terms[a] * terms[b];
      right[a] += weight * terms[a] * linear[i];
    }
    used++;
    sum += weight;
  }
  for (let a = 0; a < TERMS; a++) {
    normal[a * TERMS + a] += RIDGE[a] * sum + 1e-9 * used;
    for (let b = 0; b < a; b++) normal[b * TERMS + a] = normal[a * TERMS + b];
  }
  return choleskySolve(normal, right);
}

function brightest(c: Float64Array, { normals, lamp }: Turned, inlier: Uint8Array): number {
  const terms = new Float64Array(TERMS);
  let most = 0;
  for (let i = 0; i < inlier.length; i += 2 * THIN) {
    if (inlier[i] === 0) continue;
    writeTerms(normals, 3 * i, lamp, terms);
    let light = 0;
    for (let k = 0; k < TERMS; k++) light += c[k] * terms[k];
    if (light > most) most = light;
  }
  return most;
}

function writeTerms(normals: Float32Array, at: number, lamp: Lamp, out: Float64Array): void {
  const x = normals[at];
  const y = normals[at + 1];
  const z = normals[at + 2];
  out[0] = 1;
  out[1] = x;
  out[2] = y;
  out[3] = z;
  out[4] = x * y;
  out[5] = y * z;
  out[6] = z * x;
  out[7] = x * x - y * y;
  out[8] = 3 * z * z - 1;
  out[9] = Math.max(0, lampShare(normals, at, lamp));
}

const lampShare = (normals: Float32Array, at: number, lamp: Lamp): number =>
  lamp[0] * normals[at] + lamp[1] * normals[at + 1] + lamp[2] * normals[at + 2];
