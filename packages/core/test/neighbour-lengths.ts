import type { DotField, ScalpSurface } from '../src/index.ts';

/**
 * For every dot of a field: straight distance on the skin (mm) to its nearest neighbour in the chart, over their chart distance times λ
 * halfway between them. 1 when the chart keeps lengths as λ says. Sorted.
 */
export function neighbourLengthRatios(field: DotField, surface: ScalpSurface): Float64Array {
  const nearest = nearestNeighbours(field);
  const [a, b] = [new Float64Array(7), new Float64Array(7)];
  const ratios = Float64Array.from({ length: field.count }, (_, i) => {
    const j = nearest[i];
    surface.pointAt(field.u[i], field.v[i], a);
    surface.pointAt(field.u[j], field.v[j], b);
    const onSkin = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    const inChart = Math.hypot(field.u[i] - field.u[j], field.v[i] - field.v[j]);
    return onSkin / (inChart * surface.scaleAt((field.u[i] + field.u[j]) / 2, (field.v[i] + field.v[j]) / 2));
  });
  return ratios.sort();
}

/** Side of a bucket, chart mm. */
const BUCKET = 2;

/** Index of the nearest other dot of each dot, by buckets. */
export function nearestNeighbours({ count, u, v }: DotField): Uint32Array {
  const buckets = new Map<number, number[]>();
  const keyOf = (column: number, row: number) => row * 65536 + column;
  for (let i = 0; i < count; i++) {
    const key = keyOf(Math.floor(u[i] / BUCKET), Math.floor(v[i] / BUCKET));
    const held = buckets.get(key);
    if (held) held.push(i);
    else buckets.set(key, [i]);
  }
  return Uint32Array.from({ length: count }, (_, i) => {
    const [column, row] = [Math.floor(u[i] / BUCKET), Math.floor(v[i] / BUCKET)];
    let [best, found] = [Infinity, i];
    // A ring of buckets more can hold nothing nearer than the rings within it.
    for (let ring = 0; (ring - 1) * BUCKET < Math.sqrt(best) && ring < 64; ring++) {
      for (let dy = -ring; dy <= ring; dy++) {
        for (let dx = -ring; dx <= ring; dx++) {
          if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue;
          for (const j of buckets.get(keyOf(column + dx, row + dy)) ?? []) {
            const distance = (u[j] - u[i]) ** 2 + (v[j] - v[i]) ** 2;
            if (j !== i && distance < best) [best, found] = [distance, j];
          }
        }
      }
    }
    return found;
  });
}
