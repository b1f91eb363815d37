/** What the skin mirrors: two GGX lobes (after Donner & Jensen 2006 and Burley 2012 in form). */

export interface Gloss {
  /** Perceptual roughness of the oily and of the dry lobe. */
  readonly oily: number;
  readonly dry: number;
  /** Share of the oily lobe. */
  readonly mix: number;
  readonly strength: number;
}

/** Finish from matte (0) to glossy (1); chosen by eye. */
export function glossOf(finish: number): Gloss {
  return {
    oily: 0.46 - 0.24 * finish,
    dry: 0.6 - 0.1 * finish,
    mix: 0.1 + 0.62 * finish,
    strength: 0.55 + 1.0 * finish,
  };
}

/** Reflectance of skin facing us (index of refraction about 1.4). */
export const F0 = 0.028;

/** GGX times Smith visibility, without Fresnel. */
export function ggx(nl: number, nv: number, nh: number, rough: number): number {
  const a = rough * rough;
  const a2 = a * a;
  const t = nh * nh * (a2 - 1) + 1;
  const d = a2 / (Math.PI * t * t);
  const k = a / 2;
  return d / (4 * (nl * (1 - k) + k) * (nv * (1 - k) + k));
}

export function fresnel(c: number): number {
  const t = 1 - c;
  const t2 = t * t;
  return F0 + (1 - F0) * t2 * t2 * t;
}
