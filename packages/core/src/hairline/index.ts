export { ANCHOR_LABELS, mirrorLeftToRight, moveAnchor, twinOf } from './anchors.ts';
export { hairlineCurve, type Outline, patchOutline } from './hairline-curve.ts';
export { placeNoise } from './irregularity.ts';
export { signedDistanceMm } from './signed-distance.ts';
