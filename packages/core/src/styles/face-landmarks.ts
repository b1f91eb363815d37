import { vectorDirection } from '../surface/index.ts';
import { AVERAGE_SEMI_AXES_MM, type Head, type HeadDirection } from '../treatment/index.ts';

/** A point of the face relative to the centre of the cranium, mm: x to the left, y up, z forward. */
export type FacePoint = readonly [number, number, number];

/** The points of a face that a hairline is measured against. */
export interface FaceLandmarks {
  readonly glabella: FacePoint;
  /** Under the nose, where it meets the lip. */
  readonly subnasale: FacePoint;
  readonly chin: FacePoint;
  /** Outer corner of the left eye; the right one is its mirror image. */
  readonly outerCanthus: FacePoint;
}

/**
 * Mean of 24 heads of a morphable model, one scan and two MRI heads at a breadth of 155 mm, moved from the tragi to the centre of the
 * cranium (0, 46, −5). The subnasale lies halfway between glabella and chin, as the middle and lower thirds of a face are alike.
 */
const AVERAGE: FaceLandmarks = {
  glabella: [0, -7, 95],
  subnasale: [0, -66.5, 95],
  chin: [0, -126, 85],
  outerCanthus: [42, -23, 74],
};

/** The average face, stretched to a head's measures: what to go by until landmarks are placed on the photo. */
export function averageFace(head: Head): FaceLandmarks {
  if (head.kind === 'patch') return AVERAGE;
  const stretch = AVERAGE_SEMI_AXES_MM.map((axis, i) => head.semiAxesMm[i]! / axis);
  const on = (point: FacePoint): FacePoint => [
    point[0] * stretch[0],
    point[1] * stretch[1],
    point[2] * stretch[2],
  ];
  return {
    glabella: on(AVERAGE.glabella),
    subnasale: on(AVERAGE.subnasale),
    chin: on(AVERAGE.chin),
    outerCanthus: on(AVERAGE.outerCanthus),
  };
}

/** Direction of a face's point from the centre of the cranium. */
export function directionOf([x, y, z]: FacePoint): HeadDirection {
  return vectorDirection(x, y, z);
}
