import { assertCamera, type PhotoSize } from '../camera/index.ts';
import { assertMask, assertSmallOf } from '../fit/assert-input.ts';
import type { ByteMask, SmallPhoto } from '../pixels/small-photo.ts';
import { assertAxes } from '../surface/assert-axes.ts';
import type { SemiAxes } from '../surface/index.ts';
import type { Camera } from '../treatment/index.ts';
import { isTooDark, isWhereLightEnds, MUCH_DARKER, nearHue } from './face-hues.ts';
import { hairLimit } from './hair-limit.ts';
import { findHeadOfHair } from './head-of-hair.ts';
import { type HeadReading, readHead } from './head-reading.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { findIntruder } from './intruder.ts';
import { roughOfStrands } from './roughness.ts';
import { type SkinReading, soberSkin, withoutIntruder } from './second-look.ts';
import { learnSkin, type SkinModel } from './skin-colour.ts';
import { GAMMA, linearLight, shadeSkin } from './skin-shade.ts';
import { findStrands } from './strands.ts';
import { tidySkin } from './tidy-skin.ts';

export interface SkinMaskInput extends SmallPhoto {
  /** Size of the photo itself, px; the camera is told in its pixels. */
  readonly size: PhotoSize;
  readonly camera: Camera;
  readonly semiAxesMm: SemiAxes;
  /** What stands before the background, where `fitPhoto` could tell, on the same cells. */
  readonly person?: ByteMask;
}

/** Where dots may lie, cell by cell of the small photo. */
export interface SkinMask {
  readonly width: number;
  readonly height: number;
  /** 255 on bare or thinly haired skin of the head, 0 elsewhere. */
  readonly skin: Uint8Array;
  /** How much of the skin existing hair covers, 0 to 255 for none to all. */
  readonly hair: Uint8Array;
  /** Whether a hand, or what else has the colour of skin, reaches in over the head and hides it: ask for a photo without it. */
  readonly hand?: boolean;
}

/**
 * What reaches in hides more of the head than this before it is told of, mm². By eye: of hard photos 80 to 149, 440 to 469 and 500 to 522 hands have 8000 and more, others 166
 * at most.
 */
const LEAST_HAND_MM2 = 400;
/** Neighbourhood of the local colour, a share of the head's width. Chosen by eye. */
const LOCAL_SHARE = 0.14;
/** Within these spreads a cell is skin: hue, and the logarithm of light. Chosen by eye. */
const HUE_SIGMAS = 4.5;
const LIGHT_SIGMAS = 4;
/** Hair takes at least this share of the light before it counts, and covers all at the second: chosen on people before number 36. */
const HAIR_TAKES = { from: 0.12, to: 0.86 } as const;
/** Skin that is darker than the light explains by this (log of bytes) is hair for the learning of skin. By eye. */
const EXPLAINED = 0.35;
/** Where the light ends on a head, what it explains within this (log of bytes) is skin. Chosen on hard photos 80 to 109. */
const LIGHT_ENDS = 0.2;
/** Where less than this share of the upper head may be skin all of it is hair. Chosen by eye. */
const LEAST_KNOWN = 0.03;
/** Mirror images of lights take no more of a head than this, in shares of the skin about them: what takes more is white hair. By eye. */
const GLARE_SHARE = 0.5;

/**
 * Skin and hair of the head in a photo. The colour of skin is learned in this one photo: from the middle of the face where it shows, else from
 * the fitted bald area; then as a smooth surface of hue and of light under the photo's own lamps. What departs from it is no skin (background,
 * glasses, cloth), or hair when it is darker. Ears are left out by shape, hands by where they reach in over the outline. No skin tone is presumed.
 * Where the head lies off the photo there is no skin. Deterministic; a quarter of a second for 512 px.
 * @throws RangeError for pixels or a person that are not of that size, or a size, camera or semi-axes that are none.
 */
export function skinMask(input: SkinMaskInput): SkinMask {
  const { width, height, size, camera, semiAxesMm, person } = input;
  assertSmallOf(input, size, 'skinMask');
  assertCamera(camera, 'skinMask: camera');
  assertAxes(semiAxesMm, 'skinMask');
  if (person) assertMask(person, input, 'skinMask: person');
  const whole = { width, height, skin: new Uint8Array(width * height), hair: new Uint8Array(width * height) };
  const reading = readHead(input, input);
  if (!reading) return whole;
  const region = person ? withPerson(reading.region, person) : reading.region;
  const radius = Math.max(2, Math.round((LOCAL_SHARE * 2 * semiAxesMm[0]) / region.mmPerCell));
  const { found, intruder } = readPart({ ...reading, region }, { radius, bordered: person !== undefined });
  for (let y = 0; y < region.height; y++) {
    const [from, to] = [y * region.width, (y + 1) * region.width];
    const at = (region.top + y) * width + region.left;
    whole.skin.set(found.skin.subarray(from, to), at);
    whole.hair.set(found.hair.subarray(from, to), at);
  }
  const hidden = intruder.reduce((sum, value, i) => sum + (region.cells[i] === CELL.off ? 0 : value), 0);
  return { ...whole, hand: hidden * region.mmPerCell ** 2 > LEAST_HAND_MM2 };
}

interface ReadOptions {
  readonly radius: number;
  /** Whether the person's own border is known. */
  readonly bordered: boolean;
}

interface SkinOptions extends ReadOptions {
  /** 1 on hair that is known by its strands. */
  readonly strands: Uint8Array;
  /** Whether the head is full of it. */
  readonly isCombed: boolean;
  /** 1 where skin may be. */
  readonly own: Uint8Array;
}

/** Skin and hair, and what reaches in over them. */
function readPart(
  reading: HeadReading,
  options: ReadOptions,
): { readonly found: SkinReading; readonly intruder: Uint8Array } {
  const { part, region, colour, hues } = reading;
  // Nothing tells skin from hair in the dark, and no dot would be seen: it is left to a hand.
  if (hues && isTooDark(hues)) return { found: nothing(region), intruder: nothing(region).skin };
  const alone = findStrands(reading);
  const combed = findHeadOfHair(reading, alone);
  const strands = combed ?? alone;
  const hairy = { ...options, strands, isCombed: combed !== null };
  const first = readSkin(reading, { ...hairy, own: likeFace(reading, strands) });
  const intruder = findIntruder(region, { colour, skin: first.skin, part });
  const again = withoutIntruder(reading, first, intruder);
  const found = again ? readSkin(again.reading, { ...hairy, own: again.own }) : first;
  const skin = soberSkin(reading, found, intruder);
  const { hair } = found;
  for (let i = 0; i < intruder.length; i++) if (intruder[i] === 1) skin[i] = hair[i] = 0;
  return { found: { ...found, skin }, intruder };
}

const nothing = ({ cells }: HeadRegion): SkinReading => ({
  skin: new Uint8Array(cells.length),
  hair: new Uint8Array(cells.length),
  seed: new Uint8Array(cells.length),
  lightSigma: 0,
});

/** Skin and hair as they look where some cells may be skin. */
function readSkin(reading: HeadReading, options: SkinOptions): SkinReading {
  const { radius, strands, own } = options;
  const { part, region, colour: raw, hues } = reading;
  const { width, height, cells } = region;
  // Where the upper head holds two heaps, a bright and a dark one, skin is the bright one for sure; the light tells what of the other is shade.
  const darkest = Math.max(hairLimit(raw.light, cells), hues ? hues.light - MUCH_DARKER : -Infinity);
  const seed = own.map((value, i) =>
    value === 1 && cells[i] === CELL.core && raw.light[i] >= darkest ? 1 : 0,
  );
  if (hues && tooFew(seed, cells))
    return { ...nothing(region), seed, hair: cells.map((cell) => (cell === CELL.off ? 0 : 255)) };
  const light = shadeSkin(linearLight(part), { normals: region.normals, cells, candidate: own, seed });
  const eligible = own.map((value, i) =>
    value === 1 && cells[i] === CELL.core && light[i] > -EXPLAINED ? 1 : 0,
  );
  const model = learnSkin({ ...raw, light }, eligible, { width, height, radius });
  const skin = new Uint8Array(cells.length);
  const hair = new Uint8Array(cells.length);
  const glare = findGlare(model, region, options);
  const lightEnds = createLightEnds(reading, own, strands);
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] === CELL.off) continue;
    readCell(model, i, { own: own[i] === 1, glare: glare[i] === 1, skin, hair });
    if (!lightEnds(i, light[i])) continue;
    skin[i] = 255;
    hair[i] = Math.round(255 * coverOf(light[i]));
  }
  return { skin: tidySkin(skin, raw.light, region), hair, seed, lightSigma: model.lightSigma };
}

/** Whether a cell that has not the hue of the face is skin where the light ends: as red as skin is there, smooth, and as dark as the light explains. */
function createLightEnds(
  { colour, hues, rough, faceRough }: HeadReading,
  own: Uint8Array,
  strands: Uint8Array,
): (i: number, light: number) => boolean {
  const streaky = roughOfStrands(faceRough);
  return (i, light) =>
    hues !== null &&
    own[i] === 0 &&
    strands[i] === 0 &&
    Math.abs(light) < LIGHT_ENDS &&
    rough[i] < streaky &&
    isWhereLightEnds(colour, i, hues);
}

/** 1 where skin may be, whatever its light: no strands, and the hue of the face where one shows. */
function likeFace({ region, colour: raw, hues, smooth }: HeadReading, strands: Uint8Array): Uint8Array {
  return region.cells.map((cell, i) => {
    const may = cell !== CELL.off && strands[i] === 0;
    return may && (hues === null || nearHue(raw, i, hues, smooth?.[i] === 1)) ? 1 : 0;
  });
}

function tooFew(seed: Uint8Array, cells: Uint8Array): boolean {
  let [known, all] = [0, 0];
  for (let i = 0; i < cells.length; i++) {
    known += seed[i];
    if (cells[i] === CELL.core) all++;
  }
  return known < LEAST_KNOWN * all;
}

/** Mirror images of lights on skin; on a head of hair those on hair are none. */
function findGlare(
  model: SkinModel,
  { cells }: HeadRegion,
  { own, strands, isCombed, bordered }: SkinOptions,
): Uint8Array {
  let [bare, shining] = [0, 0];
  const glare = cells.map((cell, i) => {
    if (cell === CELL.core) bare += own[i];
    if (isCombed && strands[i] === 1) return 0;
    // A white wall beside the head would pass for shine: without the person's own border only well inside.
    if (!(bordered ? cell !== CELL.off : cell === CELL.core) || !model.glare(i)) return 0;
    if (cell === CELL.core && own[i] === 0) shining++;
    return 1;
  });
  return shining > GLARE_SHARE * bare ? glare.map((value, i) => value * own[i]) : glare;
}

interface CellOptions {
  /** Whether its hue is that of the face, where one shows. */
  readonly own: boolean;
  /** Whether it shows the mirror image of a light. */
  readonly glare: boolean;
  readonly skin: Uint8Array;
  readonly hair: Uint8Array;
}

function readCell(model: SkinModel, i: number, { own, glare, skin, hair }: CellOptions): void {
  const { hue, light } = model.departure(i);
  const sameHue = own && hue < HUE_SIGMAS * model.hueSigma;
  const cover = coverOf(light);
  const dim = -light < LIGHT_SIGMAS * model.lightSigma;
  if (sameHue && (dim || cover === 0)) skin[i] = 255;
  else if (glare) skin[i] = 255;
  else if (!own) hair[i] = 255;
  if (sameHue && cover < 0.5) skin[i] = 255;
  if (cover > 0) hair[i] = Math.max(hair[i], Math.round(255 * cover));
}

/** Share that hair covers where the light is so much less than skin's (log of bytes). */
function coverOf(light: number): number {
  const taken = 1 - Math.exp(Math.min(0, GAMMA * light));
  return Math.min(1, Math.max(0, (taken - HAIR_TAKES.from) / (HAIR_TAKES.to - HAIR_TAKES.from)));
}

function withPerson(region: HeadRegion, person: ByteMask): HeadRegion {
  const { left, top, width, height } = region;
  const cells = region.cells.slice();
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (person.data[(top + y) * person.width + left + x] === 0) cells[i] = CELL.off;
    }
  }
  return { ...region, cells };
}
