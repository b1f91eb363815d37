import { blur, type SmallPhoto } from './small-photo.ts';

/** Rounds of learning the colour and dropping what does not have it. */
const ROUNDS = 4;
/** Logarithms of light that bytes can have, and how finely they are counted. */
const LIGHT_RANGE = { from: Math.log(8), to: Math.log(263) } as const;
const BINS_PER_LOG = 14;
const LIGHT_BINS = Math.ceil((LIGHT_RANGE.to - LIGHT_RANGE.from) * BINS_PER_LOG);
/** Hair and skin lie this far apart (log of light), with at most this share of the lower heap between them. Chosen by eye. */
const HAIR_APART = 0.75;
const VALLEY_SHARE = 0.45;
/** A mirror image is brighter than skin by this much (log), and its two hues shrink alike within this share. By eye. */
const GLARE_LIGHT = 0.12;
const GLARE_SPREAD = 0.45;
/** Least spreads: camera noise in hue, and the soft shading of a head in light (log). */
const LEAST_HUE = 0.02;
const LEAST_LIGHT = 0.05;

export interface Colours {
  /** Logarithm of light, and two hues: log r/g and log b/g. */
  readonly light: Float32Array;
  readonly red: Float32Array;
  readonly blue: Float32Array;
}

export function colours({ pixels, width, height }: SmallPhoto): Colours {
  const n = width * height;
  const [light, red, blue] = [new Float32Array(n), new Float32Array(n), new Float32Array(n)];
  const log = Float32Array.from({ length: 256 }, (_, v) => Math.log(v + 8));
  for (let i = 0; i < n; i++) {
    const [r, g, b] = [log[pixels[4 * i]], log[pixels[4 * i + 1]], log[pixels[4 * i + 2]]];
    light[i] = (r + g + b) / 3;
    red[i] = r - g;
    blue[i] = b - g;
  }
  return { light, red, blue };
}

export interface SkinModel {
  readonly hueSigma: number;
  readonly lightSigma: number;
  /** How far a cell's colour lies from the skin's around it: hue, and the logarithm of light. */
  departure(i: number): { readonly hue: number; readonly light: number };
  /** Whether a cell is skin with a light's mirror image on it: brighter, and its hue moved toward the light's own. */
  glare(i: number): boolean;
}

interface LearnOptions {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Local means of the colour over the cells that have kept it, round by round. */
export function learnSkin(
  colour: Colours,
  region: Uint8Array,
  { width, height, radius }: LearnOptions,
): SkinModel {
  const channels = [colour.light, colour.red, colour.blue] as const;
  const inlier = Float32Array.from(region, (value) => (value === 2 ? 1 : 0));
  const darkest = hairLimit(colour.light, region);
  for (let i = 0; i < inlier.length; i++) if (colour.light[i] < darkest) inlier[i] = 0;
  const middle = channels.map((channel) => median(channel, inlier));
  let means = channels.map((_, k) => new Float32Array(width * height).fill(middle[k]));
  let [hueSigma, lightSigma] = [0.12, 0.35];
  const departure = (i: number) => ({
    hue: Math.hypot(colour.red[i] - means[1][i], colour.blue[i] - means[2][i]),
    light: colour.light[i] - means[0][i],
  });
  for (let round = 0; round < ROUNDS; round++) {
    const hues: number[] = [];
    const lights: number[] = [];
    for (let i = 0; i < inlier.length; i++) {
      if (region[i] !== 2 || colour.light[i] < darkest) continue;
      const { hue, light } = departure(i);
      inlier[i] = hue < 3.5 * hueSigma && light > -3 * lightSigma && light < 5 * lightSigma ? 1 : 0;
      if (inlier[i] === 1 && i % 5 === 0) {
        hues.push(hue);
        lights.push(Math.abs(light));
      }
    }
    const cover = blur(inlier, width, height, radius);
    means = channels.map((channel, k) => {
      const sum = blur(
        channel.map((value, i) => (value - middle[k]) * inlier[i]),
        width,
        height,
        radius,
      );
      // Far from any skin the mean of all skin stands in.
      return sum.map((value, i) => middle[k] + value / (cover[i] + 0.02));
    });
    if (round === 0) continue;
    hueSigma = Math.max(LEAST_HUE, 0.85 * middleOf(hues));
    lightSigma = Math.max(LEAST_LIGHT, 1.48 * middleOf(lights));
  }
  // Shine adds the light's own colour (dichromatic reflection, Shafer 1985): both hues shrink toward it alike.
  const glare = (i: number): boolean => {
    if (departure(i).light < GLARE_LIGHT) return false;
    const [red, blue] = [colour.red[i] / means[1][i], colour.blue[i] / means[2][i]];
    return red > -0.2 && red < 1.05 && blue > -0.2 && blue < 1.05 && Math.abs(red - blue) < GLARE_SPREAD;
  };
  return { hueSigma, lightSigma, departure, glare };
}

/**
 * Logarithm of light that parts hair from skin, where the bald area holds both as two heaps with a gap between them (Otsu 1979);
 * −Infinity where it holds one: shade runs smoothly from light to dark and leaves no gap.
 */
function hairLimit(light: Float32Array, region: Uint8Array): number {
  const bins = new Float64Array(LIGHT_BINS);
  let all = 0;
  for (let i = 0; i < light.length; i++) {
    if (region[i] !== 2) continue;
    bins[Math.min(LIGHT_BINS - 1, Math.floor((light[i] - LIGHT_RANGE.from) * BINS_PER_LOG))]++;
    all++;
  }
  const centre = (k: number): number => LIGHT_RANGE.from + (k + 0.5) / BINS_PER_LOG;
  const total = bins.reduce((sum, n, k) => sum + n * centre(k), 0);
  let [best, limit, apart, count, sum] = [0, 0, 0, 0, 0];
  for (let k = 0; k < LIGHT_BINS - 1; k++) {
    count += bins[k];
    sum += bins[k] * centre(k);
    if (count === 0 || count === all) continue;
    const gap = (total - sum) / (all - count) - sum / count;
    const between = count * (all - count) * gap * gap;
    if (between <= best) continue;
    [best, limit, apart] = [between, k + 1, gap];
  }
  const near = (from: number, to: number): number => Math.max(0, ...bins.slice(Math.max(0, from), to));
  const valley = Math.min(...bins.slice(Math.max(0, limit - 3), limit + 3));
  const lower = Math.min(near(0, limit), near(limit, LIGHT_BINS));
  const gapped = apart > HAIR_APART && valley < VALLEY_SHARE * lower;
  return gapped ? LIGHT_RANGE.from + limit / BINS_PER_LOG : Number.NEGATIVE_INFINITY;
}

function median(channel: Float32Array, inlier: Float32Array): number {
  const values: number[] = [];
  for (let i = 0; i < channel.length; i += 3) if (inlier[i] === 1) values.push(channel[i]);
  return middleOf(values);
}

function middleOf(values: number[]): number {
  if (values.length === 0) return 0;
  values.sort((a, b) => a - b);
  return values[values.length >> 1];
}
