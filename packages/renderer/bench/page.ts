// Runs in the browser that scripts/bench/renderer.ts opens: each measurement is a function on `window.benches`.
import { measureAccuracy } from './accuracy.ts';
import { measureDay, measureFrame, measureStandard } from './changes.ts';
import { openHuge, openLarge, saveLarge, twinLarge } from './exporting.ts';
import { measureCycles, measureLosses } from './lifecycle.ts';
import { measureMerging } from './merging.ts';

export const benches = {
  frame: measureFrame,
  day: measureDay,
  standard: measureStandard,
  merging: measureMerging,
  accuracy: measureAccuracy,
  losses: measureLosses,
  warmCycles: () => measureCycles(5),
  cycles: () => measureCycles(50),
  openLarge,
  openHuge,
  saveLarge,
  twinLarge,
};

declare global {
  interface Window {
    benches?: typeof benches;
  }
}

window.benches = benches;
