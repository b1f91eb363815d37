import { buildRanks } from '../ranks/build-ranks.ts';
import { fieldHash } from '../sampling/field-hash.ts';
import { resample } from '../sampling/resample.ts';
import { settle } from '../settle/settle.ts';

/** Hash of one settled field with a 3 : 1 gradient and a jittered edge: what every engine must agree on. */
export function engineHash(): string {
  const ranks = buildRanks({ seed: 'engines', period: 64, minSpacing: 0.6 });
  const n = 33;
  const spacing = Float32Array.from({ length: n * n }, (_, i) => 0.62 + (1.2 * (i % n)) / n);
  const inside = Float32Array.from({ length: n * n }, (_, i) => 14 - Math.abs(Math.floor(i / n) - 16));
  const dots = resample(ranks, {
    originX: -9,
    originY: 5,
    cell: 1,
    columns: n,
    rows: n,
    spacing,
    inside,
    jitter: 1.5,
  });
  const { x, y } = settle(dots);
  return fieldHash(x, y, dots.spacing, dots.rank);
}
