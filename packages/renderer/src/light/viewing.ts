import { GROUP_STATE_FLOATS } from '@stubble/core';

/** The light in which a scalp is looked at. `photo` changes nothing: it is the light of the photo. */
export type Viewing = 'photo' | 'daylight' | 'indoor' | 'flash';

interface Light {
  /** Colour temperature, K; null for the photo's own. */
  readonly kelvin: number | null;
  /** How much of it comes from all around, in [0, 1]: that share is mirrored by the skin toward every eye. */
  readonly around: number;
}

/** Illuminants D65 and A of the CIE, and the 5500 K that flashes are made for (ISO 7589); the shares from all around are chosen by eye. */
const LIGHTS: Readonly<Record<Viewing, Light>> = {
  photo: { kelvin: null, around: 0.5 },
  daylight: { kelvin: 6504, around: 1 },
  indoor: { kelvin: 2856, around: 0.5 },
  flash: { kelvin: 5500, around: 0 },
};

/** Red, green, blue: the wavelengths of the optics table, nm. */
const WAVELENGTH_NM = [650, 550, 450] as const;
/** Standard deviation of a camera's channel, nm. Chosen by eye: usual colour filters are some 80 nm wide at half their height. */
const CHANNEL_NM = 35;
/** Second radiation constant h·c/k, nm·K (CODATA). */
const SECOND_RADIATION_NM_K = 1.4388e7;
/** Fresnel's reflection of skin, index 1.4, at right angles: ((1.4 - 1) / (1.4 + 1))². */
const MIRRORED = 0.0278;
/** Light that intermediate skin (core's `SKIN_TONES`) sends back, linear sRGB. */
const SKIN_RGB = [0.465, 0.276, 0.187] as const;

/**
 * Rows of `groupStates` as another light shows them; the same array for `photo`. Only the contrast of the dots changes, and little:
 * - **tint**: under warm light a channel weighs longer wavelengths, where pigment takes another share. A Gaussian channel times Wien's law
 *   has its mean moved by σ²·d ln E/dλ = σ²·(c₂/(λ²T) - 5/λ); the contrast there is read off between the three that are known;
 * - **exposure**: what the skin's surface mirrors from all around was never in the pigment, so the dots take their share of the rest only.
 *
 * The exposure of the photo stays, as a share of light does not depend on it.
 */
export function seenIn(table: Float32Array, viewing: Viewing): Float32Array {
  if (viewing === 'photo') return table;
  const shift = WAVELENGTH_NM.map((nm) => shiftNm(nm, LIGHTS[viewing]));
  const gain = SKIN_RGB.map((skin) => bodyShare(skin, LIGHTS[viewing]) / bodyShare(skin, LIGHTS.photo));
  const seen = table.slice();
  for (let row = 0; row < seen.length; row += GROUP_STATE_FLOATS) {
    const [r, g, b] = table.subarray(row, row + 3);
    const perNm = [(r - g) / 100, (r - b) / 200, (g - b) / 100];
    for (const c of [0, 1, 2]) seen[row + c] = Math.max(0, gain[c] * (table[row + c] + shift[c] * perNm[c]));
  }
  return seen;
}

/** @throws RangeError when it is none. */
export function assertViewing(viewing: Viewing): void {
  if (Object.hasOwn(LIGHTS, viewing)) return;
  throw new RangeError(`setViewing: expected ${Object.keys(LIGHTS).join(', ')}, got ${viewing}`);
}

/** How far the mean wavelength of a channel lies from where even light puts it. */
function shiftNm(nm: number, { kelvin }: Light): number {
  if (kelvin === null) return 0;
  return CHANNEL_NM ** 2 * (SECOND_RADIATION_NM_K / (nm * nm * kelvin) - 5 / nm);
}

/** Share of the light from skin that has been inside it. */
function bodyShare(skin: number, { around }: Light): number {
  return 1 - (MIRRORED * around) / skin;
}
