import type { Lab } from './lab.ts';

/** A class of skin by its individual typology angle. */
export interface SkinTone {
  readonly id: 'veryLight' | 'light' | 'intermediate' | 'tan' | 'brown' | 'dark';
  readonly label: string;
  /** Least angle of the class, degrees; it reaches up to the class before. */
  readonly aboveItaDeg: number;
  /** A typical skin of the class. L and b give its angle; chosen by eye within the class. */
  readonly lab: Lab;
}

/** Classes from very light to dark (dermatest.de; ITA after Chardon). */
export const SKIN_TONES: readonly SkinTone[] = [
  { id: 'veryLight', label: 'Very light', aboveItaDeg: 55, lab: [73.5, 8.5, 14] },
  { id: 'light', label: 'Light', aboveItaDeg: 41, lab: [68, 10.5, 16] },
  { id: 'intermediate', label: 'Intermediate', aboveItaDeg: 28, lab: [62.5, 11, 18] },
  { id: 'tan', label: 'Tan', aboveItaDeg: 10, lab: [56, 12, 19.5] },
  { id: 'brown', label: 'Brown', aboveItaDeg: -30, lab: [44, 12, 18] },
  { id: 'dark', label: 'Dark', aboveItaDeg: -90, lab: [31.5, 9.5, 12] },
];

/** Individual typology angle of a skin, degrees: atan((L − 50) / b). */
export function itaDeg([l, , b]: Lab): number {
  return (Math.atan2(l - 50, b) * 180) / Math.PI;
}

/** The class of a skin. */
export function skinToneOf(lab: Lab): SkinTone {
  const ita = itaDeg(lab);
  return SKIN_TONES.find(({ aboveItaDeg }) => ita > aboveItaDeg) ?? SKIN_TONES[SKIN_TONES.length - 1];
}
