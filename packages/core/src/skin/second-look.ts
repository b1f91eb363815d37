import { cellsWhere } from '../pixels/small-photo.ts';
import { nearHue, skinHues } from './face-hues.ts';
import type { HeadReading } from './head-reading.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { roughnessWithin } from './roughness.ts';
import { middleColour, middleOf } from './skin-colour.ts';

/** Skin and hair of the part of a photo about a head. */
export interface SkinReading {
  /** 255 on skin, else 0. */
  readonly skin: Uint8Array;
  /** 0 to 255. */
  readonly hair: Uint8Array;
  /** 1 where the learning of skin began. */
  readonly seed: Uint8Array;
  /** How far skin departs from matt skin under the light of the photo, log of bytes. */
  readonly lightSigma: number;
}

/**
 * An intruder has taught what skin is where it holds more than the first share of the seeds, and less than the second of the head beside it is skin; of bald
 * heads with a hand 0.86 is, of heads full of hair 0.55 at most. Chosen on hard photos before number 30, 80 to 109 and some hands on long hair.
 */
const TAUGHT = { seeds: 0.5, skin: 0.7 } as const;
/** Skin of such a head is as smooth as the intruder within this (log of bytes), or by so many times. By eye. */
const AS_SMOOTH = { more: 0.006, times: 1.6 } as const;
/** Where less than this share of the upper head is skin, the rest is hair, and thin hair is rougher than the face by this, or by so many times. Chosen on hard photos before number 30. */
const HAIRY = { skin: 0.5, more: 0.025, times: 1.6 } as const;
/**
 * Skin that departs from matt skin by more than this (log of bytes) was learned from what is no head, unless it takes more than this share of it. Heads
 * under one lamp have 0.07, hands taken for a head 0.14 and more; same photos.
 */
const MATT = { sigma: 0.13, share: 0.7 } as const;

/** What is known of a head after a first reading, of the upper head's cells. */
interface FirstLook {
  /** Seeds of all, and those on the intruder. */
  readonly seeds: number;
  readonly seedsIn: number;
  /** See {@link bareShare}. */
  readonly bare: number;
  /** Cells of the intruder in the colour of skin. */
  readonly onIntruder: readonly number[];
}

function look(region: HeadRegion, reading: SkinReading, intruder: Uint8Array): FirstLook {
  const { cells } = region;
  let [seeds, seedsIn] = [0, 0];
  const onIntruder: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] !== CELL.core) continue;
    seeds += reading.seed[i];
    if (intruder[i] !== 1) continue;
    seedsIn += reading.seed[i];
    if (reading.skin[i] > 0) onIntruder.push(i);
  }
  return { seeds, seedsIn, onIntruder, bare: bareShare(region, reading, intruder) };
}

/** Share of the upper head beside an intruder that is skin; 0 where there is none beside it. */
function bareShare({ cells }: HeadRegion, { skin }: SkinReading, intruder: Uint8Array): number {
  let [free, bare] = [0, 0];
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] !== CELL.core || intruder[i] === 1) continue;
    free++;
    if (skin[i] > 0) bare++;
  }
  return bare / Math.max(1, free);
}

/**
 * Where what was learned as skin is mostly an intruder, and the head beside it is mostly none: what may be skin without it, in the hue of the face, or of the
 * intruder where no face shows, and as smooth. Null where the head itself taught.
 */
export function withoutIntruder(
  reading: HeadReading,
  first: SkinReading,
  intruder: Uint8Array,
): { readonly reading: HeadReading; readonly own: Uint8Array } | null {
  const { region, colour, part, rough } = reading;
  const { seeds, seedsIn, onIntruder, bare } = look(region, first, intruder);
  if (onIntruder.length === 0 || seedsIn < TAUGHT.seeds * seeds || bare > TAUGHT.skin) return null;
  const hues =
    reading.hues ??
    skinHues(middleColour(part.pixels, onIntruder), middleOf(onIntruder.map((i) => colour.light[i])));
  const usual = middleOf(onIntruder.map((i) => rough[i]));
  const limit = Math.max(usual + AS_SMOOTH.more, AS_SMOOTH.times * usual);
  const own = cellsWhere(
    rough.length,
    (i) => first.skin[i] > 0 && intruder[i] === 0 && rough[i] < limit && nearHue(colour, i, hues),
  );
  return { reading: { ...reading, hues }, own };
}

/** Skin without what a head that is mostly hair shows of it through thin hair, and without any where it cannot be the head's. */
export function soberSkin(
  { region, colour, faceRough, hues }: HeadReading,
  found: SkinReading,
  intruder: Uint8Array,
): Uint8Array {
  const bare = bareShare(region, found, intruder);
  const { cells } = region;
  if (found.lightSigma > MATT.sigma && bare < MATT.share) return new Uint8Array(cells.length);
  if (!hues || bare > HAIRY.skin) return found.skin;
  const limit = Math.max(faceRough + HAIRY.more, HAIRY.times * faceRough);
  const own = roughnessWithin(colour.light, found.skin, region);
  return found.skin.map((value, i) => (cells[i] === CELL.core && own[i] > limit ? 0 : value));
}
