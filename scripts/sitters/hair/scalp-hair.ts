import type { Solid } from '../shape/head.ts';
import type { Mesh } from '../shape/mesh.ts';
import type { Tone } from '../skin/tone.ts';
import { layStrands } from './lay.ts';
import { type HairMap, partLine } from './maps.ts';
import { scatterRoots } from './roots.ts';
import { grow, type Strands } from './strands.ts';
import type { HairStyle } from './style.ts';

/** Combing of short hair: from the whorl at the crown outward, forward on the sides, down at the back. */
export function whorl(x: number, y: number, z: number, out: Float64Array): void {
  const a = x - 8;
  const b = z + 62;
  out[0] = 0.5 * a + 0.25 * b;
  out[1] = -34 - 0.1 * (y - 60);
  out[2] = 0.5 * b - 0.25 * a + 16;
}

/** Combing to both sides of the parting, backward and down. */
function fromParting(x: number, y: number, z: number, out: Float64Array): void {
  const side = x - partLine(Math.max(-60, z));
  const behind = z < -55 ? (-55 - z) / 40 : 0;
  out[0] = Math.sign(side) * (1 - 0.6 * Math.min(1, behind)) + 0.006 * x;
  out[1] = -0.9 - 0.8 * Math.min(1, behind);
  out[2] = -0.42 - 0.012 * Math.min(40, y > 60 ? 0 : 60 - y);
}

export interface ScalpHairInput {
  readonly mesh: Mesh;
  readonly solid: Solid;
  readonly map: HairMap;
  readonly tone: Tone;
  readonly style: HairStyle;
  readonly seed: number;
}

/** Density: 180 hairs per cm2 at full share (PMC6219221: 148 to 230 by ethnicity). Shafts 57 to 90 um (BioNumbers 106857). */
export function scalpHair({ mesh, solid, map, tone, style, seed }: ScalpHairInput): Strands {
  const roots = scatterRoots(mesh, { seed, perCm2: 180, share: map });
  const long = style.lengthMm > 12;
  const options = {
    seed: seed + 1,
    points: long ? 22 : style.lengthMm > 2 ? 6 : 3,
    lengthMm: style.lengthMm,
    uneven: long ? 0.25 : 0.35,
    widthMm: 0.075,
    colour: tone.hair,
    grey: style.grey,
    liftDeg: style.lengthMm > 2 ? 26 : 34,
    droop: style.lengthMm > 2 ? 0.12 : 0,
    wild: long ? 0.22 : 0.3,
    comb: style.kind === 'parting' ? fromParting : whorl,
  };
  return long ? layStrands(roots, solid, options) : grow(roots, options);
}
