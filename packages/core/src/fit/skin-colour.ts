import { blur, type SmallPhoto } from './small-photo.ts';

/** Rounds of learning the colour and dropping what does not have it. */
const ROUNDS = 4;
/** Added to bytes before their logarithm is taken: noise near black has no hue. */
const BLACK = 8;
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
  const log = Float32Array.from({ length: 256 }, (_, v) => Math.log(v + BLACK));
  for (let i = 0; i < n; i++) {
    const [r, g, b] = [log[pixels[4 * i]], log[pixels[4 * i + 1]], log[pixels[4 * i + 2]]];
    light[i] = (r + g + b) / 3;
    red[i] = r - g;
    blue[i] = b - g;
  }
  return { light, red, blue };
}

/** Skin's own colour at any shade of it: two hues by light. */
export type ShadeHues = (light: number) => readonly [red: number, blue: number];

/** Brightnesses, as shares of the colour, that are tabled. */
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

/** Bytes above this are clipped, and their hue is not the skin's; so many cells must be left, as a share. */
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

/** Local means of the colour over the eligible cells that have kept it, round by round. */
export function learnSkin(
  colour: Colours,
  eligible: Uint8Array,
  { width, height, radius }: LearnOptions,
): SkinModel {
  const channels = [colour.light, colour.red, colour.blue] as const;
  const inlier = Float32Array.from(eligible);
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
      if (eligible[i] === 0) continue;
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

function median(channel: Float32Array, inlier: Float32Array): number {
  const values: number[] = [];
  for (let i = 0; i < channel.length; i += 3) if (inlier[i] === 1) values.push(channel[i]);
  return middleOf(values);
}

/** The middle value; 0 of none. */
export function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Float32Array.from(values).sort()[values.length >> 1];
}
