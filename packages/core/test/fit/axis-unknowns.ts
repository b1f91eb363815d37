import { AXIS_RATIOS } from '../../src/anatomy/landmarks.ts';
import type { SemiAxes } from '../../src/surface/index.ts';

/** The first unknowns of a fit, height and length of the cranium, that give these semi-axes. */
export function axisUnknowns([across, up, along]: SemiAxes): [number, number] {
  const { height, length } = AXIS_RATIOS;
  return [
    (Math.log(up / across / height.mean) * height.mean) / height.sd,
    (Math.log(along / across / length.mean) * length.mean) / length.sd,
  ];
}
