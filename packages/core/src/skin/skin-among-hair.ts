import { mapOf } from '../pixels/small-photo.ts';
import { nearHue } from './face-hues.ts';
import type { HeadReading } from './head-reading.ts';
import { CELL } from './head-region.ts';
import { middleOf } from './skin-colour.ts';

/** The first spots of skin are smoother than this share of what their hair is, and no darker than the face by this (log of bytes). By eye. */
const SPOT = { rough: 0.6, darker: 0.7 } as const;
/** Where no face shows they have another hue than that hair by so many of its spreads. By eye. */
const SPOT_HUE_SIGMAS = 3;
/**
 * Where no face shows, what is darker than both that hair and those spots by this (log of bytes) is no skin: where the light ends hair gets warmer and smoother too.
 * Chosen on hard photos before number 30, 104 to 144 and 500 to 524.
 */
const DARKER_THAN_BOTH = 0.5;
/** Smaller spots, mm² together, tell no skin. By eye: a parting is 300. */
const LEAST_SPOTS_MM2 = 120;
/** Least spreads of light, of both hues (camera noise) and of roughness, logs. By eye; the last is the least with which a parting's rough rim stays skin in the test. */
const LEAST_SPREADS = [0.1, 0.03, 0.03, 0.25] as const;
/** Added to roughness (log of bytes) before its logarithm is taken. By eye. */
const SMOOTHEST = 0.005;

/**
 * Tells skin from hair on a head of hair: both are learned as normal distributions of light, hues and roughness, the axes apart, and a cell is what it is likelier
 * of (quadratic discriminant analysis). Hair is told by where it is for sure, skin by smooth spots beside it in the hue of the face, or redder and yellower than that
 * hair where no face shows. Where there are none all is hair.
 * @param hair 1 on what is hair for sure, but for a few
 */
export function skinAmongHair(reading: HeadReading, hair: Uint8Array): (i: number) => boolean {
  const { colour, rough } = reading;
  const sure: number[] = [];
  for (let i = 0; i < hair.length; i++) if (hair[i] === 1) sure.push(i);
  const spots = firstSpots(reading, hair, sure);
  if (spots.length * reading.region.mmPerCell ** 2 < LEAST_SPOTS_MM2) return () => false;
  const traits = [
    colour.light,
    colour.red,
    colour.blue,
    mapOf(rough.length, (i) => Math.log(rough[i] + SMOOTHEST)),
  ];
  const [asSkin, asHair] = [looksOf(traits, spots), looksOf(traits, sure)];
  const darkest = reading.hues ? -Infinity : Math.min(asSkin[0][0], asHair[0][0]) - DARKER_THAN_BOTH;
  return (i) => colour.light[i] > darkest && unlikeness(asSkin, traits, i) < unlikeness(asHair, traits, i);
}

function firstSpots(
  { region, colour, hues, rough }: HeadReading,
  hair: Uint8Array,
  sure: readonly number[],
): number[] {
  const { light, red, blue } = colour;
  const roughest = SPOT.rough * middleOf(sure.map((i) => rough[i]));
  const [r, b] = [red, blue].map((map) => middleOf(sure.map((i) => map[i])));
  const apart = (i: number): number => Math.hypot(red[i] - r, blue[i] - b);
  // The middle of a distance in two dimensions is 1.18 spreads.
  const hueSigma = Math.max(LEAST_SPREADS[1], middleOf(sure.map(apart)) / 1.18);
  const isWarmer = (i: number): boolean => red[i] > r && blue[i] < b && apart(i) > SPOT_HUE_SIGMAS * hueSigma;
  const spots: number[] = [];
  for (let i = 0; i < hair.length; i++) {
    if (hair[i] === 1 || region.cells[i] === CELL.off || rough[i] > roughest) continue;
    if (hues ? light[i] > hues.light - SPOT.darker && nearHue(colour, i, hues) : isWarmer(i)) spots.push(i);
  }
  return spots;
}

/** The middle and the spread of one trait. */
type Look = readonly [middle: number, sigma: number];

const looksOf = (traits: readonly Float32Array[], at: readonly number[]): readonly Look[] =>
  traits.map((map, k) => {
    const middle = middleOf(at.map((i) => map[i]));
    const spread = 1.48 * middleOf(at.map((i) => Math.abs(map[i] - middle)));
    return [middle, Math.max(LEAST_SPREADS[k], spread)];
  });

/** Minus twice the logarithm of how likely a cell is, but for a constant. */
function unlikeness(looks: readonly Look[], traits: readonly Float32Array[], i: number): number {
  let sum = 0;
  for (let k = 0; k < looks.length; k++) {
    const [middle, sigma] = looks[k];
    sum += ((traits[k][i] - middle) / sigma) ** 2 + 2 * Math.log(sigma);
  }
  return sum;
}
