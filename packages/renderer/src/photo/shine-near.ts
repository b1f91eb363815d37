import type { ShineMap, SkinSamples } from './estimate-shine.ts';

export interface ShineNearOptions {
  /** Up to this distance from a dot all shine is kept, px of the map. */
  readonly insidePx: number;
  /** From this distance on none is, px of the map. */
  readonly outsidePx: number;
}

/** The shine of treated skin alone: another finish of the scalp must not change walls and faces. */
export function shineNear(
  map: ShineMap,
  places: SkinSamples,
  { insidePx, outsidePx }: ShineNearOptions,
): ShineMap {
  const { width, height, likeness } = map;
  const away = distances(places, width, height);
  const roots = map.roots.map((root, at) => {
    if (root === 0 || away[at] >= outsidePx) return 0;
    const t = Math.min(1, Math.max(0, (outsidePx - away[at]) / (outsidePx - insidePx)));
    // The map holds square roots, and so does the weight.
    const skin = likeness ? likeness[at] / 255 : 1;
    return Math.round(root * Math.sqrt(skin * t * t * (3 - 2 * t)));
  });
  return { width, height, roots };
}

/** Distance of every px to the nearest place, px: two sweeps of a 3-4 chamfer (Borgefors 1986), at most 8 % off. */
function distances(places: SkinSamples, width: number, height: number): Float32Array {
  const away = new Float32Array(width * height).fill(1e6);
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [x, y] = [Math.floor(places[i]), Math.floor(places[i + 1])];
    if (x >= 0 && y >= 0 && x < width && y < height) away[y * width + x] = 0;
  }
  const [straight, slanted] = [1, 4 / 3];
  const sweep = (from: number, step: 1 | -1) => {
    for (let n = 0, at = from; n < away.length; n++, at += step) {
      const x = at % width;
      const [before, above] = [at - step, at - step * width];
      const isFirst = step === 1 ? x === 0 : x === width - 1;
      const isLast = step === 1 ? x === width - 1 : x === 0;
      let best = away[at];
      if (!isFirst) best = Math.min(best, away[before] + straight);
      if (above >= 0 && above < away.length) {
        best = Math.min(best, away[above] + straight);
        if (!isFirst) best = Math.min(best, away[above - step] + slanted);
        if (!isLast) best = Math.min(best, away[above + step] + slanted);
      }
      away[at] = best;
    }
  };
  sweep(0, 1);
  sweep(away.length - 1, -1);
  return away;
}
