import type { Merging } from '../../../packages/renderer/bench/merging.ts';
import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';

/** A million marks at fit-to-screen: merged in the px they share, against drawn one by one. */
export function mergingRows({
  count,
  difference,
  mergedMs,
  singleMs,
  movedMs,
  uploadMs,
}: Merging): BenchRow[] {
  const marks = `${(count / 1e6).toFixed(2)} M dots, fit to screen`;
  const beside = { area: 'renderer', unit: 'ms', peer: 'one by one' };
  return [
    {
      ...beside,
      name: `change of day, merged, ${marks}`,
      value: mergedMs,
      ratio: singleMs / mergedMs,
      target: '>= 5x less',
      met: singleMs / mergedMs >= 5,
    },
    {
      ...beside,
      name: `another zoom, merged, ${marks}`,
      value: movedMs,
      ratio: singleMs / movedMs,
      target: '>= 5x less',
      met: singleMs / movedMs >= 5,
    },
    plain(`merged against one by one, ${marks}, mean ΔE00`, difference.meanDeltaE, { unit: '', most: 0.3 }),
    plain(`the same, of the mean colours`, difference.ofMeans, { unit: '', most: 0.15 }),
    plain(`upload and first picture, ${marks}`, uploadMs, { unit: 'ms' }),
  ];
}
