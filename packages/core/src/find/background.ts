import { reach } from '../pixels/pieces.ts';
import { cellsWhere, type SmallPhoto } from '../pixels/small-photo.ts';
import { choleskySolve } from '../solve/cholesky.ts';
import { nthSmallest } from '../solve/median.ts';

/** How far each pixel's colour lies from a smooth background. */
export interface Background {
  /** Distance per cell, in the 0–1 scale of the colour. */
  readonly distance: Float32Array;
  /** Spread of the background about its surface. */
  readonly sigma: number;
  /** Share of the photo's upper border that is background. */
  readonly topShare: number;
}

/** Rounds of growing: constant, then a plane, then a quadratic surface. Chosen by eye. */
const TERMS = [1, 3, 3, 6, 6, 6] as const;
/** Seeds: the top corners, as shares of width and height. Chosen by eye. */
const SEED = { width: 0.14, height: 0.22 } as const;
/** A pixel belongs to the background within this many spreads of its surface. Chosen by eye. */
const INLIER_SIGMAS = 3.5;
/** Noise and banding of the smallest photo, 0–1. Chosen by eye. */
const LEAST_SIGMA = 0.009;
/** Pixels are thinned by this stride for the fit of the surface. Chosen by eye. */
const STRIDE = 2;

/**
 * A robust smooth surface per colour channel, seeded from the top corners and grown over what is connected to them.
 * Plain walls, gradients and vignettes are followed; doors, tiles and clutter are not, and the fit's own test finds that out.
 */
export function findBackground(photo: SmallPhoto): Background {
  const { width, height } = photo;
  const inlier = new Uint8Array(width * height);
  for (let y = 0; y < SEED.height * height; y++) {
    for (let x = 0; x < width; x++) {
      if (Math.min(x, width - 1 - x) < SEED.width * width) inlier[y * width + x] = 1;
    }
  }
  const distance = new Float32Array(width * height);
  let sigma = 0.05;
  for (const [round, terms] of TERMS.entries()) {
    const surface = fitSurface(photo, inlier, terms);
    if (!surface) break;
    measure(photo, surface, distance);
    sigma = Math.max(spread(distance, inlier), LEAST_SIGMA);
    if (round < TERMS.length - 1)
      growFromBorder(distance, INLIER_SIGMAS * sigma, { width, height, into: inlier });
  }
  let top = 0;
  for (let x = 0; x < width; x++) top += distance[x] < 2 * INLIER_SIGMAS * sigma ? 1 : 0;
  return { distance, sigma, topShare: top / width };
}

/** Marks what lies below the limit and hangs together with the upper three quarters of the photo's border. */
export function growFromBorder(
  distance: Float32Array,
  limit: number,
  { width, height, into }: { readonly width: number; readonly height: number; readonly into: Uint8Array },
): void {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(x);
  for (let y = 0; y < 0.75 * height; y++) border.push(y * width, y * width + width - 1);
  reach(
    border,
    { width, height },
    { open: cellsWhere(distance.length, (i) => distance[i] < limit), reached: into },
  );
}

/** The six terms of the surface at a place, from −1 to 1 across the photo. */
function writeBasis(x: number, y: number, out: Float64Array): void {
  out[0] = 1;
  out[1] = x;
  out[2] = y;
  out[3] = x * x;
  out[4] = x * y;
  out[5] = y * y;
}

/** Coefficients of the surface of each channel, by least squares; null where there are too few pixels. */
function fitSurface(
  { pixels, width, height }: SmallPhoto,
  inlier: Uint8Array,
  terms: number,
): Float64Array[] | null {
  const normal = new Float64Array(terms * terms);
  const [red, green, blue] = [new Float64Array(terms), new Float64Array(terms), new Float64Array(terms)];
  const row = new Float64Array(6);
  let count = 0;
  for (let y = 0; y < height; y += STRIDE) {
    for (let x = 0; x < width; x += STRIDE) {
      const i = y * width + x;
      if (inlier[i] === 0) continue;
      writeBasis((2 * x) / width - 1, (2 * y) / height - 1, row);
      for (let a = 0; a < terms; a++) {
        for (let b = 0; b <= a; b++) normal[a * terms + b] += row[a] * row[b];
        red[a] += (row[a] * pixels[4 * i]) / 255;
        green[a] += (row[a] * pixels[4 * i + 1]) / 255;
        blue[a] += (row[a] * pixels[4 * i + 2]) / 255;
      }
      count++;
    }
  }
  if (count < 10 * terms) return null;
  for (let a = 0; a < terms; a++) {
    normal[a * terms + a] += 1e-3 * count * (a === 0 ? 0 : 1e-1);
    for (let b = 0; b < a; b++) normal[b * terms + a] = normal[a * terms + b];
  }
  const solved = [red, green, blue].map((side) => choleskySolve(normal, side));
  return solved.every((s) => s !== null) ? solved.map((s) => Float64Array.from(s!)) : null;
}

/** Bytes as shares, 0 to 1. */
const SHARE = Float64Array.from({ length: 256 }, (_, byte) => byte / 255);

function measure(
  { pixels, width, height }: SmallPhoto,
  surface: readonly Float64Array[],
  out: Float32Array,
): void {
  const c = new Float64Array(18);
  for (let k = 0; k < 3; k++) c.set(surface[k], 6 * k);
  const across = Float64Array.from({ length: width }, (_, x) => (2 * x) / width - 1);
  for (let y = 0, i = 0; y < height; y++) {
    const v = (2 * y) / height - 1;
    // Along a row the surface is a parabola in x.
    const [r0, g0, b0] = [0, 6, 12].map((k) => c[k] + c[k + 2] * v + c[k + 5] * v * v);
    const [r1, g1, b1] = [0, 6, 12].map((k) => c[k + 1] + c[k + 4] * v);
    for (let x = 0; x < width; x++, i++) {
      const u = across[x];
      const r = r0 + u * (r1 + u * c[3]) - SHARE[pixels[4 * i]];
      const g = g0 + u * (g1 + u * c[9]) - SHARE[pixels[4 * i + 1]];
      const b = b0 + u * (b1 + u * c[15]) - SHARE[pixels[4 * i + 2]];
      out[i] = Math.sqrt(r * r + g * g + b * b);
    }
  }
}

/** Spread from the median distance of the inliers (a Rayleigh-like law in three channels: median 1.54 sigma). */
function spread(distance: Float32Array, inlier: Uint8Array): number {
  const values = new Float32Array(Math.ceil(distance.length / 3));
  let count = 0;
  for (let i = 0; i < distance.length; i += 3) if (inlier[i] === 1) values[count++] = distance[i];
  if (count === 0) return 1;
  return (nthSmallest(values.subarray(0, count), count >> 1) / 1.54) * 1.3;
}
