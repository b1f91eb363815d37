import { holdRim } from './hold-rim.ts';

/** Light that the skin's surface mirrors, on top of what comes out of the skin: one value per px of the small photo. */
export interface ShineMap {
  readonly width: number;
  readonly height: number;
  /** Square root of the linear light, 255 for 1. */
  readonly roots: Uint8Array;
  /** How much a place is of the skin's own colour, 255 for wholly; without it all places are. */
  readonly likeness?: Uint8Array;
}

/** A small photo, RGBA bytes row by row from the top left; an `ImageData` is one. */
export interface LightCopy {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** Places of treated skin, px of the small photo: x, y, x, y, ... */
export type SkinSamples = ArrayLike<number>;

/** Fewer samples than this say nothing. */
const FEWEST_SAMPLES = 50;
/** Below this determinant the skin is too grey to be told from white light. */
const LEAST_DETERMINANT = 0.004;
/**
 * What skin mirrors of the light from all around, at the usual brightness of the photo's skin: 0.58 of Fresnel's 0.0278 for an index of 1.4,
 * as a head in a room sees no light from below. Lies within all sitters' own shine.
 */
const MIRRORED = 0.016;
/** No place mirrors less than this. */
const LEAST_MIRRORED = 0.006;
/** Cameras bleach what is bright, which looks like shine: by how much an estimate shrinks there. Chosen on the sitters: 1 too weak, 2 too strong. */
const BLEACH = 1.5;
/** Linear light at which a camera's curve begins to bend a channel, and from which on it says little; and how little. Chosen on the sitters. */
const BENT = [0.5, 0.8] as const;
const LEAST_WEIGHT = 0.05;
/** Passes of a 3 x 3 binomial blur against noise and blotches. */
const BLURS = 3;
/** A place that has so little of the skin's own colour is none: shares of the usual amount. Chosen by eye. */
const SKIN_SHARE = [0.1, 0.4] as const;

/**
 * Dichromatic estimate (Shafer 1985): every colour is m·D + s·white, D the chromaticity of the skin, taken as the median over the
 * mid-bright skin. That skin mirrors too, so s is counted from what it mirrors on average; where it is darker, less light comes from around.
 */
export function estimateShine(photo: LightCopy, samples: SkinSamples): ShineMap {
  const { width, height } = photo;
  const roots = new Uint8Array(width * height);
  const none = { width, height, roots };
  const linear = smooth(toLinear(photo), width, 3);
  const places = placesOf(samples, width, height);
  if (places.length < FEWEST_SAMPLES) return none;
  const skin = skinOf(linear, places);
  const [r, g, b] = skin.share;
  if (3 * (r * r + g * g + b * b) - 1 < LEAST_DETERMINANT) return none;

  const pixels = width * height;
  let [white, bright] = [new Float32Array(pixels), new Float32Array(pixels)];
  for (let at = 0; at < pixels; at++) {
    white[at] = whiteOf(linear, 3 * at, skin);
    bright[at] = luminanceOf(linear[3 * at], linear[3 * at + 1], linear[3 * at + 2]);
  }
  for (let pass = 1; pass < BLURS; pass++)
    [white, bright] = [smooth(white, width, 1), smooth(bright, width, 1)];

  const likeness = new Uint8Array(pixels);
  const shine = new Float32Array(pixels);
  for (let at = 0; at < pixels; at++) {
    const light = bright[at];
    const around = MIRRORED * Math.min(1.5, 0.5 + (0.5 * light) / skin.luminance);
    shine[at] = Math.max(LEAST_MIRRORED, around + white[at] / (1 + BLEACH * light));
    const own = (light - white[at]) / skin.luminance;
    likeness[at] = Math.round(255 * smoothstep((own - SKIN_SHARE[0]) / (SKIN_SHARE[1] - SKIN_SHARE[0])));
  }
  const held = holdRim(shine, likeness, width);
  for (let at = 0; at < pixels; at++) roots[at] = Math.round(255 * Math.sqrt(Math.min(1, held[at])));
  return { ...none, likeness };
}

/**
 * Least squares for m and s in m·D + s·white. A channel that nears the camera's limit is bent toward it, which looks like white light, so it counts
 * less: the others then tell.
 */
function whiteOf(linear: Float32Array, at: number, { share }: Skin): number {
  let [ww, wd, wdd, wl, wdl] = [0, 0, 0, 0, 0];
  for (let c = 0; c < 3; c++) {
    const light = linear[at + c];
    const d = share[c];
    const weight = 1 - (1 - LEAST_WEIGHT) * smoothstep((light - BENT[0]) / (BENT[1] - BENT[0]));
    ww += weight;
    wd += weight * d;
    wdd += weight * d * d;
    wl += weight * light;
    wdl += weight * d * light;
  }
  return (wdd * wl - wd * wdl) / (ww * wdd - wd * wd);
}

interface Skin {
  /** Shares of red, green and blue in its light; they add up to 1. */
  readonly share: readonly number[];
  /** Its usual luminance, linear. */
  readonly luminance: number;
}

/** The skin's colour, from its middle brightnesses: neither stubble and shadow nor highlight. */
function skinOf(linear: Float32Array, places: number[]): Skin {
  const luminance = (at: number) => luminanceOf(linear[3 * at], linear[3 * at + 1], linear[3 * at + 2]);
  const ordered = places.sort((a, b) => luminance(a) - luminance(b));
  const middle = ordered.slice(Math.floor(0.3 * ordered.length), Math.ceil(0.7 * ordered.length));
  const share = [0, 1, 2].map((channel) =>
    median(
      middle.map(
        (at) =>
          linear[3 * at + channel] / Math.max(1e-6, linear[3 * at] + linear[3 * at + 1] + linear[3 * at + 2]),
      ),
    ),
  );
  const sum = share[0] + share[1] + share[2];
  return {
    share: share.map((value) => value / sum),
    luminance: Math.max(1e-3, median(middle.map(luminance))),
  };
}

function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 0 up to 0, 1 from 1 on, smooth between. */
function smoothstep(t: number): number {
  const held = Math.min(1, Math.max(0, t));
  return held * held * (3 - 2 * held);
}

const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

function toLinear({ data }: LightCopy): Float32Array<ArrayBuffer> {
  const linear = new Float32Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    linear[to] = LINEAR[data[from]];
    linear[to + 1] = LINEAR[data[from + 1]];
    linear[to + 2] = LINEAR[data[from + 2]];
  }
  return linear;
}

/** A 3 x 3 binomial blur against noise; the outermost px stay. */
function smooth(
  values: Float32Array<ArrayBuffer>,
  width: number,
  channels: number,
): Float32Array<ArrayBuffer> {
  const row = channels * width;
  const across = values.slice();
  for (let i = channels; i < values.length - channels; i++) {
    across[i] = 0.25 * (values[i - channels] + values[i + channels]) + 0.5 * values[i];
  }
  const out = values.slice();
  for (let y = row; y < values.length - row; y += row) {
    for (let i = y + channels; i < y + row - channels; i++) {
      out[i] = 0.25 * (across[i - row] + across[i + row]) + 0.5 * across[i];
    }
  }
  return out;
}

/** Indices of the px that the samples fall into. */
function placesOf(samples: SkinSamples, width: number, height: number): number[] {
  const places: number[] = [];
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const [x, y] = [Math.floor(samples[i]), Math.floor(samples[i + 1])];
    if (x >= 0 && y >= 0 && x < width && y < height) places.push(y * width + x);
  }
  return places;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
