import { createCurve } from '../math/curve.ts';
import { fbm3, smoothstep } from '../math/noise.ts';
import { earGap, fringe, scalp } from '../skin/regions.ts';
import { scarBare } from '../skin/scars.ts';
import type { HairStyle } from './style.ts';

/** Share of full density at a point of the skin, 0 to 1. */
export type HairMap = (x: number, y: number, z: number) => number;

/**
 * Front edge of the hair on the dome by |x|, as z in mm, for Norwood II to V (Norwood 1975, drawn by eye on the mean head):
 * temples go back first, then the forelock.
 */
const FRONT: Readonly<Record<number, (ax: number) => number>> = {
  2: createCurve([
    [0, 67],
    [20, 63],
    [36, 46],
    [50, 42],
    [62, 44],
    [75, 34],
  ]),
  3: createCurve([
    [0, 64],
    [18, 57],
    [33, 33],
    [46, 24],
    [59, 36],
    [75, 32],
  ]),
  4: createCurve([
    [0, 55],
    [13, 51],
    [27, 24],
    [41, 8],
    [55, 20],
    [66, 34],
    [75, 30],
  ]),
  5: createCurve([
    [0, 30],
    [13, 26],
    [28, 2],
    [44, -8],
    [58, 12],
    [68, 32],
    [75, 28],
  ]),
};
/** Radius of the bare crown, mm; 0 for none. */
const CROWN: Readonly<Record<number, number>> = { 2: 0, 3: 0, 4: 33, 5: 46 };

export function createHairMap(style: HairStyle, seed: number): HairMap {
  const keep = scarBare(style.scar, seed);
  const patches = style.patches ?? [];
  return (x, y, z) => {
    let s = base(style, x, y, z, seed) * style.density;
    if (s <= 0) return 0;
    s *= keep(x, y, z);
    for (const p of patches) {
      const edge = 2.5 * fbm3(x, y, z, { sizeMm: 9, octaves: 2, seed: seed + 71 });
      s *= smoothstep(
        p.radiusMm - 2,
        p.radiusMm + 4,
        Math.hypot(x - p.at[0], y - p.at[1], z - p.at[2]) + edge,
      );
    }
    return s;
  };
}

function base(style: HairStyle, x: number, y: number, z: number, seed: number): number {
  if (style.kind === 'norwood' && style.stage >= 6)
    return fringe(x, y, z, { seed, raiseMm: style.stage === 6 ? 0 : -14 });
  const whole = scalp(x, y, z) * earGap(x, y, z);
  if (whole <= 0) return 0;
  if (style.kind === 'parting') return whole * parted(x, y, z, style.thinning);
  if (style.stage < 2) return whole;
  const ragged = 3.5 * fbm3(x, y, z, { sizeMm: 14, octaves: 3, seed: seed + 61 });
  const line = FRONT[style.stage]!(Math.abs(x)) + ragged;
  // Behind the front edge hair thickens over 14 mm; the low temple has its own, sharper border.
  const front = smoothstep(line + 2, line - (y > 75 ? 16 : 7), z);
  const r = CROWN[style.stage]!;
  const spot = Math.hypot(x - 3, (y - 118) * 0.8, z + 62) + ragged;
  return front * whole * (r > 0 ? 0.06 + 0.94 * smoothstep(r - 12, r + 12, spot) : 1);
}

/** The parting of thinning hair: bare along the line, recovering over 30 mm (Ludwig II). */
function parted(x: number, y: number, z: number, thinning: number): number {
  if (y < 70) return 1;
  const away = Math.abs(x - partLine(z));
  const along = smoothstep(-75, -40, z);
  const thin = smoothstep(0, 36, away) ** 0.8;
  return (
    1 - along * thinning * (1 - thin) * 0.8 - along * 0.9 * smoothstep(2.2 + 3 * thinning, 0.8, away) * 0.5
  );
}

/** Where the parting runs, x by z (mm). */
export const partLine = (z: number): number => 13 + 2.2 * Math.sin(z / 23) + 0.9 * Math.sin(z / 7.3);
