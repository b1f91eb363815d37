import type { SmallPhoto } from '../pixels/small-photo.ts';
import type { HeadRegion } from './head-region.ts';
import { type Colours, middleColour, middleOf, type ShadeHues, shadeHues } from './skin-colour.ts';

/** Skin of the scalp has the hue of the face within this share of how far that is from grey; by eye. */
const SAME_HUE = 0.5;
/** In a photo without colours a face has less hue than this (log), and so much is grain and the marks of JPEG. By eye. */
const GREY = 0.05;
/**
 * In a mirror image so much of skin's own hue is left, where it is learned: grey hair has less. Where the head is as smooth as the face it is no hair,
 * and a wide sky leaves none or adds its own. By eye.
 */
const SHINING = { least: 0.3, most: 1.3, smooth: -0.4 } as const;
/**
 * Toward the rim and in soft shade skin is redder, as light there has gone farther through it: up to so many times its own hue, in the same direction
 * (tangent), and no darker than this (log of bytes). Brown and red hair of that hue is darker, fair hair is yellower. Chosen by eye;
 * the tangent also on the tops of heads that are flushed.
 */
const REDDER = { share: 2.2, aslant: 0.35, darker: 0.4 } as const;
/** Faces in even light have about so much hue. One that is burnt has less, and how much redder the rest of its head may be is measured by this. By eye, on portraits under one hard light. */
const USUAL_HUE = 0.35;
/** Where the light ends on a head, skin of that redness is darker than the face by up to this (log of bytes). Chosen on hard photos 80 to 109. */
const ENDS_DARKER = 1.3;
/** What is darker than the face by more than this (log of bytes) is hair or deep shadow. By eye. */
export const MUCH_DARKER = 1;
/** A face darker than this (log of bytes of 24) tells no colour. By eye. */
const DARKEST = Math.log(24 + 8);

/** The colour of skin in one photo. */
export interface SkinHues {
  readonly at: ShadeHues;
  /** Light of the face, log. */
  readonly light: number;
  /** Whether the photo has no colours: hue tells nothing. */
  readonly isGrey: boolean;
}

/** The hues of this person's skin, from the middle of the face; null where it does not show. */
export function faceHues(colour: Colours, { pixels }: SmallPhoto, { face }: HeadRegion): SkinHues | null {
  const at: number[] = [];
  for (let i = 0; i < face.length; i++) if (face[i] === 1) at.push(i);
  if (at.length === 0) return null;
  // Rims of glasses, nostrils and beards are darker than most.
  const middle = middleOf(at.map((i) => colour.light[i]));
  const lit = at.filter((i) => colour.light[i] >= middle);
  return skinHues(middleColour(pixels, lit), middle);
}

/** The hues of a skin of some colour, bytes, at its own light. */
export function skinHues(rgb: readonly [number, number, number], light: number): SkinHues {
  const at = shadeHues(rgb);
  return { at, light, isGrey: Math.hypot(...at(light)) < GREY };
}

/** Whether a face is so dark that its hue is noise. */
export const isTooDark = ({ light }: SkinHues): boolean => light < DARKEST;

/** Whether a cell has the hue of the face at its own light, or shows a lamp's mirror image on such skin. */
export function nearHue(colour: Colours, i: number, hues: SkinHues, isSmooth = false): boolean {
  const { light, isGrey } = hues;
  const hue = hueAgainst(colour, i, hues);
  const reach2 = Math.max(SAME_HUE * SAME_HUE * hue.own2, isGrey ? GREY * GREY : 0);
  if (hue.apart2 < reach2) return true;
  // Skin in a mirror image of a light lies between its own hue and none.
  const least = isSmooth ? SHINING.smooth : SHINING.least;
  const bright = colour.light[i] >= light;
  if (bright && hue.share > least && hue.share < SHINING.most && hue.aside2 < reach2) return true;
  return colour.light[i] > light - REDDER.darker && isRedder(hue);
}

/** Whether a cell has the hue of skin where the light ends: as dark hair may have it too, only its light can tell which it is. */
export const isWhereLightEnds = (colour: Colours, i: number, hues: SkinHues): boolean =>
  colour.light[i] >= hues.light - ENDS_DARKER && isRedder(hueAgainst(colour, i, hues));

/** The hue of a cell, split along that of skin of its light: squares of hues, and its share of skin's own. */
interface HueAgainst {
  readonly own2: number;
  readonly apart2: number;
  readonly share: number;
  readonly aside2: number;
}

function hueAgainst({ light, red, blue }: Colours, i: number, { at }: SkinHues): HueAgainst {
  const [r, b] = at(light[i]);
  const own2 = r * r + b * b;
  const share = (red[i] * r + blue[i] * b) / (own2 + 1e-6);
  return {
    own2,
    share,
    apart2: (red[i] - r) ** 2 + (blue[i] - b) ** 2,
    aside2: (red[i] - share * r) ** 2 + (blue[i] - share * b) ** 2,
  };
}

function isRedder({ own2, share, aside2 }: HueAgainst): boolean {
  const most = REDDER.share * Math.max(1, USUAL_HUE / Math.sqrt(own2 + 1e-6));
  return share > 1 && share < most && aside2 < (REDDER.aslant * share) ** 2 * (own2 + 1e-6);
}
