import type { Lens } from '../camera/index.ts';
import { lengthBeside, type SemiAxes } from '../surface/superellipsoid.ts';
import { createHit, type Hit } from './ellipsoid-hit.ts';

/**
 * Where the ray of a pixel meets a cranium, taken as two halves of ellipsoids: a few mm from its superellipsoid, at a fraction of the time. As
 * {@link createHit} tells it.
 */
export function createCraniumHit(lens: Lens, [across, up, along, behind = 0]: SemiAxes): Hit {
  const broadest = [0, 0, -behind];
  const onFront = createHit(lens, broadest, [across, up, along + behind]);
  if (behind === 0) return onFront;
  const onBack = createHit(lens, broadest, [across, up, along - behind]);
  // The longer half goes round the shorter one: a ray that meets it behind the broadest place can only meet the shorter one.
  return (place, out) => {
    const hits = onFront(place, out);
    return out[2] >= -behind ? hits : onBack(place, out);
  };
}

/** Writes the outward direction of a cranium's ellipsoids, of any length, at a place on them to `out`. */
export function craniumSlope(
  axes: SemiAxes,
  place: ArrayLike<number>,
  out: { [index: number]: number },
  at: number,
): void {
  const z = place[2] + (axes[3] ?? 0);
  out[at] = place[0] / axes[0] ** 2;
  out[at + 1] = place[1] / axes[1] ** 2;
  out[at + 2] = z / lengthBeside(axes, z) ** 2;
}
