import {
  TABLE_ABSORPTIONS,
  TABLE_CONTRAST,
  TABLE_DEPTHS_MM,
  TABLE_DIAMETERS_MM,
  TABLE_WIDTH_UM,
} from './optics-table.ts';

/** Red, green, blue: 650, 550 and 450 nm. */
export type Rgb = readonly [number, number, number];

/** A column of pigment in skin. */
export interface PigmentColumn {
  /** In [0.1, 0.9] mm; beyond, the nearest. */
  readonly diameterMm: number;
  /** Middle of the column below the surface, in [0.08, 0.65] mm; beyond, the nearest. */
  readonly depthMm: number;
  /** Absorption of the pigment in red, green and blue light, 1/cm, at least 0. Above 600 as 600. */
  readonly absorptionRgb: Rgb;
}

/** What light makes of a column of pigment. */
export interface MarkOptics {
  /** Share of the light that the middle of the mark takes away, each in [0, 1). */
  readonly contrastRgb: Rgb;
  /** Full width at half maximum at 550 nm, mm. */
  readonly widthMm: number;
}

/** Added to a contrast before its logarithm, so that the weakest marks interpolate too. */
const FLOOR = 0.004;

/**
 * Contrast and width of a column of pigment, from the table of the Monte Carlo (scripts/monte-carlo): linear in diameter, in the logarithm of
 * absorption, and, for the logarithm of contrast, in depth. Below the least absorption contrast is proportional to it.
 */
export function markOptics(column: PigmentColumn): MarkOptics {
  const d = between(TABLE_DIAMETERS_MM, column.diameterMm);
  const z = between(TABLE_DEPTHS_MM, column.depthMm);
  const [red, green, blue] = column.absorptionRgb;
  return {
    contrastRgb: [contrastAt(d, z, 0, red), contrastAt(d, z, 1, green), contrastAt(d, z, 2, blue)],
    widthMm: markWidthMm(column),
  };
}

/** Only the width of {@link markOptics}. */
export function markWidthMm({ diameterMm, depthMm, absorptionRgb }: PigmentColumn): number {
  const d = between(TABLE_DIAMETERS_MM, diameterMm);
  const z = between(TABLE_DEPTHS_MM, depthMm);
  const m = absorptionPlace(absorptionRgb[1]);
  const row = (di: number, zi: number) =>
    alongRow(TABLE_WIDTH_UM, (di * TABLE_DEPTHS_MM.length + zi) * TABLE_ABSORPTIONS.length, m);
  const shallow = mix(row(d.low, z.low), row(d.high, z.low), d.share);
  const deep = mix(row(d.low, z.high), row(d.high, z.high), d.share);
  return mix(shallow, deep, z.share) / 1000;
}

/** Where the width of marks is told: a column in the right place, at 100 1/cm (the pigment's usual strength there is of no weight). */
const REFERENCE = { depthMm: 0.18, absorptionRgb: [100, 100, 100] } as const;

/** Diameter of the column whose mark is so wide when it lies at the right depth, mm: the inverse of the table, in [0.1, 0.9]. */
export function columnDiameterMm(widthMm: number): number {
  const widths = REFERENCE_WIDTHS;
  const last = widths.length - 1;
  if (widthMm <= widths[0]) return TABLE_DIAMETERS_MM[0];
  for (let i = 1; i <= last; i++) {
    if (widthMm > widths[i]) continue;
    const share = (widthMm - widths[i - 1]) / (widths[i] - widths[i - 1]);
    return TABLE_DIAMETERS_MM[i - 1] + share * (TABLE_DIAMETERS_MM[i] - TABLE_DIAMETERS_MM[i - 1]);
  }
  return TABLE_DIAMETERS_MM[last];
}

const LOG_ABSORPTIONS = TABLE_ABSORPTIONS.map(Math.log);
const REFERENCE_WIDTHS = TABLE_DIAMETERS_MM.map((diameterMm) => markWidthMm({ ...REFERENCE, diameterMm }));

/** A place between two rows of an axis. */
interface Between {
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

function contrastAt(d: Between, z: Between, channel: number, absorption: number): number {
  const m = absorptionPlace(absorption);
  const row = (di: number, zi: number) =>
    alongRow(CONTRAST[channel], (di * TABLE_DEPTHS_MM.length + zi) * TABLE_ABSORPTIONS.length, m);
  const shallow = FLOOR + mix(row(d.low, z.low), row(d.high, z.low), d.share);
  const deep = FLOOR + mix(row(d.low, z.high), row(d.high, z.high), d.share);
  const contrast = Math.max(
    0,
    z.share === 0 ? shallow - FLOOR : shallow * (deep / shallow) ** z.share - FLOOR,
  );
  const least = TABLE_ABSORPTIONS[0];
  return absorption < least ? (contrast * Math.max(0, absorption)) / least : contrast;
}

/** The table's contrast by channel. */
const CONTRAST = [0, 1, 2].map((channel) => TABLE_CONTRAST.filter((_, i) => i % 3 === channel));

/** Value of a row of the table, which begins at `start`, at an absorption. */
function alongRow(table: readonly number[], start: number, { low, high, share }: Between): number {
  return mix(table[start + low], table[start + high], share);
}

function absorptionPlace(perCm: number): Between {
  return between(LOG_ABSORPTIONS, Math.log(Math.max(perCm, TABLE_ABSORPTIONS[0])));
}

function between(axis: readonly number[], value: number): Between {
  const last = axis.length - 1;
  if (value <= axis[0]) return { low: 0, high: 0, share: 0 };
  for (let high = 1; high <= last; high++) {
    if (value < axis[high]) {
      return { low: high - 1, high, share: (value - axis[high - 1]) / (axis[high] - axis[high - 1]) };
    }
  }
  return { low: last, high: last, share: 0 };
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
