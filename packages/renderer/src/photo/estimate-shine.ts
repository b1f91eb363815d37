/** Light that the skin's surface mirrors, on top of what comes out of the skin: one value per px of the small photo. */
export interface ShineMap {
  readonly width: number;
  readonly height: number;
  /** Square root of the linear light, 255 for 1. */
  readonly roots: Uint8Array;
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
/** Matte skin differs from its own median colour: only what stands this many deviations above it counts as shine. */
const DEVIATIONS = 3;

/**
 * Dichromatic estimate (Shafer 1985): every colour is m·D + s·white, D the chromaticity of the skin, taken as the median over the
 * mid-bright skin; s is shine as far as it exceeds what matte skin shows too, and as far as the place is brighter than most of the skin.
 */
export function estimateShine(photo: LightCopy, samples: SkinSamples): ShineMap {
  const { width, height } = photo;
  const roots = new Uint8Array(width * height);
  const map = { width, height, roots };
  const linear = smooth(toLinear(photo), width, height);
  const places = placesOf(samples, width, height);
  if (places.length < FEWEST_SAMPLES) return map;

  // The skin's colour, from its middle brightnesses: neither stubble and shadow nor highlight.
  const luminance = (at: number) =>
    0.2126 * linear[3 * at] + 0.7152 * linear[3 * at + 1] + 0.0722 * linear[3 * at + 2];
  const ordered = places.sort((a, b) => luminance(a) - luminance(b));
  const middle = ordered.slice(Math.floor(0.3 * ordered.length), Math.ceil(0.7 * ordered.length));
  const usual = luminance(ordered[Math.floor(0.6 * ordered.length)]);
  const share = (at: number, channel: number) =>
    linear[3 * at + channel] / Math.max(1e-6, linear[3 * at] + linear[3 * at + 1] + linear[3 * at + 2]);
  const skin = [0, 1, 2].map((channel) => median(middle.map((at) => share(at, channel))));

  // Least squares for m and s: normal equations with D·white = sum(D) and white·white = 3.
  const dd = skin[0] ** 2 + skin[1] ** 2 + skin[2] ** 2;
  const dw = skin[0] + skin[1] + skin[2];
  const determinant = 3 * dd - dw * dw;
  if (determinant < LEAST_DETERMINANT) return map;
  const whiteOf = (at: number) => {
    const [r, g, b] = [linear[3 * at], linear[3 * at + 1], linear[3 * at + 2]];
    const along = skin[0] * r + skin[1] * g + skin[2] * b;
    return (dd * (r + g + b) - dw * along) / determinant;
  };

  // What matte skin shows, relative to its luminance.
  const matte = middle.map((at) => whiteOf(at) / Math.max(1e-6, luminance(at)));
  const centre = median(matte);
  const spread = 1.4826 * median(matte.map((value) => Math.abs(value - centre)));
  const base = Math.max(0, centre + DEVIATIONS * spread);
  for (let at = 0; at < roots.length; at++) {
    const bright = luminance(at);
    if (bright <= usual) continue;
    const light = Math.min(whiteOf(at) - base * bright, bright - usual);
    if (light > 0) roots[at] = Math.round(255 * Math.sqrt(Math.min(1, light)));
  }
  return map;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

function toLinear({ data }: LightCopy): Float32Array {
  const linear = new Float32Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    linear[to] = LINEAR[data[from]];
    linear[to + 1] = LINEAR[data[from + 1]];
    linear[to + 2] = LINEAR[data[from + 2]];
  }
  return linear;
}

/** A 3 x 3 binomial blur against noise; the outermost px stay. */
function smooth(rgb: Float32Array, width: number, height: number): Float32Array {
  const out = rgb.slice();
  const row = 3 * width;
  const across = rgb.slice();
  for (let i = 3; i < rgb.length - 3; i++) across[i] = 0.25 * (rgb[i - 3] + rgb[i + 3]) + 0.5 * rgb[i];
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * row + 3; i < (y + 1) * row - 3; i++) {
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
