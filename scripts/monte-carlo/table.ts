import { fullWidth, type Grid, markProfiles, OFFSETS_MM } from './marks.ts';
import { tissueAt, WAVELENGTHS_NM } from './tissue.ts';

/** The columns of pigment that the optics table holds. */
export const TABLE_GRID = {
  diametersMm: [0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.9],
  layersMm: [
    [0.02, 0.14],
    [0.05, 0.21],
    [0.08, 0.28],
    [0.14, 0.34],
    [0.2, 0.4],
    [0.3, 0.6],
    [0.5, 0.8],
  ],
  /** 3 to 600 1/cm. */
  absorptions: [0.3, 1, 3, 10, 17, 30, 60],
} as const satisfies Grid;

/** Marks of a grid at the three wavelengths. */
export interface MarkTable {
  /** Contrast in the middle: `((diameter · layers + layer) · absorptions + absorption) · 3 + (0 red, 1 green, 2 blue)`. */
  readonly contrast: Float64Array;
  /** Full width at half maximum at 550 nm, mm, in the same order without the wavelength. */
  readonly widthMm: Float64Array;
}

/** Run the photons for every mark of a grid. */
export function markTable(
  grid: Grid,
  options: { readonly photons: number; readonly seed: number },
): MarkTable {
  const marks = grid.diametersMm.length * grid.layersMm.length * grid.absorptions.length;
  const contrast = new Float64Array(marks * 3);
  const widthMm = new Float64Array(marks);
  WAVELENGTHS_NM.forEach((wavelengthNm, index) => {
    const profiles = markProfiles(tissueAt(wavelengthNm), grid, options);
    for (let mark = 0; mark < marks; mark++) {
      const profile = profiles.subarray(mark * OFFSETS_MM.length, (mark + 1) * OFFSETS_MM.length);
      contrast[mark * 3 + 2 - index] = profile[0];
      if (wavelengthNm === 550) widthMm[mark] = fullWidth(profile);
    }
  });
  return { contrast, widthMm };
}
