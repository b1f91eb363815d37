import { labToLinear, type Rgb } from '../image/colour.ts';

export type ToneName = 'very-light' | 'light' | 'intermediate' | 'tan' | 'brown' | 'dark';

export interface Tone {
  /** Mean colour of the skin, CIE Lab D65: inside its class by ITA (Del Bino & Bernerd 2013); a* and b* chosen by eye. */
  readonly lab: Rgb;
  /** How much blood shows, and how much the melanin varies from place to place. */
  readonly blood: number;
  readonly melanin: number;
  /** Colour of hair, linear reflectance. */
  readonly hair: Rgb;
}

export const TONES: Readonly<Record<ToneName, Tone>> = {
  'very-light': { lab: [73.5, 8.5, 14], blood: 1, melanin: 1, hair: [0.075, 0.048, 0.03] },
  light: { lab: [68, 10.5, 16], blood: 1, melanin: 1, hair: [0.05, 0.033, 0.022] },
  intermediate: { lab: [62.5, 11, 18], blood: 0.8, melanin: 1.1, hair: [0.03, 0.02, 0.015] },
  tan: { lab: [56, 12, 19.5], blood: 0.6, melanin: 1.2, hair: [0.036, 0.022, 0.015] },
  brown: { lab: [44, 12, 18], blood: 0.4, melanin: 1.3, hair: [0.009, 0.007, 0.006] },
  dark: { lab: [32, 12, 15.5], blood: 0.3, melanin: 1.3, hair: [0.006, 0.005, 0.0045] },
};

export const toneAlbedo = (tone: Tone): Rgb => labToLinear(...tone.lab);

/** ITA classes, degrees, from above to below (dermatest.de; Chardon 1991). */
export const ITA_RANGE: Readonly<Record<ToneName, readonly [number, number]>> = {
  'very-light': [55, 90],
  light: [41, 55],
  intermediate: [28, 41],
  tan: [10, 28],
  brown: [-30, 10],
  dark: [-90, -30],
};

/** Optical depth per unit of melanin and blood in r, g, b (shapes of the spectra at omlc.org, scaled by eye). */
export const MELANIN_DEPTH = [0.42, 0.74, 1.1] as const;
export const BLOOD_DEPTH = [0.16, 0.86, 0.72] as const;
