import { createRandom } from './random.ts';
import type { Tissue } from './tissue.ts';
import { walk } from './walk.ts';

/** Columns and absorptions that one run of photons is scored for. */
export interface Grid {
  readonly diametersMm: readonly number[];
  /** Top and bottom of the columns, mm. */
  readonly layersMm: readonly (readonly [number, number])[];
  /** Absorption of the pigment, 1/mm. */
  readonly absorptions: readonly number[];
}

/** Distances from the middle of the mark at which the skin is looked at, mm. */
export const OFFSETS_MM = [
  0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5, 0.56, 0.64, 0.75, 0.9, 1.1, 1.4,
];

/**
 * Share of the light that a mark takes away, at every offset from its middle:
 * `profile[((diameter · layers + layer) · absorptions + absorption) · offsets + offset]`.
 *
 * Light is reversible: what a point of evenly lit skin sends back is what photons that enter there would send anywhere. So every photon starts
 * at the point looked at, walks through skin without pigment, and is weighed afterwards by its way through each column ("white Monte Carlo").
 */
export function markProfiles(
  tissue: Tissue,
  grid: Grid,
  { photons, seed }: { photons: number; seed: number },
): Float64Array {
  const { diametersMm, layersMm, absorptions } = grid;
  const random = createRandom(seed);
  const columns = diametersMm.length * layersMm.length;
  const ways = new Float64Array(columns * OFFSETS_MM.length);
  const lost = new Float64Array(columns * absorptions.length * OFFSETS_MM.length);
  const touched: number[] = [];
  const radii2 = diametersMm.map((d) => (d / 2) ** 2);
  const [tops, bottoms] = [layersMm.map((l) => l[0]), layersMm.map((l) => l[1])];
  const deepest = Math.max(...bottoms);
  const widest = Math.max(...diametersMm) / 2;
  const farthest = OFFSETS_MM[OFFSETS_MM.length - 1] + widest;
  const offsets = OFFSETS_MM.length;
  let sent = 0;

  const visit = (p: Float64Array, u: Float64Array, length: number) => {
    if (p[2] > deepest && p[2] + u[2] * length > deepest) return;
    if (Math.abs(p[1]) > widest + length || p[0] < -widest - length || p[0] > farthest + length) return;
    const a = u[0] * u[0] + u[1] * u[1];
    for (let o = 0; o < offsets; o++) {
      const x = p[0] - OFFSETS_MM[o];
      const y = p[1];
      const b = x * u[0] + y * u[1];
      const c = x * x + y * y;
      for (let d = 0; d < radii2.length; d++) {
        const inside = c - radii2[d];
        // Where the ray is within the endless cylinder.
        let enter = 0;
        let leave = length;
        if (a < 1e-12) {
          if (inside > 0) continue;
        } else {
          const root = b * b - a * inside;
          if (root <= 0) continue;
          const half = Math.sqrt(root);
          enter = Math.max(0, (-b - half) / a);
          leave = Math.min(length, (-b + half) / a);
          if (leave <= enter) continue;
        }
        const z0 = p[2] + u[2] * enter;
        const z1 = p[2] + u[2] * leave;
        const [low, high] = z0 < z1 ? [z0, z1] : [z1, z0];
        for (let k = 0; k < tops.length; k++) {
          if (high <= tops[k] || low >= bottoms[k]) continue;
          const share =
            high - low < 1e-12 ? 1 : (Math.min(high, bottoms[k]) - Math.max(low, tops[k])) / (high - low);
          const at = (d * tops.length + k) * offsets + o;
          if (ways[at] === 0) touched.push(at);
          ways[at] += (leave - enter) * share;
        }
      }
    }
  };

  for (let i = 0; i < photons; i++) {
    const weight = walk(tissue, random, visit);
    sent += weight;
    for (const at of touched) {
      if (weight > 0) {
        const column = Math.floor(at / offsets);
        const o = at - column * offsets;
        for (let m = 0; m < absorptions.length; m++) {
          lost[(column * absorptions.length + m) * offsets + o] +=
            weight * -Math.expm1(-absorptions[m] * ways[at]);
        }
      }
      ways[at] = 0;
    }
    touched.length = 0;
  }
  return lost.map((value) => value / sent);
}

/** Full width of a falling profile at half its height in the middle, mm. */
export function fullWidth(profile: Float64Array | readonly number[]): number {
  const half = profile[0] / 2;
  for (let i = 1; i < profile.length; i++) {
    if (profile[i] > half) continue;
    const share = (profile[i - 1] - half) / (profile[i - 1] - profile[i]);
    return 2 * (OFFSETS_MM[i - 1] + share * (OFFSETS_MM[i] - OFFSETS_MM[i - 1]));
  }
  return 2 * OFFSETS_MM[OFFSETS_MM.length - 1];
}
