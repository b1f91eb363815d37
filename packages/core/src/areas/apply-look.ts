import { applyStyle } from '../styles/index.ts';
import { type Head, MAIN_AREA_ID, type Treatment } from '../treatment/index.ts';
import { createArea } from './area-kinds.ts';
import { LOOKS, type Look } from './look-rows.ts';

/**
 * A treatment that wears a look, fitted to the head. Seed, sessions, care, events and dates stay: they are the client's.
 * @param look a row of {@link LOOKS}, its id, or one of the user's own
 * @throws RangeError when there is no look of that id.
 */
export function applyLook(treatment: Treatment, head: Head, look: Look | string): Treatment {
  const row = typeof look === 'string' ? LOOKS.find(({ id }) => id === look) : look;
  if (!row)
    throw new RangeError(`applyLook: expected one of ${LOOKS.map(({ id }) => id).join(', ')}, got "${look}"`);
  const styled = applyStyle(treatment, head, row.style);
  const [centrePerCm2, sidesPerCm2] = row.density;
  const [widthMm, edgeWidth, edgeContrast] = row.dots;
  const [dilution, warmth] = row.pigment;
  return {
    ...styled,
    hairline: { ...styled.hairline, ...row.hairline, ...(row.anchors && { anchors: row.anchors }) },
    density: { centrePerCm2, sidesPerCm2 },
    dots: { widthMm, edgeWidth, edgeContrast, variation: 1 },
    pigment: { ...treatment.pigment, dilution, warmth, depthMm: 0.18 },
    areas: row.drawn
      ? [...row.drawn]
      : row.areas.map((kind, i) => createArea(kind, i === 0 ? MAIN_AREA_ID : kind)),
  };
}

/**
 * A treatment as a look of one's own, to be kept and worn by other heads: its hairline and its areas as they were drawn. The style is the
 * nearest name that its maker chose.
 */
export function lookOf(treatment: Treatment, name: Pick<Look, 'id' | 'name' | 'sentence' | 'style'>): Look {
  const { hairline, density, dots, pigment, areas } = treatment;
  const { transitionMm, fadeMm, waveMm, raggedMm } = hairline;
  return {
    ...name,
    hairline: { transitionMm, fadeMm, waveMm, raggedMm },
    density: [density.centrePerCm2, density.sidesPerCm2],
    dots: [dots.widthMm, dots.edgeWidth, dots.edgeContrast],
    pigment: [pigment.dilution, pigment.warmth],
    areas: areas.map(({ kind }) => kind),
    anchors: hairline.anchors,
    drawn: areas,
  };
}
