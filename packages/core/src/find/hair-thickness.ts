import type { ResidualBlock } from '../solve/least-squares.ts';
import { HAIR_UNKNOWN } from './photo-evidence.ts';

/**
 * How far hair that is combed or lies stands off the skull, mm, the spread of its logarithm over people, and how far its outline strays about that on one
 * head, mm. The first was chosen of 6 and 8 on 20 hard photos of long hair from number 152 to 251, which hardly tell the others.
 */
const HAIR = { meanMm: 6, sdLog: 0.3, strayMm: 2.5 } as const;

/** Thickness of the hair, mm. */
export const hairMmOf = (x: ArrayLike<number>): number =>
  HAIR.meanMm * Math.exp(HAIR.sdLog * x[HAIR_UNKNOWN]);

/** Spread of an outline that is so much of hair, mm; that of skin is `sdMm`. */
export const hairySdMm = (sdMm: number, hair: number): number =>
  hair > 0 ? Math.hypot(sdMm, hair * HAIR.strayMm) : sdMm;

/** What a skull with hair about it seems to be larger by, as a logarithm; its mean radius is about so many mm. By eye. */
export const HAIR_GROWTH_LOG = Math.log(1 + HAIR.meanMm / 85);

export const HAIR_PRIOR: ResidualBlock = {
  unknowns: [HAIR_UNKNOWN],
  size: 1,
  evaluate: (x, out) => {
    out[0] = x[HAIR_UNKNOWN];
  },
};
