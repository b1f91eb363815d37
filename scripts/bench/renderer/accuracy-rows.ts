import type { Accuracy } from '../../../packages/renderer/bench/accuracy.ts';
import type { BenchRow } from '../bench-row.ts';
import { plain } from './change-rows.ts';

/** How true the picture is: against the twin, zoomed out, moved by parts of a px, on slopes, and saved. */
export function accuracyRows({ twin, transmittance, zoom, ripple, exported, slope }: Accuracy): BenchRow[] {
  const worst = (scene: string, of: 'meanDeltaE' | 'ofMeans') =>
    Math.max(...zoom.filter((row) => row.scene === scene).map((row) => row[of]));
  return [
    plain('GPU against the CPU twin at 1:1, mean ΔE00', twin.meanDeltaE, { unit: 'ΔE00', most: 0.02 }),
    plain('GPU against the CPU twin at 1:1, largest', twin.mostBytes, { unit: 'bytes', most: 2 }),
    plain('transmittance against the twin, mean error', transmittance.mean, { unit: '', most: 1e-3 }),
    plain('transmittance against the twin, greatest error', transmittance.most, { unit: '', most: 1e-3 }),
    ...['drag', 'settled'].flatMap((scene) => [
      plain(`zoom 1 to 1/16 against 4 x 4 samples, ${scene}, mean ΔE00`, worst(scene, 'meanDeltaE'), {
        unit: 'ΔE00',
        most: 0.7,
      }),
      plain(`zoom 1 to 1/16, ${scene}, ΔE00 of the mean colour`, worst(scene, 'ofMeans'), {
        unit: 'ΔE00',
        most: 0.15,
      }),
    ]),
    plain('one dot moved by parts of a px, ripple', 100 * ripple, { unit: '%', most: 2 }),
    plain('darkening per skin at 15 to 75 degrees, farthest', 100 * slope, { unit: '%', most: 5 }),
    plain('saved picture against the screen at 1:1', exported.mostBytes, { unit: 'bytes', most: 1 }),
  ];
}
