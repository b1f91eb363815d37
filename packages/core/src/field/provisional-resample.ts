import type { RankField } from '../sampling/rank-field.ts';
export function resample(
  ranks: RankField,
  map: {
    originX: number;
    originY: number;
    cell: number;
    columns: number;
    rows: number;
    spacing: Float32Array;
  },
) {
  const x: number[] = [],
    y: number[] = [],
    t: number[] = [],
    spacing: number[] = [];
  const { tiles, tileSize, tileStart } = ranks;
  const { originX, originY, cell, columns, rows } = map;
  for (let k = 0; k < tiles * tiles; k++) {
    const x0 = (k % tiles) * tileSize,
      y0 = Math.floor(k / tiles) * tileSize;
    const c0 = Math.max(0, Math.floor((x0 - originX) / cell)),
      c1 = Math.min(columns - 1, Math.ceil((x0 + tileSize - originX) / cell));
    const r0 = Math.max(0, Math.floor((y0 - originY) / cell)),
      r1 = Math.min(rows - 1, Math.ceil((y0 + tileSize - originY) / cell));
    let least = Infinity;
    for (let r = r0; r <= r1; r++)
      for (let c = c0; c <= c1; c++) least = Math.min(least, map.spacing[r * columns + c]);
    if (least === Infinity) continue;
    for (let i = tileStart[k]; i < tileStart[k + 1]; i++) {
      if (ranks.t[i] < least) break;
      const gx = (ranks.x[i] - originX) / cell,
        gy = (ranks.y[i] - originY) / cell;
      const c = Math.floor(gx),
        r = Math.floor(gy);
      if (c < 0 || r < 0 || c >= columns - 1 || r >= rows - 1) continue;
      const fx = gx - c,
        fy = gy - r,
        n = r * columns + c;
      const a = map.spacing[n],
        b = map.spacing[n + 1],
        d = map.spacing[n + columns],
        e = map.spacing[n + columns + 1];
      if (a === Infinity || b === Infinity || d === Infinity || e === Infinity) continue;
      const lo = a + (b - a) * fx,
        hi = d + (e - d) * fx,
        s = Math.fround(lo + (hi - lo) * fy);
      if (ranks.t[i] >= s) {
        x.push(ranks.x[i]);
        y.push(ranks.y[i]);
        t.push(ranks.t[i]);
        spacing.push(s);
      }
    }
  }
  return { count: x.length, x, y, t, spacing };
}
