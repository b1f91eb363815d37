import { twinOf } from '../hairline/index.ts';
import { createSurface, directionVector, heightAboveGlabellaMm } from '../surface/index.ts';
import {
  ANCHOR_NAMES,
  type AnchorName,
  type Hairline,
  type Head,
  type HeadDirection,
} from '../treatment/index.ts';
import { averageFace, type FaceLandmarks } from './face-landmarks.ts';
import { arcLengthMm, onMidline } from './place-on-skin.ts';

/** The face in three parts, mm straight down, and where the hairline would have to lie for them to be equal. */
export interface FaceThirds {
  /** Hairline to glabella, glabella to subnasale, subnasale to chin. */
  readonly upperMm: number;
  readonly middleMm: number;
  readonly lowerMm: number;
  /** Mid-frontal point above the glabella along the skin, as it is and as equal thirds ask, mm. */
  readonly midFrontalMm: number;
  readonly equalMm: number;
  /** The mid-frontal point of equal thirds, to draw a guide at. */
  readonly equalAt: HeadDirection;
}

/** Measure a hairline against the face: "the rule of thirds". @param face defaults to the average face, stretched to the head. */
export function faceThirds(
  hairline: Hairline,
  head: Head,
  face: FaceLandmarks = averageFace(head),
): FaceThirds {
  const surface = createSurface(head);
  const point = new Float64Array(7);
  const yOf = (place: HeadDirection) => {
    const { u, v } = surface.chartOf(...directionVector(place));
    surface.pointAt(u, v, point);
    return point[1];
  };
  const middleMm = face.glabella[1] - face.subnasale[1];
  let [low, high] = [30, 110];
  for (let i = 0; i < 30; i++) {
    const middle = 0.5 * (low + high);
    if (yOf(onMidline(surface, middle)) - face.glabella[1] < middleMm) low = middle;
    else high = middle;
  }
  return {
    upperMm: yOf(hairline.anchors.midFrontal) - face.glabella[1],
    middleMm,
    lowerMm: face.subnasale[1] - face.chin[1],
    midFrontalMm: heightAboveGlabellaMm(surface, hairline.anchors.midFrontal),
    equalMm: low,
    equalAt: onMidline(surface, low),
  };
}

/** How much the two sides of a hairline differ. */
export interface HairlineSymmetry {
  /** For each pair, the distance on the skin of the right anchor from the left one's mirror image, mm. */
  readonly pairs: readonly { readonly left: AnchorName; readonly right: AnchorName; readonly mm: number }[];
  readonly meanMm: number;
  readonly mostMm: number;
}

/** Compare the anchors of both sides. The wave of the line comes on top. */
export function hairlineSymmetry(hairline: Hairline, head: Head): HairlineSymmetry {
  const surface = createSurface(head);
  const pairs = ANCHOR_NAMES.flatMap((left) => {
    const right = twinOf(left);
    if (!right || !left.endsWith('Left')) return [];
    const { azimuthDeg, elevationDeg } = hairline.anchors[left];
    const mm = arcLengthMm(surface, { azimuthDeg: -azimuthDeg, elevationDeg }, hairline.anchors[right]);
    return [{ left, right, mm }];
  });
  const lengths = pairs.map((pair) => pair.mm);
  return {
    pairs,
    meanMm: lengths.reduce((sum, mm) => sum + mm, 0) / lengths.length,
    mostMm: Math.max(...lengths),
  };
}
