import type { Treatment } from '../treatment/index.ts';

/** What light makes of a pigment in skin: how much of each colour channel a healed mark takes away, and how wide it looks. */
export interface PigmentOptics {
  /** Contrast of red, green and blue (650, 550 and 450 nm) at the middle of a mark, each in [0, 1). */
  readonly contrastRgb: readonly [number, number, number];
  /** Width of the mark relative to one of the same dot at the right depth; at least 1. */
  readonly widthFactor: number;
}

/**
 * Monte Carlo of light in skin: a 0.4 mm column of absorption 100/cm, by the depth of its middle.
 * The rows stand for columns at 0.08–0.28 and 0.3–0.6 mm; the deepest, 0.5–0.8 mm, is the 0.2 mm column's row scaled by 2.3, the ratio of
 * the two columns one row up.
 */
const BY_DEPTH = [
  { depthMm: 0.18, rgb: [0.72, 0.63, 0.54], widthFactor: 1 },
  { depthMm: 0.45, rgb: [0.25, 0.15, 0.08], widthFactor: 1.43 },
  { depthMm: 0.65, rgb: [0.09, 0.05, 0.01], widthFactor: 2.1 },
] as const;

/** Contrast at 550 nm of a 0.2 mm column by its absorption (1/cm), Monte Carlo, relative to that at 100/cm. */
const BY_ABSORPTION = [
  { absorption: 10, relative: 0.22 },
  { absorption: 30, relative: 0.53 },
  { absorption: 100, relative: 1 },
  { absorption: 300, relative: 1.33 },
] as const;

/** Absorption of undiluted black, 1/cm, so that the usual 25:1 gives the table's 100/cm; chosen by eye. */
const UNDILUTED_ABSORPTION = 2500;
/** No mark takes away more than this of the light; the skin above it still scatters. Chosen by eye. */
const MOST_CONTRAST = 0.96;

/** Contrast and width of a treatment's pigment, `shade` times as strong as its dilution says. */
export function pigmentOptics({ dilution, depthMm }: Treatment['pigment'], shade = 1): PigmentOptics {
  const strength = relativeContrast((UNDILUTED_ABSORPTION / dilution) * shade);
  const last = BY_DEPTH.length - 1;
  const next = Math.max(
    1,
    Math.min(
      last,
      BY_DEPTH.findIndex((row) => row.depthMm >= depthMm),
    ),
  );
  const [a, b] =
    depthMm > BY_DEPTH[last].depthMm
      ? [BY_DEPTH[last], BY_DEPTH[last]]
      : [BY_DEPTH[next - 1], BY_DEPTH[next]];
  const share = a === b ? 0 : Math.min(1, Math.max(0, (depthMm - a.depthMm) / (b.depthMm - a.depthMm)));
  const channel = (i: 0 | 1 | 2) => Math.min(MOST_CONTRAST, strength * mix(a.rgb[i], b.rgb[i], share));
  return {
    contrastRgb: [channel(0), channel(1), channel(2)],
    widthFactor: mix(a.widthFactor, b.widthFactor, share),
  };
}

/** Piecewise linear in the logarithm of absorption; level beyond the table's ends. */
function relativeContrast(absorption: number): number {
  const rows = BY_ABSORPTION;
  if (absorption <= rows[0].absorption) return (rows[0].relative * absorption) / rows[0].absorption;
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1], rows[i]];
    if (absorption > b.absorption) continue;
    const share = Math.log(absorption / a.absorption) / Math.log(b.absorption / a.absorption);
    return mix(a.relative, b.relative, share);
  }
  return rows[rows.length - 1].relative;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
