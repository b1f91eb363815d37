import { type MarkTable, markTable } from './table.ts';

/** A published number beside ours. */
export interface Compared {
  readonly name: string;
  readonly published: number;
  readonly value: number;
  /** Within 15 % of the published number, or within the ±0.01 that it is itself uncertain by. */
  readonly met: boolean;
}

/** Published contrast at 450, 550 and 650 nm and width of absorbing columns in skin without melanin, 100 1/cm (Monte Carlo, ±0.01). */
const COLUMNS = [
  { diameterMm: 0.1, layerMm: [0.08, 0.28], blueGreenRed: [0.16, 0.18, 0.21], widthMm: [0.21, 0.21] },
  { diameterMm: 0.2, layerMm: [0.08, 0.28], blueGreenRed: [0.38, 0.44, 0.5], widthMm: [0.25, 0.25] },
  { diameterMm: 0.4, layerMm: [0.08, 0.28], blueGreenRed: [0.54, 0.63, 0.72], widthMm: [0.45, 0.45] },
  { diameterMm: 0.2, layerMm: [0.3, 0.6], blueGreenRed: [0.04, 0.07, 0.1], widthMm: [0.65, 0.65] },
  { diameterMm: 0.4, layerMm: [0.3, 0.6], blueGreenRed: [0.08, 0.15, 0.25], widthMm: [0.58, 0.71] },
  { diameterMm: 0.2, layerMm: [0.5, 0.8], blueGreenRed: [0, 0.02, 0.04], widthMm: [0.9, 1] },
] as const;

/** Published contrast at 550 nm of a 0.2 mm column from 0.08 to 0.58 mm by its absorption, 1/cm. */
const ABSORPTIONS = [
  [10, 0.1],
  [30, 0.24],
  [100, 0.45],
  [300, 0.6],
] as const;

const SHARE = 0.15;
const UNCERTAIN = 0.01;

/** Every published row, run again. */
export function publishedRows(options: { readonly photons: number; readonly seed: number }): Compared[] {
  const diametersMm = [0.1, 0.2, 0.4];
  const layersMm = [
    [0.08, 0.28],
    [0.3, 0.6],
    [0.5, 0.8],
  ] as const;
  const columns = markTable({ diametersMm, layersMm, absorptions: [10] }, options);
  const rows = COLUMNS.flatMap(({ diameterMm, layerMm, blueGreenRed, widthMm }) => {
    const layer = layersMm.findIndex((candidate) => candidate[0] === layerMm[0]);
    const mark = diametersMm.indexOf(diameterMm) * layersMm.length + layer;
    const name = `${diameterMm} mm at ${layerMm.join('–')} mm`;
    return [
      ...blueGreenRed.map((published, i) =>
        compare(`${name}, contrast at ${450 + 100 * i} nm`, published, columns.contrast[mark * 3 + 2 - i]),
      ),
      compareWidth(`${name}, width`, widthMm, columns.widthMm[mark]),
    ];
  });
  return [...rows, ...absorptionRows(options)];
}

function absorptionRows(options: { readonly photons: number; readonly seed: number }): Compared[] {
  const absorptions = ABSORPTIONS.map(([perCm]) => perCm / 10);
  const table: MarkTable = markTable({ diametersMm: [0.2], layersMm: [[0.08, 0.58]], absorptions }, options);
  return ABSORPTIONS.map(([perCm, published], i) =>
    compare(`0.2 mm at 0.08–0.58 mm, ${perCm} 1/cm, 550 nm`, published, table.contrast[i * 3 + 1]),
  );
}

function compare(name: string, published: number, value: number): Compared {
  return {
    name,
    published,
    value,
    met: Math.abs(value - published) <= Math.max(SHARE * published, UNCERTAIN),
  };
}

/** A width may be published as a range. */
function compareWidth(name: string, [low, high]: readonly [number, number], value: number): Compared {
  const published = Math.min(high, Math.max(low, value));
  return { name, published, value, met: Math.abs(value - published) <= SHARE * published };
}
