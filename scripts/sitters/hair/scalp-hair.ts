import type { Mesh } from '../shape/mesh.ts';
import { fringe } from '../skin/regions.ts';
import type { Tone } from '../skin/tone.ts';
import { scatterRoots } from './roots.ts';
import { grow, type Strands } from './strands.ts';

export interface FringeHair {
  readonly seed: number;
  readonly raiseMm: number;
  readonly lengthMm: number;
  readonly grey: number;
}

/** Combing of short hair: from the whorl at the crown outward, forward on the sides, down at the back. */
export function whorl(x: number, y: number, z: number, out: Float64Array): void {
  const a = x - 8;
  const b = z + 62;
  out[0] = 0.5 * a + 0.25 * b;
  out[1] = -34 - 0.1 * (y - 60);
  out[2] = 0.5 * b - 0.25 * a + 16;
}

/** The clipped fringe of a bald man. Density: 180 hairs per cm2 at the back (PMC6219221: Caucasian 214-230 unselected). */
export function fringeHair(mesh: Mesh, tone: Tone, o: FringeHair): Strands {
  const roots = scatterRoots(mesh, { seed: o.seed, perCm2: 180, share: (x, y, z) => fringe(x, y, z, o) });
  return grow(roots, {
    seed: o.seed + 1,
    points: 3,
    lengthMm: o.lengthMm,
    uneven: 0.35,
    // Shafts of 57 to 90 um (BioNumbers 106857).
    widthMm: 0.075,
    colour: tone.hair,
    grey: o.grey,
    liftDeg: 34,
    droop: 0,
    wild: 0.3,
    comb: whorl,
  });
}
