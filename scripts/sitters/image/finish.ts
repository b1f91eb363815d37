import { clamp, hash3, smoothstep, unit } from '../math/noise.ts';
import { encodeSrgb } from './colour.ts';

export interface FinishOptions {
  readonly exposure: number;
  /** Standard deviation of sensor noise at mid grey, in 8-bit steps. */
  readonly noise: number;
  readonly seed: number;
  /** Sharpness of the lens: blur in pixels (1 sigma). */
  readonly lensPx: number;
  /** Depth of each pixel, where the lens is focused (mm), and the blur far behind that (pixels, 1 sigma). */
  readonly depth: Float32Array;
  readonly focusMm: number;
  readonly blurPx: number;
}

/** Linear rgb to 8-bit RGBA, as a camera would: lens, falloff, shoulder, sensor noise. */
export function finish(linear: Float32Array, width: number, height: number, o: FinishOptions): Uint8Array {
  const blurred = blur(linear, width, height, o.lensPx);
  // Depth of field: two blurs, mixed by how far a pixel lies behind the focus.
  const far = o.blurPx > 0.3 ? blur(blurred, width, height, o.blurPx) : blurred;
  for (let i = 0; i < width * height; i++) {
    const m = smoothstep(20, 110, o.depth[i]! - o.focusMm);
    if (m > 0) for (let c = i * 3; c < i * 3 + 3; c++) blurred[c]! += m * (far[c]! - blurred[c]!);
  }
  const out = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const fall = fallOff(x, y, width, height);
      for (let c = 0; c < 3; c++) {
        const v = encodeSrgb(clamp(shoulder(blurred[i * 3 + c]! * fall * o.exposure), 0, 1));
        out[i * 4 + c] = clamp(
          Math.round(255 * v + o.noise * grain(x, y, c, o.seed) * (0.55 + 0.6 * (1 - v))),
          0,
          255,
        );
      }
      out[i * 4 + 3] = 255;
    }
  }
  return out;
}

/** Share of the light that a lens brings to that px: less toward the corners. */
export function fallOff(x: number, y: number, width: number, height: number): number {
  const r = Math.hypot(x - width / 2, y - height / 2) / (0.5 * Math.hypot(width, height));
  return 1 - 0.16 * r * r;
}

/** Straight to 0.6, then bends so that 2.5 comes out as white. */
function shoulder(v: number): number {
  if (v < 0.6) return v;
  const t = v - 0.6;
  return 0.6 + 0.4 * (1 - Math.exp(-t / 0.42)) * (1 + 0.02 * t);
}

/** Nearly Gaussian noise, mostly shared by the channels and a little soft, as after demosaicing. */
function grain(x: number, y: number, c: number, seed: number): number {
  const luma = triangle(x, y, 7, seed) + 0.5 * triangle(x >> 1, y >> 1, 8, seed);
  return 1.9 * luma + 0.7 * triangle(x >> 1, y >> 1, c, seed);
}

/** Triangular noise in (-1, 1). */
function triangle(a: number, b: number, k: number, seed: number): number {
  const h = hash3(a, b, k, seed);
  return unit(h) + unit(hash3(b, a, k + 9, seed ^ h)) - 1;
}

/** Separable Gaussian blur of rgb triples. */
export function blur(src: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma <= 0) return src;
  const r = Math.ceil(sigma * 2.6);
  const k = Array.from({ length: 2 * r + 1 }, (_, i) => Math.exp(-((i - r) ** 2) / (2 * sigma * sigma)));
  const sum = k.reduce((a, b) => a + b, 0);
  const mid = new Float32Array(src.length);
  const out = new Float32Array(src.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let s = 0;
        for (let i = -r; i <= r; i++) s += k[i + r]! * src[(y * width + clamp(x + i, 0, width - 1)) * 3 + c]!;
        mid[(y * width + x) * 3 + c] = s / sum;
      }
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let s = 0;
        for (let i = -r; i <= r; i++)
          s += k[i + r]! * mid[(clamp(y + i, 0, height - 1) * width + x) * 3 + c]!;
        out[(y * width + x) * 3 + c] = s / sum;
      }
    }
  }
  return out;
}
