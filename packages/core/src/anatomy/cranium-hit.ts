import type { Lens } from '../camera/index.ts';
import { broadnessAt, formOf, lengthBeside, type SemiAxes } from '../surface/superellipsoid.ts';
import { createHit, type Hit } from './ellipsoid-hit.ts';

/**
 * Where the ray of a pixel meets a cranium, taken as two halves of ellipsoids: a few mm from its superellipsoid, at a fraction of the time. As
 * {@link createHit} tells it.
 */
export function createCraniumHit(lens: Lens, axes: SemiAxes): Hit {
  const [across, up, along, behind = 0] = axes;
  const broadest = [0, 0, -behind];
  const onFront = createHit(lens, broadest, [across, up, along + behind]);
  if (behind === 0) return onFront;
  const onBack = createHit(lens, broadest, [across, up, along - behind]);
  return (place, out) => {
    // How broad the head is where the ray meets it is told by where it would meet one that is as broad everywhere.
    onFront(place, out);
    const broadness = broadnessAt(axes, out[1]);
    const hits = onFront(place, out, broadness);
    // The longer half goes round the shorter one: a ray that meets it behind the broadest place can only meet the shorter one.
    return out[2] >= -behind ? hits : onBack(place, out, broadness);
  };
}

/** Writes the outward direction of a cranium's ellipsoids, of any length, at a place on them to `out`. */
export function craniumSlope(
  axes: SemiAxes,
  place: ArrayLike<number>,
  out: { [index: number]: number },
  at: number,
): void {
  const [across, up, , behind = 0] = axes;
  const z = place[2] + behind;
  const broadness = broadnessAt(axes, place[1]);
  out[at] = place[0] / (across * broadness) ** 2;
  out[at + 1] = place[1] / up ** 2 - (out[at] * place[0] * formOf(axes).taper) / (up * broadness);
  out[at + 2] = z / lengthBeside(axes, z) ** 2;
}
