import {
  AVERAGE_SEMI_AXES_MM,
  createDotField,
  createSurface,
  defaultCase,
  settleDotField,
} from '../../../packages/core/src/index.ts';
import { neighbourLengthRatios } from '../../../packages/core/test/neighbour-lengths.ts';
import type { BenchRow } from '../bench-row.ts';

/** Distance of neighbours on the skin over chart distance times λ, over the whole treated scalp of an average head. */
export function lengthRows(): BenchRow[] {
  const kase = defaultCase('lengths');
  kase.head = { kind: 'head', semiAxesMm: [...AVERAGE_SEMI_AXES_MM] };
  const field = settleDotField(createDotField(kase), kase);
  const ratios = neighbourLengthRatios(field, createSurface(kase.head));
  const off = ratios.map((ratio) => Math.abs(ratio - 1)).sort();
  const name = 'neighbours on skin ÷ (chart distance × λ)';
  return [
    percent(`${name}, median off`, Math.abs(ratios[ratios.length >> 1] - 1), 1),
    percent(`${name}, 95th percentile off`, off[Math.floor(0.95 * off.length)], 5),
  ];
}

function percent(name: string, share: number, limit: number): BenchRow {
  const value = 100 * share;
  const target = `≤ ${limit} %`;
  return { area: 'field', name, value, unit: '%', peer: null, ratio: null, target, met: value <= limit };
}
