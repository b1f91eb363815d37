import { type ByteMask, blur, mapOf, type SmallPhoto } from '../pixels/small-photo.ts';

/** Dark places of a face, mm in the tragus frame (mean head): brows, closed or open eyes, nostrils, mouth. Chosen by eye. */
export const DARK_PLACES = [
  { mm: [30, 37, 84], out: [0.35, 0, 0.94], weight: 1 },
  { mm: [-30, 37, 84], out: [-0.35, 0, 0.94], weight: 1 },
  { mm: [31, 22, 75], out: [0.35, 0, 0.94], weight: 0.6 },
  { mm: [-31, 22, 75], out: [-0.35, 0, 0.94], weight: 0.6 },
  { mm: [0, -16, 98], out: [0, 0, 1], weight: 0.6 },
  { mm: [0, -38, 93], out: [0, 0, 1], weight: 0.8 },
] as const;

/** Half-width of the neighbourhood that a feature is darker than, as a share of the head's width. Chosen by eye. */
const AROUND_SHARE = 0.11;
/** Half-width of what lies just above and just below a feature, the same way. Chosen of three on scan, sitters and people before number 24. */
const ABOVE_SHARE = 0.08;
/** Size of a feature, the same way. Chosen by eye. */
const FEATURE_SHARE = 0.02;

/** Dark and light places of a photo against what lies around each. Relative to the surroundings, so shade and skin tone drop out. */
export interface DarkMaps {
  /**
   * How much darker each place is than what lies around it, above it and below it, as brows, eyes and a mouth are and the rim of hair is not: 0 to 1,
   * 0 outside the mask, smeared by a share of the head's width, by which a search is drawn in.
   */
  lines(smear: number): Float32Array;
  /** Logarithm of the light of each place over that around it; NaN outside the mask and near its edge. */
  contrast(): Float32Array;
}

/** @param headPx width of the head, cells */
export function createDarkMaps(photo: SmallPhoto, mask: ByteMask, headPx: number): DarkMaps {
  const { width, height } = photo;
  const inside = new Float32Array(mask.data);
  const light = lightInside(photo, inside);
  const radius = (share: number): number => Math.max(1, Math.round(share * headPx));
  const means = (share: number): Means => ({
    sum: blur(light, width, height, radius(share)),
    cover: blur(inside, width, height, radius(share)),
  });
  const [around, near] = [means(AROUND_SHARE), means(FEATURE_SHARE)];
  // Near the mask's edge the shade of the turning skin is no feature.
  const usual = mapOf(light.length, (i) =>
    around.cover[i] < 0.75 || near.cover[i] < 0.9 ? 0 : around.sum[i] / around.cover[i],
  );
  let least: Float32Array | null = null;
  return {
    lines: (smear) => {
      least ??= leastOf(usual, means(ABOVE_SHARE), 2 * radius(ABOVE_SHARE) * width);
      const expected = least;
      const dark = mapOf(expected.length, (i) =>
        expected[i] > 0 ? Math.max(0, 1 - near.sum[i] / near.cover[i] / expected[i]) : 0,
      );
      const smeared = blur(dark, width, height, radius(smear));
      let strongest = 1e-6;
      for (let i = 0; i < smeared.length; i++) strongest = Math.max(strongest, smeared[i]);
      // A face has a few strong marks; a plain crown has none, and its noise must not count.
      // A beard or an ear may be the strongest: the root lifts weaker marks, and keeps a slope toward the middle of each.
      const full = Math.max(strongest, 0.03);
      return mapOf(smeared.length, (i) => Math.sqrt(smeared[i] / full));
    },
    contrast: () =>
      mapOf(usual.length, (i) =>
        usual[i] > 0 ? Math.log(near.sum[i] / near.cover[i] / usual[i]) : Number.NaN,
      ),
  };
}

/** Sums of light over the mask about each cell, and of the mask. */
interface Means {
  readonly sum: Float32Array;
  readonly cover: Float32Array;
}

function lightInside({ pixels }: SmallPhoto, inside: Float32Array): Float32Array {
  return mapOf(inside.length, (i) =>
    inside[i] === 0 ? 0 : 0.3 * pixels[4 * i] + 0.59 * pixels[4 * i + 1] + 0.11 * pixels[4 * i + 2] + 2,
  );
}

/** The least of the usual light and the mean light `step` cells before and behind, that is just above and just below, where the mask tells it. */
function leastOf(usual: Float32Array, { sum, cover }: Means, step: number): Float32Array {
  const at = (i: number): number => (cover[i] > 0.5 ? sum[i] / cover[i] : Infinity);
  const least = new Float32Array(usual.length);
  for (let i = 0; i < least.length; i++) {
    if (usual[i] > 0) least[i] = Math.min(usual[i], at(i - step), at(i + step));
  }
  return least;
}
