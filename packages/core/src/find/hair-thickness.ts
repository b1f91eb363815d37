import type { ResidualBlock } from '../solve/least-squares.ts';
import { HAIR_UNKNOWN } from './photo-evidence.ts';

/**
 * How far hair that is combed or lies stands off the skull, mm, the spread of its logarithm over people, and how far its outline strays about that on one
 * head, mm. The first was chosen of 6 and 8 on 20 hard photos of long hair from number 152 to 251, which hardly tell the others. Within an oval less is left: the
 * edge there may be hair's, or where a person saw the skull. Of 4 and 6 on 29 ovals laid on them and on hard photos before number 30.
 */
const HAIR = { meanMm: 6, inOvalMm: 4, sdLog: 0.3, strayMm: 2.5 } as const;

const meanMm = (inOval: boolean): number => (inOval ? HAIR.inOvalMm : HAIR.meanMm);

/** Thickness of the hair, mm. */
export const hairMmOf = (x: ArrayLike<number>, inOval: boolean): number =>
  meanMm(inOval) * Math.exp(HAIR.sdLog * x[HAIR_UNKNOWN]);

/** Spread of an outline that is so much of hair, mm; that of skin is `sdMm`. */
export const hairySdMm = (sdMm: number, hair: number): number =>
  hair > 0 ? Math.hypot(sdMm, hair * HAIR.strayMm) : sdMm;

/** What a skull seems to be larger by with hair about it, as a logarithm; its mean radius is about so many mm. By eye. */
export const hairGrowthLog = (inOval: boolean): number => Math.log(1 + meanMm(inOval) / 85);

export const HAIR_PRIOR: ResidualBlock = {
  unknowns: [HAIR_UNKNOWN],
  size: 1,
  evaluate: (x, out) => {
    out[0] = x[HAIR_UNKNOWN];
  },
};
