/**
 * Makes the optics table of core: `nice tsx scripts/monte-carlo/make-table.ts [photons]`, about five minutes.
 * Prints every published row beside its own, and writes packages/core/src/optics/optics-table.ts.
 */
import { writeFileSync } from 'node:fs';
import { publishedRows } from './rows.ts';
import { type MarkTable, markTable, TABLE_GRID } from './table.ts';

const SEED = 20251;
const photons = Number(process.argv[2] ?? 200_000);
const table = markTable(TABLE_GRID, { photons, seed: SEED });
for (const row of publishedRows({ photons, seed: SEED + 1 })) {
  console.log(`${row.met ? 'ok ' : 'OFF'} ${row.name.padEnd(44)} ${row.published} ${row.value.toFixed(3)}`);
}
writeFileSync(new URL('../../packages/core/src/optics/optics-table.ts', import.meta.url), source(table));

function source({ contrast, widthMm }: MarkTable): string {
  const { diametersMm, layersMm, absorptions } = TABLE_GRID;
  return `// Made by scripts/monte-carlo/make-table.ts (${photons} photons a wavelength, seed ${SEED}). Do not edit.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: these numbers are measured, none is a root of a half

/** Diameters of the columns of pigment, mm. */
export const TABLE_DIAMETERS_MM = [${diametersMm.join(', ')}] as const;
/** Middles of the columns below the surface, mm; they reach from ${layersMm.map((l) => l.join('–')).join(', ')} mm. */
export const TABLE_DEPTHS_MM = [${layersMm.map(([a, b]) => ((a + b) / 2).toFixed(2)).join(', ')}] as const;
/** Absorption of the pigment, 1/cm. */
export const TABLE_ABSORPTIONS = [${absorptions.map((a) => a * 10).join(', ')}] as const;

/** Contrast in the middle of a mark: red, green, blue (650, 550, 450 nm) by absorption, depth, diameter (slowest). */
export const TABLE_CONTRAST: readonly number[] = [${list(contrast, 4)}];

/** Full width at half maximum at 550 nm, µm, by absorption, depth, diameter (slowest). */
export const TABLE_WIDTH_UM: readonly number[] = [${list(
    widthMm.map((width) => width * 1000),
    0,
  )}];
`;
}

function list(values: Float64Array, digits: number): string {
  return Array.from(values, (value) => String(Number(value.toFixed(digits)))).join(', ');
}
