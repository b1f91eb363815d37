import { nearHue, type SkinHues } from './face-hues.ts';
import { type Colours, middleOf } from './skin-colour.ts';

/** Skin has more hue than the hair about it, by so many of that hair's spreads. By eye. */
const SKIN_HUE_SIGMAS = 3;
/** Hair that is darker than the face by this (log of bytes) is told from skin by light too: skin of the hue of the face is brighter than the middle between them. By eye. */
const DARKER = 0.4;
/** What looks like hair has its hue within so many spreads, and is no brighter than so many. By eye. */
const HAIR = { hueSigmas: 2, lightSigmas: 1 } as const;
/** Least spreads: camera noise in hue, and in the logarithm of light. By eye. */
const LEAST_HUE = 0.02;
const LEAST_LIGHT = 0.05;

/** What tells the hair of one head from its skin; what looks like neither is left open. */
export interface HairLook {
  isSkin(i: number): boolean;
  isHair(i: number): boolean;
}

/** Learns how hair looks from cells that are hair for sure, but for a few. */
export function hairLook(colour: Colours, hair: Uint8Array, face: SkinHues | null): HairLook {
  const { light, red, blue } = colour;
  const at: number[] = [];
  for (let i = 0; i < hair.length; i++) if (hair[i] === 1) at.push(i);
  const [own, r, b] = [light, red, blue].map((map) => middleOf(at.map((i) => map[i])));
  const ownHue = Math.hypot(r, b);
  const apart = (i: number): number => Math.hypot(red[i] - r, blue[i] - b);
  // The middle of a distance in two dimensions is 1.18 spreads.
  const hueSigma = Math.max(LEAST_HUE, middleOf(at.map(apart)) / 1.18);
  const lightSigma = Math.max(LEAST_LIGHT, 1.48 * middleOf(at.map((i) => Math.abs(light[i] - own))));
  const middle = face && face.light - own > DARKER ? (own + face.light) / 2 : Number.POSITIVE_INFINITY;
  const brightest = Math.min(middle, own + HAIR.lightSigmas * lightSigma);
  return {
    isSkin: (i) =>
      (apart(i) > SKIN_HUE_SIGMAS * hueSigma && Math.hypot(red[i], blue[i]) > ownHue) ||
      (face !== null && light[i] > middle && nearHue(colour, i, face)),
    isHair: (i) => apart(i) < HAIR.hueSigmas * hueSigma && light[i] < brightest,
  };
}
