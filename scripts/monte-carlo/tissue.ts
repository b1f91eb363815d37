/**
 * Skin as light meets it: absorption and scattering per mm, by wavelength.
 * Skin baseline, melanosome and blood: omlc.org. Reduced scattering of dermis: Jacques 2013.
 */

/** Optical properties of skin at one wavelength. */
export interface Tissue {
  readonly wavelengthNm: number;
  /** Absorption of dermis with its blood, 1/mm. */
  readonly dermisAbsorption: number;
  /** Absorption of epidermis with its melanin, 1/mm. */
  readonly epidermisAbsorption: number;
  /** Scattering, 1/mm; the same in both layers. */
  readonly scattering: number;
  /** Anisotropy g of one scattering (Henyey–Greenstein). */
  readonly anisotropy: number;
}

/** Wavelengths that stand for blue, green and red, nm. */
export const WAVELENGTHS_NM = [450, 550, 650] as const;
/** Boundary of the layers, mm below the surface. Scalp epidermis is 0.05–0.1 mm; chosen by eye. */
export const EPIDERMIS_MM = 0.06;
/** Refractive index of skin against air. */
export const SKIN_INDEX = 1.4;
/** Usual for skin in the visible (Jacques 2013); 0.8 and 0.9 give the same marks to 0.01. */
const ANISOTROPY = 0.85;
/**
 * Share of dermis that is blood. omlc.org gives about 0.2 % for the whole dermis; twice that lies near the surface, and with it the deep marks
 * come out as weak in blue as the published rows that `rows.ts` compares with. Chosen so.
 */
const BLOOD_SHARE = 0.004;
/** Absorption of whole blood at 75 % saturation, 150 g/l, at the three wavelengths, 1/cm (omlc.org, Prahl's table). */
const BLOOD_PER_CM: Readonly<Record<number, number>> = { 450: 390, 550: 244, 650: 6.5 };

/**
 * Skin at one of the three wavelengths.
 * @param melanin share of the epidermis that is melanosomes, in [0, 0.5]. @defaultValue 0
 */
export function tissueAt(wavelengthNm: number, melanin = 0): Tissue {
  const baseline = 0.244 + 85.3 * Math.exp(-(wavelengthNm - 154) / 66.2);
  const melanosome = 6.6e11 * wavelengthNm ** -3.33;
  const relative = wavelengthNm / 500;
  const reduced = 66.7 * (0.29 * relative ** -4 + 0.71 * relative ** -0.69);
  return {
    wavelengthNm,
    dermisAbsorption: (baseline * (1 - BLOOD_SHARE) + BLOOD_PER_CM[wavelengthNm] * BLOOD_SHARE) / 10,
    epidermisAbsorption: (baseline * (1 - melanin) + melanosome * melanin) / 10,
    scattering: reduced / 10 / (1 - ANISOTROPY),
    anisotropy: ANISOTROPY,
  };
}
