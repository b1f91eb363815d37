import { isTooDark, MUCH_DARKER, nearHue, type SkinHues } from './face-hues.ts';
import type { HeadReading } from './head-reading.ts';
import { CELL } from './head-region.ts';
import { roughOfStrands } from './roughness.ts';
import type { Colours } from './skin-colour.ts';

export interface FaceReading {
  /** Share of the upper head that has the colour of the face, where one shows, and is as smooth, 0 to 1. */
  readonly bare: number;
  /** Whether a face shows what bare is; else only how smooth skin usually is. */
  readonly byFace: boolean;
  /** Whether the face is so dark that its hue is noise. */
  readonly tooDark: boolean;
}

/** The upper head against the face below it, and by how smooth skin usually is where no face shows; null where no upper head is. */
export function readFace(reading: HeadReading): FaceReading | null {
  const { region, hues } = reading;
  const isBare = bareness(reading);
  let [all, bare] = [0, 0];
  for (let i = 0; i < region.cells.length; i++) {
    if (region.cells[i] !== CELL.core) continue;
    all++;
    if (isBare(i)) bare++;
  }
  return all > 0
    ? { bare: bare / all, byFace: hues !== null, tooDark: hues !== null && isTooDark(hues) }
    : null;
}

/** Whether a cell is as smooth as skin and, where a face shows, has its colour. */
export function bareness({ colour, hues, rough, faceRough, smooth }: HeadReading): (i: number) => boolean {
  const streaky = roughOfStrands(faceRough);
  return (i) => rough[i] < streaky && (hues === null || isOfFace(colour, i, hues, smooth?.[i] === 1));
}

const isOfFace = (colour: Colours, i: number, hues: SkinHues, isSmooth: boolean): boolean =>
  colour.light[i] > hues.light - MUCH_DARKER && nearHue(colour, i, hues, isSmooth);
