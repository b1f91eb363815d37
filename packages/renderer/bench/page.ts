// Runs in the browser that scripts/bench/renderer.ts opens: each measurement is a function on `window.benches`.
import { measureChanges } from './changes.ts';

export const benches = { changes: measureChanges };

declare global {
  interface Window {
    benches?: typeof benches;
  }
}

window.benches = benches;
