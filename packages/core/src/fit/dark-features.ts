import { type ByteMask, blur, type SmallPhoto } from './small-photo.ts';

/** Dark places of a face, mm in the tragus frame (mean head): brows, closed or open eyes, nostrils, mouth. Chosen by eye. */
export const DARK_PLACES = [
  { mm: [30, 37, 84], out: [0.35, 0, 0.94], weight: 1 },
  { mm: [-30, 37, 84], out: [-0.35, 0, 0.94], weight: 1 },
  { mm: [31, 22, 75], out: [0.35, 0, 0.94], weight: 0.6 },
  { mm: [-31, 22, 75], out: [-0.35, 0, 0.94], weight: 0.6 },
  { mm: [0, -16, 98], out: [0, 0, 1], weight: 0.6 },
  { mm: [0, -38, 93], out: [0, 0, 1], weight: 0.8 },
] as const;

/** Places of a face that are lighter than its marks, the same way: forehead, cheeks, between the brows, bridge of the nose. Chosen by eye. */
export const LIGHT_PLACES = [
  { mm: [0, 68, 87], out: [0, 0.2, 0.98] },
  { mm: [28, 62, 76], out: [0.35, 0.2, 0.92] },
  { mm: [-28, 62, 76], out: [-0.35, 0.2, 0.92] },
  { mm: [38, -8, 72], out: [0.5, 0, 0.87] },
  { mm: [-38, -8, 72], out: [-0.5, 0, 0.87] },
  { mm: [0, 37, 91], out: [0, 0, 1] },
  { mm: [0, 10, 99], out: [0, 0, 1] },
] as const;

/** Half-width of the neighbourhood that a feature is darker than, as a share of the head's width. Chosen by eye. */
const AROUND_SHARE = 0.11;
/** Half-width of what lies just above and just below a feature, the same way. Chosen of three on scan, sitters and people before number 24. */
const ABOVE_SHARE = 0.08;
/** Size of a feature, the same way. Chosen by eye. */
const FEATURE_SHARE = 0.02;

interface DarkMapOptions {
  /** Width of the head, cells. */
  readonly headPx: number;
  /** How far a search is drawn in, a share of the head's width. */
  readonly smear: number;
  /** Only what is darker than both above and below it: brows, eyes and a mouth are, the rim of hair is not. @defaultValue false */
  readonly lines?: boolean;
}

/**
 * How much darker a place is than what lies around it, 0 to 1, smeared. Relative to the surroundings, so shade and skin tone drop out; outside the mask
 * it is 0.
 */
export function darkMap(
  { pixels, width, height }: SmallPhoto,
  mask: ByteMask,
  { headPx, smear, lines = false }: DarkMapOptions,
): Float32Array {
  const light = new Float32Array(width * height);
  const inside = Float32Array.from(mask.data);
  for (let i = 0; i < light.length; i++) {
    if (inside[i] === 0) continue;
    light[i] = 0.3 * pixels[4 * i] + 0.59 * pixels[4 * i + 1] + 0.11 * pixels[4 * i + 2] + 2;
  }
  const radius = (share: number): number => Math.max(1, Math.round(share * headPx));
  const wide = radius(AROUND_SHARE);
  const near = radius(FEATURE_SHARE);
  const [around, cover] = [blur(light, width, height, wide), blur(inside, width, height, wide)];
  const [small, smallCover] = [blur(light, width, height, near), blur(inside, width, height, near)];
  const least = lines
    ? lightAboveAndBelow(light, inside, { width, height, radius: radius(ABOVE_SHARE) })
    : null;
  const dark = new Float32Array(width * height);
  for (let i = 0; i < dark.length; i++) {
    // Near the mask's edge the shade of the turning skin is no feature.
    if (cover[i] < 0.75 || smallCover[i] < 0.9) continue;
    const usual = around[i] / cover[i];
    dark[i] = Math.max(0, 1 - small[i] / smallCover[i] / (least ? Math.min(usual, least[i]) : usual));
  }
  const smeared = blur(dark, width, height, radius(smear));
  const strongest = smeared.reduce((a, b) => Math.max(a, b), 1e-6);
  // A face has a few strong marks; a plain crown has none, and its noise must not count.
  // A beard or an ear may be the strongest: the root lifts weaker marks, and keeps a slope toward the middle of each.
  const full = Math.max(strongest, 0.03);
  return smeared.map((value) => Math.sqrt(value / full));
}

/** The lesser of the mean light just above and just below each cell; infinite where the mask tells neither. */
function lightAboveAndBelow(
  light: Float32Array,
  inside: Float32Array,
  { width, height, radius }: { readonly width: number; readonly height: number; readonly radius: number },
): Float32Array {
  const [sum, cover] = [blur(light, width, height, radius), blur(inside, width, height, radius)];
  const mean = sum.map((value, i) => (cover[i] > 0.5 ? value / cover[i] : Infinity));
  const step = 2 * radius * width;
  return mean.map((_, i) => Math.min(mean[i - step] ?? Infinity, mean[i + step] ?? Infinity));
}
