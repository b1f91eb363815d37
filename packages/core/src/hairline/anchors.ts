import { ANCHOR_NAMES, type AnchorName, type Hairline, type HeadDirection } from '../treatment/index.ts';

/** What a practitioner calls each anchor. */
export const ANCHOR_LABELS: Readonly<Record<AnchorName, string>> = {
  midFrontal: 'Mid-frontal point',
  paramedianLeft: 'Paramedian point, left',
  frontotemporalLeft: 'Frontotemporal point, left',
  temporalPeakLeft: 'Temporal peak, left',
  sideburnLeft: 'Sideburn, left',
  postauricularLeft: 'Behind the ear, left',
  back: 'Back',
  postauricularRight: 'Behind the ear, right',
  sideburnRight: 'Sideburn, right',
  temporalPeakRight: 'Temporal peak, right',
  frontotemporalRight: 'Frontotemporal point, right',
  paramedianRight: 'Paramedian point, right',
};

/** The anchor of the same name on the other side, or null for the two on the midline. */
export function twinOf(name: AnchorName): AnchorName | null {
  const other = name.endsWith('Left') ? name.replace(/Left$/, 'Right') : name.replace(/Right$/, 'Left');
  return other === name ? null : (other as AnchorName);
}

/**
 * A hairline with one anchor moved. With `symmetric` its twin moves to the mirrored place, and anchors on the midline stay on it.
 * Anchors of one side never reach over the midline.
 * @throws RangeError when the name is none of {@link ANCHOR_NAMES} or the direction is not finite.
 */
export function moveAnchor(hairline: Hairline, name: AnchorName, to: HeadDirection): Hairline {
  if (!ANCHOR_NAMES.includes(name)) {
    throw new RangeError(`moveAnchor: expected an anchor's name, got "${name}"`);
  }
  if (!Number.isFinite(to.azimuthDeg) || !Number.isFinite(to.elevationDeg)) {
    throw new RangeError(`moveAnchor: expected finite degrees, got ${to.azimuthDeg}, ${to.elevationDeg}`);
  }
  const place = keepOnItsSide(name, to, hairline.symmetric);
  const anchors = { ...hairline.anchors, [name]: place };
  const twin = twinOf(name);
  if (hairline.symmetric && twin) anchors[twin] = mirrored(place);
  return { ...hairline, anchors };
}

/** Make the right side the mirror of the left, and put the midline anchors on the midline. */
export function mirrorLeftToRight(hairline: Hairline): Hairline {
  return mirrorFrom(hairline, 'Left');
}

/** Make the left side the mirror of the right, and put the midline anchors on the midline. */
export function mirrorRightToLeft(hairline: Hairline): Hairline {
  return mirrorFrom(hairline, 'Right');
}

function mirrorFrom(hairline: Hairline, side: 'Left' | 'Right'): Hairline {
  const anchors = { ...hairline.anchors };
  for (const name of ANCHOR_NAMES) {
    const twin = twinOf(name);
    if (!twin) anchors[name] = keepOnItsSide(name, anchors[name], true);
    else if (name.endsWith(side)) anchors[twin] = mirrored(anchors[name]);
  }
  return { ...hairline, anchors };
}

function mirrored({ azimuthDeg, elevationDeg }: HeadDirection): HeadDirection {
  return { azimuthDeg: azimuthDeg === 0 ? 0 : -azimuthDeg, elevationDeg };
}

/** Lowest and highest place of an anchor: below, the chart ends; above, the outline would fold over the crown. */
const ELEVATION_DEG = { lowest: -25, highest: 75 } as const;
/** Paired anchors stay this far from the midline. */
const SIDE_DEG = 2;

function keepOnItsSide(name: AnchorName, to: HeadDirection, symmetric: boolean): HeadDirection {
  const elevationDeg = Math.min(ELEVATION_DEG.highest, Math.max(ELEVATION_DEG.lowest, to.elevationDeg));
  if (name === 'midFrontal') {
    return { azimuthDeg: symmetric ? 0 : Math.min(20, Math.max(-20, to.azimuthDeg)), elevationDeg };
  }
  if (name === 'back') {
    const off = Math.min(20, 180 - Math.abs(to.azimuthDeg));
    return {
      azimuthDeg: symmetric || off === 0 ? 180 : (180 - off) * (to.azimuthDeg < 0 ? -1 : 1),
      elevationDeg,
    };
  }
  const side = name.endsWith('Left') ? 1 : -1;
  const along = Math.min(180 - SIDE_DEG, Math.max(SIDE_DEG, side * to.azimuthDeg));
  return { azimuthDeg: side * along, elevationDeg };
}
