export { ANCHOR_LABELS, mirrorLeftToRight, mirrorRightToLeft, moveAnchor, twinOf } from './anchors.ts';
export { hairlineCurve, type Outline, patchOutline } from './hairline-curve.ts';
export { placeNoise } from './irregularity.ts';
export { signedDistanceMm } from './signed-distance.ts';
