import { blur, type SmallPhoto } from '../pixels/small-photo.ts';
import { nthSmallest } from '../solve/median.ts';

/** Rounds of learning the colour and dropping what does not have it. Chosen by eye. */
const ROUNDS = 4;
/** Added to bytes before their logarithm is taken: noise near black has no hue. Chosen by eye. */
const BLACK = 8;
/** A mirror image is brighter than skin by this much (log), and its two hues shrink alike within this share. By eye. */
const GLARE_LIGHT = 0.12;
const GLARE_SPREAD = 0.45;
/** Light is learned over a neighbourhood this much wider than hue: a stubble that is even over a hand's breadth must not pass for skin. By eye. */
const LIGHT_RADII = 2.5;
/** Least spreads: camera noise in hue, and the soft shading of a head in light (log). Chosen by eye. */
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
  const log = Float32Array.from({ length: 256 }, (_, v) => Math.log(v + BLACK));
  for (let i = 0; i < n; i++) {
    const r = log[pixels[4 * i]];
    const g = log[pixels[4 * i + 1]];
    const b = log[pixels[4 * i + 2]];
    light[i] = (r + g + b) / 3;
    red[i] = r - g;
    blue[i] = b - g;
  }
  return { light, red, blue };
}

/** Skin's own colour at any shade of it: two hues by light. */
export type ShadeHues = (light: number) => readonly [red: number, blue: number];

/** Brightnesses, as shares of the colour, that are tabled. Chosen by eye. */
const SHADES = 96;

/** The hues of a colour (bytes) as it is shaded or lit: bytes near black and white change hue, as cameras' do. */
export function shadeHues(rgb: readonly [number, number, number]): ShadeHues {
  const table = Array.from({ length: SHADES }, (_, k) => {
    const [r, g, b] = rgb.map((v) => Math.log(Math.min(255, (v * (k + 1)) / (SHADES / 2)) + BLACK));
    return [(r + g + b) / 3, r - g, b - g] as const;
  });
  const steps = Float64Array.from(table, ([light]) => light);
  return (light) => {
    let [low, high] = [0, SHADES - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle] < light) low = middle + 1;
      else high = middle;
    }
    return [table[low][1], table[low][2]];
  };
}

/** Bytes above this are clipped, and their hue is not the skin's; so many cells must be left, as a share. Chosen by eye. */
const CLIPPED = 245;
const UNCLIPPED_SHARE = 0.1;

/** The middle colour of some cells, bytes; of those that are not clipped, where there are enough. */
export function middleColour(pixels: ArrayLike<number>, at: readonly number[]): [number, number, number] {
  const whole = at.filter((i) => Math.max(pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2]) < CLIPPED);
  const used = whole.length > UNCLIPPED_SHARE * at.length ? whole : at;
  const channel = (c: number): number => middleOf(used.map((i) => pixels[4 * i + c]));
  return [channel(0), channel(1), channel(2)];
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

/** Local means of the colour over the eligible cells that have kept it, round by round; learned on every second cell each way. */
export function learnSkin(colour: Colours, eligible: Uint8Array, options: LearnOptions): SkinModel {
  const { width, height } = options;
  const half = halved(colour, eligible, options);
  const { means: found, hueSigma, lightSigma } = learnHalf(half);
  const means = found.map((map) => {
    const whole = new Float32Array(width * height);
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) whole[i] = map[(y >> 1) * half.width + (x >> 1)];
    }
    return whole;
  });
  const { light, red, blue } = colour;
  const departure = (i: number) => ({
    hue: Math.sqrt((red[i] - means[1][i]) ** 2 + (blue[i] - means[2][i]) ** 2),
    light: light[i] - means[0][i],
  });
  // Shine adds the light's own colour (dichromatic reflection, Shafer 1985): both hues shrink toward it alike.
  const glare = (i: number): boolean => {
    if (light[i] - means[0][i] < GLARE_LIGHT) return false;
    const [r, b] = [red[i] / means[1][i], blue[i] / means[2][i]];
    return r > -0.2 && r < 1.05 && b > -0.2 && b < 1.05 && Math.abs(r - b) < GLARE_SPREAD;
  };
  return { hueSigma, lightSigma, departure, glare };
}

interface HalfPhoto extends LearnOptions {
  /** Light and two hues. */
  readonly channels: readonly Float32Array[];
  readonly eligible: Uint8Array;
}

function halved(
  { light, red, blue }: Colours,
  eligible: Uint8Array,
  { width, height, radius }: LearnOptions,
): HalfPhoto {
  const [w, h] = [(width + 1) >> 1, (height + 1) >> 1];
  const channels = [light, red, blue].map(() => new Float32Array(w * h));
  const kept = new Uint8Array(w * h);
  for (let y = 0, k = 0; y < h; y++) {
    for (let x = 0; x < w; x++, k++) {
      const i = 2 * y * width + 2 * x;
      channels[0][k] = light[i];
      channels[1][k] = red[i];
      channels[2][k] = blue[i];
      kept[k] = eligible[i];
    }
  }
  return { channels, eligible: kept, width: w, height: h, radius: Math.max(1, Math.round(radius / 2)) };
}

function learnHalf({ channels, eligible, width, height, radius }: HalfPhoto) {
  const [light, red, blue] = channels;
  const inlier = Float32Array.from(eligible);
  const middle = channels.map((channel) => median(channel, inlier));
  let means: Float32Array[] = channels.map((_, k) => new Float32Array(width * height).fill(middle[k]));
  let [hueSigma, lightSigma] = [0.12, 0.35];
  for (let round = 0; round < ROUNDS; round++) {
    const hues: number[] = [];
    const lights: number[] = [];
    for (let i = 0; i < inlier.length; i++) {
      if (eligible[i] === 0) continue;
      const hue = Math.sqrt((red[i] - means[1][i]) ** 2 + (blue[i] - means[2][i]) ** 2);
      const apart = light[i] - means[0][i];
      inlier[i] = hue < 3.5 * hueSigma && apart > -3 * lightSigma && apart < 5 * lightSigma ? 1 : 0;
      if (inlier[i] === 0 || i % 2 !== 0) continue;
      hues.push(hue);
      lights.push(Math.abs(apart));
    }
    const reach = (k: number): number => (k === 0 ? Math.round(LIGHT_RADII * radius) : radius);
    const covers = [0, 1].map((k) => blur(inlier, width, height, reach(k)));
    means = channels.map((channel, k) => {
      const sum = blur(weighted(channel, inlier, middle[k]), width, height, reach(k));
      const cover = covers[Math.min(k, 1)];
      // Far from any skin the mean of all skin stands in.
      for (let i = 0; i < sum.length; i++) sum[i] = middle[k] + sum[i] / (cover[i] + 0.02);
      return sum;
    });
    if (round === 0) continue;
    hueSigma = Math.max(LEAST_HUE, 0.85 * middleOf(hues));
    lightSigma = Math.max(LEAST_LIGHT, 1.48 * middleOf(lights));
  }
  return { means, hueSigma, lightSigma };
}

function weighted(channel: Float32Array, weight: Float32Array, middle: number): Float32Array {
  const out = new Float32Array(channel.length);
  for (let i = 0; i < out.length; i++) out[i] = (channel[i] - middle) * weight[i];
  return out;
}

function median(channel: Float32Array, inlier: Float32Array): number {
  const values: number[] = [];
  for (let i = 0; i < channel.length; i += 3) if (inlier[i] === 1) values.push(channel[i]);
  return middleOf(values);
}

/** The middle value; 0 of none. */
export function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : nthSmallest(new Float32Array(values), values.length >> 1);
}
