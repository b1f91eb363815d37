import { twinOf } from '../hairline/index.ts';
import type { ScalpSurface } from '../surface/index.ts';
import { ANCHOR_NAMES, type HairlineAnchors, type HeadDirection } from '../treatment/index.ts';
import { directionOf, type FaceLandmarks } from './face-landmarks.ts';
import { besideMidline, onMidline, toward } from './place-on-skin.ts';
import { FRONTOTEMPORAL_ASIDE_MM, type HairlineShape } from './style-rows.ts';

/** Behind the ear the line lies this much lower than at the sideburn, and at the nape so low, degrees. Chosen by eye. */
const BEHIND = { azimuthDeg: 118, belowDeg: 1, backDeg: -18 } as const;
const SIDEBURN_AZIMUTH_DEG = 75;

/** What {@link placeAnchors} needs beside the shape. */
export interface PlaceOptions {
  readonly face: FaceLandmarks;
  /** Added to the heights of the left side and taken from the right, mm. */
  readonly asymmetryMm: number;
}

/** The anchors of a shape on a head: every length solved on its skin to a hundredth of a millimetre. */
export function placeAnchors(
  surface: ScalpSurface,
  shape: HairlineShape,
  { face, asymmetryMm }: PlaceOptions,
): HairlineAnchors {
  const left = sideAnchors(surface, shape, { face, liftMm: asymmetryMm });
  const right = asymmetryMm === 0 ? left : sideAnchors(surface, shape, { face, liftMm: -asymmetryMm });
  const anchors: Partial<HairlineAnchors> = {
    midFrontal: onMidline(surface, shape.midFrontalMm),
    back: { azimuthDeg: 180, elevationDeg: BEHIND.backDeg },
  };
  for (const name of ANCHOR_NAMES) {
    const twin = twinOf(name);
    if (!twin || !name.endsWith('Left')) continue;
    const key = name.slice(0, -'Left'.length) as keyof Side;
    anchors[name] = left[key];
    anchors[twin] = { azimuthDeg: -right[key].azimuthDeg, elevationDeg: right[key].elevationDeg };
  }
  return anchors as HairlineAnchors;
}

interface Side {
  readonly paramedian: HeadDirection;
  readonly frontotemporal: HeadDirection;
  readonly temporalPeak: HeadDirection;
  readonly sideburn: HeadDirection;
  readonly postauricular: HeadDirection;
}

/** The left side's anchors. */
function sideAnchors(
  surface: ScalpSurface,
  shape: HairlineShape,
  { face, liftMm }: { readonly face: FaceLandmarks; readonly liftMm: number },
): Side {
  const frontotemporal = besideMidline(surface, FRONTOTEMPORAL_ASIDE_MM, shape.frontotemporalMm + liftMm);
  return {
    paramedian: besideMidline(surface, shape.paramedianAsideMm, shape.paramedianMm + liftMm),
    frontotemporal,
    temporalPeak: toward(surface, frontotemporal, {
      to: directionOf(face.outerCanthus),
      lengthMm: shape.templePeakMm,
    }),
    sideburn: { azimuthDeg: SIDEBURN_AZIMUTH_DEG, elevationDeg: shape.sideburnDeg },
    postauricular: { azimuthDeg: BEHIND.azimuthDeg, elevationDeg: shape.sideburnDeg - BEHIND.belowDeg },
  };
}
