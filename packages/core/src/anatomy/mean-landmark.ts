import type { SemiAxes } from '../surface/index.ts';
import type { LandmarkName } from '../treatment/index.ts';
import { HEAD_UNKNOWNS, landmarkMm } from './unknowns.ts';

/** Where a landmark lies on an average face with a cranium of these semi-axes, mm in the head's frame: where a person may begin to look. */
export function meanLandmark(name: LandmarkName, semiAxesMm: SemiAxes): [number, number, number] {
  return landmarkMm(new Float64Array(HEAD_UNKNOWNS), name, { own: [0, 0, 0], halfBreadthMm: semiAxesMm[0] });
}
