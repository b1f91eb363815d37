/** What tests ask of a field of some 80,000 dots, fast enough to be asked often. */

import { createDesignMaps } from '../src/density/index.ts';
import type { FieldCache } from '../src/field/index.ts';
import { type DotField, fieldToBuffer } from '../src/format/index.ts';
import { densityForSpacing } from '../src/spacing/index.ts';
import { type SurfaceGrid, sampleGrid } from '../src/surface/index.ts';
import type { Case } from '../src/treatment/index.ts';

/** Every byte of a field as text: matchers compare texts a thousand times faster than arrays. */
export function bytesOf(field: DotField): string {
  return Buffer.from(fieldToBuffer(field)).toString('latin1');
}

/** What one dot is, its place first; `rank` is left out, for later sessions renumber it. */
const COLUMNS = ['u', 'v', 'spacingMm', 'group', 'widthMm', 'contrast', 'retention'] as const;

/** Place and look of the dots for which `keep` holds, in the order of their places, as one text. */
export function dotsWhere(field: DotField, keep: (i: number) => boolean): string {
  const kept: number[] = [];
  for (let i = 0; i < field.count; i++) if (keep(i)) kept.push(i);
  kept.sort((i, j) => field.u[i] - field.u[j] || field.v[i] - field.v[j]);
  const rows = new Float32Array(kept.length * COLUMNS.length);
  COLUMNS.forEach((name, c) => {
    kept.forEach((i, row) => {
      rows[row * COLUMNS.length + c] = field[name][i];
    });
  });
  return Buffer.from(rows.buffer).toString('latin1');
}

/** Side of a bucket, chart mm: no spacing of a head is as wide. */
const BUCKET = 4;
/** Buckets along the chart, which lies within ±512. */
const ACROSS = 1024 / BUCKET;

/** Smallest of chart distance ÷ min(spacing) over all pairs of dots that `counts` holds for: at 1 or above nothing is too close. */
export function tightestPair(
  field: DotField,
  grid: SurfaceGrid,
  counts: (i: number, j: number) => boolean = () => true,
): number {
  const spacing = field.spacingMm.map((mm, i) => mm / sampleGrid(grid, grid.scale, field.u[i], field.v[i]));
  // Linked lists: the last dot of each bucket, and of each dot the one before it there.
  const last = new Int32Array(ACROSS * ACROSS).fill(-1);
  const before = new Int32Array(field.count);
  let tightest = Infinity;
  for (let i = 0; i < field.count; i++) {
    const home =
      Math.floor(field.v[i] / BUCKET + ACROSS / 2) * ACROSS + Math.floor(field.u[i] / BUCKET + ACROSS / 2);
    for (const row of [-ACROSS, 0, ACROSS]) {
      for (let bucket = home + row - 1; bucket <= home + row + 1; bucket++) {
        for (let j = last[bucket]; j >= 0; j = before[j]) {
          const [du, dv] = [field.u[i] - field.u[j], field.v[i] - field.v[j]];
          const least = Math.min(spacing[i], spacing[j]) * tightest;
          if (du * du + dv * dv < least * least && counts(i, j)) {
            tightest = Math.sqrt(du * du + dv * dv) / Math.min(spacing[i], spacing[j]);
          }
        }
      }
    }
    before[i] = last[home];
    last[home] = i;
  }
  return tightest;
}

/** Which zone a place of the chart belongs to, given how far behind the line it lies (mm); null where none. */
export type ZoneOf = (u: number, v: number, distanceMm: number) => string | null;

/** Fewest dots of a zone whose density means something. */
const FEWEST = 400;
/** Step of the sum of the dots asked for, chart mm. */
const STEP = 0.5;

/** Dots found over dots asked for, in every zone that should hold 400 or more. */
export function densityByZone(field: DotField, kase: Case, cache: FieldCache, zoneOf: ZoneOf): number[] {
  const ground = cache.ground(kase.head, kase.treatment.seed);
  const { grid } = ground;
  const maps = createDesignMaps(kase.treatment, ground);
  const zoneAt = (u: number, v: number) => zoneOf(u, v, sampleGrid(grid, maps.distanceMm, u, v));
  const asked = new Map<string, number>();
  const got = new Map<string, number>();
  const add = (to: Map<string, number>, zone: string | null, dots: number) => {
    if (zone !== null) to.set(zone, (to.get(zone) ?? 0) + dots);
  };
  for (let u = -grid.surface.extentU; u < grid.surface.extentU; u += STEP) {
    for (let v = -grid.surface.extentV; v < grid.surface.extentV; v += STEP) {
      const zone = grid.surface.contains(u, v) ? zoneAt(u, v) : null;
      if (zone === null) continue;
      const scale = sampleGrid(grid, grid.scale, u, v);
      const perCm2 = densityForSpacing(sampleGrid(grid, maps.spacing, u, v) * scale);
      add(asked, zone, ((STEP * scale) ** 2 / 100) * perCm2);
    }
  }
  for (let i = 0; i < field.count; i++) add(got, zoneAt(field.u[i], field.v[i]), 1);
  return [...asked].filter(([, dots]) => dots >= FEWEST).map(([zone, dots]) => (got.get(zone) ?? 0) / dots);
}
