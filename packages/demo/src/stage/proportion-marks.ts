import {
  averageFace,
  directionVector,
  type FacePoint,
  faceThirds,
  type Hairline,
  type Head,
  hairlineSymmetry,
  type Lens,
  mirrorLeftToRight,
  projectPosition,
  type ScalpSurface,
} from '@stubble/core';
import { hairlineMarks } from './hairline-path.ts';

/** A line of the face over the photo, px of the photo, with what stands at its end. */
export interface ProportionMark {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly label: string;
  /** Where the hairline is, beside where equal thirds would have it. */
  readonly strong: boolean;
}

export interface ProportionMarks {
  /** SVG path of the left side's mirror image, photo px. */
  readonly mirror: string;
  readonly marks: readonly ProportionMark[];
}

/** Half the length of a line across the face, mm. */
const HALF_MM = 56;
/** The photo shows a face's lines only when it is seen rather from the front: cosine of the turn. */
const LEAST_FRONT = 0.5;

/** Thirds of the face, the verticals through the outer eye corners, and how the other side would lie. */
export function proportionMarks(
  hairline: Hairline,
  head: Head,
  { surface, lens }: { readonly surface: ScalpSurface; readonly lens: Lens },
): ProportionMarks {
  const mirror = hairlineMarks(mirrorLeftToRight(hairline), surface, lens).path;
  // The third row of the rotation looks along the lens: its z is how much of the face is seen.
  if (head.kind !== 'head' || -lens.rotation[8] < LEAST_FRONT) return { mirror, marks: [] };
  const face = averageFace(head);
  const thirds = faceThirds(hairline, head, face);
  const on = (place: Parameters<typeof directionVector>[0]): FacePoint => {
    const { u, v } = surface.chartOf(...directionVector(place));
    const point = new Float64Array(7);
    surface.pointAt(u, v, point);
    return [point[0], point[1], point[2]];
  };
  const across = ([, y, z]: FacePoint, label: string, strong = false) =>
    line(
      lens,
      [
        [HALF_MM, y, z],
        [-HALF_MM, y, z],
      ],
      { label, strong },
    );
  const trichion = on(hairline.anchors.midFrontal);
  const eye = face.outerCanthus;
  const upright = (x: number) =>
    line(
      lens,
      [
        [x, eye[1], eye[2]],
        [x, trichion[1], trichion[2]],
      ],
      { label: '', strong: false },
    );
  const mm = (value: number) => `${Math.round(value)} mm`;
  const sides = hairlineSymmetry(hairline, head).mostMm;
  const marks = [
    across(on(thirds.equalAt), `Equal thirds · ${mm(thirds.equalMm)}`),
    across(trichion, `Upper ${mm(thirds.upperMm)} · sides differ ${sides.toFixed(1)} mm`, true),
    across(face.glabella, `Middle ${mm(thirds.middleMm)}`),
    across(face.subnasale, `Lower ${mm(thirds.lowerMm)}`),
    upright(45),
    upright(-45),
  ];
  return { mirror, marks: marks.filter((mark): mark is ProportionMark => mark !== null) };
}

function line(
  lens: Lens,
  [from, to]: readonly [FacePoint, FacePoint],
  { label, strong }: Pick<ProportionMark, 'label' | 'strong'>,
): ProportionMark | null {
  const [a, b] = [projectPosition(lens, ...from), projectPosition(lens, ...to)];
  if (!a || !b) return null;
  const [left, right] = a[0] < b[0] ? [a, b] : [b, a];
  return { from: [left[0], left[1]], to: [right[0], right[1]], label, strong };
}
