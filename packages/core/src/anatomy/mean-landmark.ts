import type { LandmarkName } from '../treatment/index.ts';
import { axisUnknowns, HEAD_UNKNOWNS, landmarkMm } from './unknowns.ts';

/** Where a landmark lies on an average face with a cranium of these semi-axes, mm in the head's frame: where a person may begin to look. */
export function meanLandmark(
  name: LandmarkName,
  semiAxesMm: readonly [number, number, number],
): [number, number, number] {
  const x = new Float64Array(HEAD_UNKNOWNS);
  x.set(axisUnknowns(semiAxesMm));
  return landmarkMm(x, name, { own: [0, 0, 0], halfBreadthMm: semiAxesMm[0] });
}
