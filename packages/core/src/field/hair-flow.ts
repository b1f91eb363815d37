import { directionVector, type ScalpSurface } from '../surface/index.ts';

/** Where hair turns about: a single whorl a little right of the middle of the crown is usual. Chosen by eye. */
const WHORL = { azimuthDeg: -176, elevationDeg: 58 } as const;
/** Hair leaves the whorl turned by this much from the straight way out, clockwise as most do; sine and cosine of 14°, chosen by eye. */
const SPIRAL = { sin: 0.2419, cos: 0.9703 } as const;

/** Direction of growth at a chart point: a unit vector of the chart. The chart keeps angles, so it is the direction on the skin too. */
export type HairFlow = (u: number, v: number) => readonly [number, number];

/** How hair lies on a skin: away from the whorl, forward at the front and down at the sides; straight toward +v on a flat patch. */
export function createHairFlow(surface: ScalpSurface): HairFlow {
  if (surface.kind === 'patch') return () => [0, 1];
  const whorl = surface.chartOf(...directionVector(WHORL));
  return (u, v) => {
    const [du, dv] = [u - whorl.u, v - whorl.v];
    const length = Math.sqrt(du * du + dv * dv);
    if (length < 1e-6) return [0, 1];
    const [x, y] = [du / length, dv / length];
    return [x * SPIRAL.cos - y * SPIRAL.sin, x * SPIRAL.sin + y * SPIRAL.cos];
  };
}
