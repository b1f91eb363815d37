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
/** Size of a feature, the same way. Chosen by eye. */
const FEATURE_SHARE = 0.02;

/**
 * How much darker a place is than what lies around it, 0 to 1, smeared by `smear` of the head's width so that a search is drawn in.
 * Relative to the surroundings, so shade and skin tone drop out; outside the mask it is 0.
 */
export function darkMap(
  { pixels, width, height }: SmallPhoto,
  mask: ByteMask,
  { headPx, smear }: { readonly headPx: number; readonly smear: number },
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
  const dark = new Float32Array(width * height);
  for (let i = 0; i < dark.length; i++) {
    // Near the mask's edge the shade of the turning skin is no feature.
    if (cover[i] < 0.75 || smallCover[i] < 0.9) continue;
    dark[i] = Math.max(0, 1 - small[i] / smallCover[i] / (around[i] / cover[i]));
  }
  const smeared = blur(dark, width, height, radius(smear));
  const strongest = smeared.reduce((a, b) => Math.max(a, b), 1e-6);
  // A face has a few strong marks; a plain crown has none, and its noise must not count.
  // A beard or an ear may be the strongest: the root lifts weaker marks, and keeps a slope toward the middle of each.
  const full = Math.max(strongest, 0.03);
  return smeared.map((value) => Math.sqrt(value / full));
}
