/** How long a settled field takes to fade in, ms. */
const FADE_MS = 150;

/** How far newer dots have faded in over those before. */
export interface CrossFade {
  /** Begin at 0, unless the person asked for less motion. Returns whether it began. */
  begin(): boolean;
  /** At once at the end: what is shown moved on. */
  cut(): void;
  /** Now, in [0, 1]; 1 when nothing fades. */
  share(): number;
}

export function createCrossFade(): CrossFade {
  let start = -Infinity;
  return {
    begin() {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return false;
      start = performance.now();
      return true;
    },
    cut() {
      start = -Infinity;
    },
    share: () => Math.min(1, (performance.now() - start) / FADE_MS),
  };
}
