import { blackUnderSkin, colourDifference, markOptics } from '../../../packages/core/src/index.ts';
import { publishedRows } from '../../monte-carlo/rows.ts';
import { markTable } from '../../monte-carlo/table.ts';
import type { BenchRow } from '../bench-row.ts';
import { ageingRow } from './row.ts';

/** Photons a wavelength: enough for ±0.005 at contrasts near one half. */
const PHOTONS = 20_000;
const SEED = 71;
/**
 * Columns on the table and between its rows: the code interpolates, a fresh Monte Carlo does not. Top and bottom, mm,
 * as far apart as the table's columns at that depth.
 */
const ASKED = {
  diametersMm: [0.17, 0.25, 0.4, 0.5],
  layersMm: [
    [0.08, 0.28],
    [0.11, 0.31],
    [0.25, 0.5],
    [0.3, 0.6],
  ],
  absorptions: [2, 10, 14],
} as const;

/** Opaque black under skin of Lab 70, 3, 18 (Kubelka–Munk, published). */
const BLACK = [
  [0.1, [52, -1, 1]],
  [0.25, [60, -1, 6]],
  [0.5, [65, 0, 11]],
  [1, [69, 1, 15]],
] as const;

export function opticsRows(): BenchRow[] {
  const published = publishedRows({ photons: PHOTONS, seed: SEED });
  const missed = published.filter(({ met }) => !met);
  const worst = published.reduce((most, row) => Math.max(most, beyond(row)), 0);
  const apart = opticsApart();
  return [
    ageingRow({
      name: 'optics against a fresh Monte Carlo: largest difference of contrast',
      value: apart,
      unit: '',
      target: '≤ 0.04',
      met: apart <= 0.04,
    }),
    ageingRow({
      name: 'Monte Carlo against published rows: off by more than 15 % or 0.01',
      value: missed.length,
      unit: `of ${published.length}`,
      target: '0',
      met: missed.length === 0,
    }),
    ageingRow({
      name: 'the same: farthest row, beyond the ±0.01 of what is published',
      value: 100 * worst,
      unit: '%',
      target: '≤ 15 %',
      met: worst <= 0.15,
    }),
    ...BLACK.map(([depthMm, lab]) => {
      const value = colourDifference(blackUnderSkin([70, 3, 18], depthMm), lab);
      return ageingRow({
        name: `opaque black under ${depthMm} mm of dermis (Kubelka–Munk)`,
        value,
        unit: 'ΔE00',
        target: '≤ 3',
        met: value <= 3,
      });
    }),
  ];
}

/** Share of the published value by which a row is off, its own ±0.01 of contrast allowed. */
function beyond({ name, published, value }: { name: string; published: number; value: number }): number {
  const allowed = name.endsWith('width') ? 0 : 0.01;
  const off = Math.max(0, Math.abs(value - published) - allowed);
  return off === 0 ? 0 : off / published;
}

function opticsApart(): number {
  const { diametersMm, layersMm, absorptions } = ASKED;
  const { contrast } = markTable(ASKED, { photons: PHOTONS, seed: SEED + 1 });
  let most = 0;
  let mark = 0;
  for (const diameterMm of diametersMm) {
    for (const [top, bottom] of layersMm) {
      for (const perMm of absorptions) {
        const perCm = 10 * perMm;
        const depthMm = (top + bottom) / 2;
        const { contrastRgb } = markOptics({ diameterMm, depthMm, absorptionRgb: [perCm, perCm, perCm] });
        for (let c = 0; c < 3; c++) most = Math.max(most, Math.abs(contrastRgb[c] - contrast[3 * mark + c]));
        mark++;
      }
    }
  }
  return most;
}
