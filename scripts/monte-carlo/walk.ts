import { EPIDERMIS_MM, SKIN_INDEX, type Tissue } from './tissue.ts';

/**
 * Called for every straight piece of a photon's way: from (x, y, z), direction (ux, uy, uz), length in mm; z downward from the surface.
 */
export type Visit = (from: Float64Array, direction: Float64Array, lengthMm: number) => void;

/** Below this weight a photon plays roulette. */
const FAINT = 0.01;
const SURVIVAL = 0.2;

/**
 * One photon that enters at the origin under diffuse light and walks until it leaves the skin or is lost (MCML's rules: Wang, Jacques &
 * Zheng 1995; absorption is taken along the way). Returns the weight with which it leaves, 0 when lost.
 */
export function walk(tissue: Tissue, random: () => number, visit: Visit): number {
  const p = position;
  const u = direction;
  p.fill(0);
  enter(random);
  let weight = 1;
  while (weight > 0) {
    let step = -Math.log(random()) / tissue.scattering;
    // One free path, cut where it meets the surface or the floor of the epidermis.
    for (;;) {
      const inEpidermis = p[2] < EPIDERMIS_MM || (p[2] === EPIDERMIS_MM && u[2] < 0);
      const wall = u[2] < 0 ? (inEpidermis ? 0 : EPIDERMIS_MM) : inEpidermis ? EPIDERMIS_MM : Infinity;
      const toWall = u[2] === 0 || wall === Infinity ? Infinity : (wall - p[2]) / u[2];
      const piece = Math.min(step, toWall);
      visit(p, u, piece);
      weight *= Math.exp(-(inEpidermis ? tissue.epidermisAbsorption : tissue.dermisAbsorption) * piece);
      p[0] += u[0] * piece;
      p[1] += u[1] * piece;
      p[2] += u[2] * piece;
      if (toWall > step) break;
      p[2] = wall;
      step -= piece;
      if (wall === 0) {
        if (random() >= reflectance(-u[2])) return weight;
        u[2] = -u[2];
      }
    }
    if (weight < FAINT) weight = random() < SURVIVAL ? weight / SURVIVAL : 0;
    scatter(tissue.anisotropy, random);
  }
  return 0;
}

const position = new Float64Array(3);
const direction = new Float64Array(3);

/** Diffuse light from the air, refracted into the skin (Snell). */
function enter(random: () => number): void {
  const sine = Math.sqrt(random()) / SKIN_INDEX;
  const turn = 2 * Math.PI * random();
  direction[0] = sine * Math.cos(turn);
  direction[1] = sine * Math.sin(turn);
  direction[2] = Math.sqrt(1 - sine * sine);
}

/** Share of light that the surface throws back into the skin, by the cosine of its angle (Fresnel, unpolarised). */
function reflectance(cosine: number): number {
  const sineOut = SKIN_INDEX * Math.sqrt(Math.max(0, 1 - cosine * cosine));
  if (sineOut >= 1) return 1;
  const cosineOut = Math.sqrt(1 - sineOut * sineOut);
  const s = (SKIN_INDEX * cosine - cosineOut) / (SKIN_INDEX * cosine + cosineOut);
  const q = (cosine - SKIN_INDEX * cosineOut) / (cosine + SKIN_INDEX * cosineOut);
  return (s * s + q * q) / 2;
}

/** Turn the direction by an angle of Henyey and Greenstein. */
function scatter(g: number, random: () => number): void {
  const u = direction;
  const ratio = (1 - g * g) / (1 - g + 2 * g * random());
  const cosine = Math.min(1, Math.max(-1, (1 + g * g - ratio * ratio) / (2 * g)));
  const sine = Math.sqrt(1 - cosine * cosine);
  const turn = 2 * Math.PI * random();
  const [a, b] = [sine * Math.cos(turn), sine * Math.sin(turn)];
  const [ux, uy, uz] = u;
  if (Math.abs(uz) > 0.99999) {
    u[0] = a;
    u[1] = b;
    u[2] = cosine * Math.sign(uz);
    return;
  }
  const across = Math.sqrt(1 - uz * uz);
  u[0] = (a * ux * uz - b * uy) / across + ux * cosine;
  u[1] = (a * uy * uz + b * ux) / across + uy * cosine;
  u[2] = -a * across + uz * cosine;
}
