/** CIE Lab (D65, 2 degrees) and linear sRGB; matrices of IEC 61966-2-1. */

export type Rgb = readonly [number, number, number];

export function labToLinear(l: number, a: number, b: number): Rgb {
  const fy = (l + 16) / 116;
  const f = (t: number): number => (t > 6 / 29 ? t * t * t : 3 * (6 / 29) ** 2 * (t - 4 / 29));
  const x = 0.95047 * f(fy + a / 500);
  const y = f(fy);
  const z = 1.08883 * f(fy - b / 200);
  return [
    3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
    -0.969266 * x + 1.8760108 * y + 0.041556 * z,
    0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
  ];
}

export function linearToLab(r: number, g: number, b: number): Rgb {
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export const encodeSrgb = (v: number): number =>
  v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
export const decodeSrgb = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** Individual typology angle, degrees (Chardon 1991). */
export const itaDeg = (l: number, b: number): number => (Math.atan2(l - 50, b) * 180) / Math.PI;
