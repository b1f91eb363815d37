import { LANDMARK_NAMES, type LandmarkName } from '../treatment/index.ts';

export { LANDMARK_NAMES, type LandmarkName };

/** A place in a photo, px from its top left corner. */
export type PixelPlace = readonly [number, number];

export interface LandmarkPrior {
  /** What to tap, for a person. */
  readonly label: string;
  /** Mean place, mm: x to the left, y up, z forward, origin midway between the tragi, at a breadth of 155 mm. */
  readonly meanMm: readonly [number, number, number];
  /** Spread over people, mm. */
  readonly sdMm: readonly [number, number, number];
}

/** Semi-axis x that all priors are scaled to, mm: half the breadth of a British man's head, 155 ± 6 mm (Pheasant, Bodyspace); a woman's is 145 ± 6. */
export const PRIOR_HALF_BREADTH_MM = 77.5;

/**
 * Centre of the cranium, the middle of its length, in the tragus frame, mm, and its spread (24 heads of a morphable model, one scan, two MRI heads). The morphable heads are
 * 4 mm shorter in this semi-axis than adults measure ({@link AXIS_RATIOS}), and their centre lies at −5: a forehead stands where it stands, so
 * that what a head is longer lies behind. With −5 the mean cranium would reach through the skin between the brows.
 */
export const CRANIUM_CENTRE = { meanMm: [0, 46, -9], sdMm: [1, 4, 6] } as const;

/**
 * Ratios of the cranium's semi-axes, y/x and z/x, and their spread. Height: the same heads (1.15 for heads of `EVEN_FORM`, of which those of `HEAD_FORM` are
 * 0.6 % higher and 1.5 % longer than that where each is laid upon the other). Length: adults measure 1.24 (British women, 180 to
 * 145 mm) to 1.26 (men, 195 to 155: Pheasant, Bodyspace) and 1.31 times their breadth (cephalic index 76.2 ± 3.3 of Ukwuani of 20 years and more: Eboh,
 * Umukoro & Okumagba, East African Medical Journal), and the semi-axis is 0.98 of that on the scan; morphable heads say 1.19, but they are not
 * measured with calipers. Between them, chosen by eye.
 */
export const AXIS_RATIOS = { height: { mean: 1.16, sd: 0.05 }, length: { mean: 1.26, sd: 0.08 } } as const;

/**
 * How far behind the middle of its length a cranium is broadest, as a share of half that length. Two halves of two lengths, of `EVEN_FORM`, fit best with 0.16 on a
 * scan, 0.13 on the head that carries the 10–5 positions (Oostenveld & Praamstra, Clinical Neurophysiology 112, 2001) and 0.07 on the mean head of
 * a 256-electrode net (the scalps of the last two then lie 1.5 instead of 2.0 and 1.3 instead of 1.4 mm off, RMS). Between them, chosen by eye.
 */
export const BROADEST_BEHIND = 0.1;

/**
 * Where landmarks lie on people: mean and spread of 24 heads of a morphable model, scaled to a cranial breadth of 155 mm, turned so
 * that the outer eye corners lie 18.5° above the plane through the tragi. Vertices of a model vary less than what people measure and tap:
 * - Eye corners: 45 mm to each side, chosen by eye; the model says 42. Calipers give 46 at this breadth (89.4 and 86.8 mm between them on heads of men and
 *   women 151 and 144 mm broad: Farkas et al. 2005 and Farkas 1994, both from memory), and more on other people.
 * - Height of the brow and of the root of the nose: what is tapped lies anywhere between the sellion and the bony nasion, and a smooth brow has no
 *   mark, so 4 mm (chosen by eye) rather than the 2 of a model's own vertex.
 * - Ear tops: 30 mm above the tragus, chosen by eye, near half an ear's length (63 and 59 mm, Farkas 1994, from memory); the model's ears are 4 mm lower.
 */
export const LANDMARKS: Readonly<Record<LandmarkName, LandmarkPrior>> = {
  glabella: { label: 'between the brows', meanMm: [0, 39, 90], sdMm: [1, 4, 5] },
  nasion: { label: 'root of the nose', meanMm: [0, 26, 90], sdMm: [1, 4, 5] },
  pronasale: { label: 'tip of the nose', meanMm: [0, -7, 110], sdMm: [1, 4, 6] },
  eyeOuterLeft: { label: 'outer corner of the left eye', meanMm: [45, 23, 69], sdMm: [2, 1, 4] },
  eyeOuterRight: { label: 'outer corner of the right eye', meanMm: [-45, 23, 69], sdMm: [2, 1, 4] },
  tragusLeft: { label: 'left tragus', meanMm: [71, 0, 0], sdMm: [2, 0, 0] },
  tragusRight: { label: 'right tragus', meanMm: [-71, 0, 0], sdMm: [2, 0, 0] },
  earTopLeft: { label: 'top of the left ear', meanMm: [85, 30, -14], sdMm: [3, 5, 5] },
  earTopRight: { label: 'top of the right ear', meanMm: [-85, 30, -14], sdMm: [3, 5, 5] },
  chin: { label: 'lowest point of the chin', meanMm: [0, -80, 80], sdMm: [1, 4, 8] },
  trichion: { label: 'old hairline at the middle', meanMm: [0, 99, 71], sdMm: [1, 4, 6] },
};

/** The landmark on the other side of the head; landmarks of the midline are their own. */
export function otherSide(name: LandmarkName): LandmarkName {
  if (name.endsWith('Left')) return `${name.slice(0, -4)}Right` as LandmarkName;
  if (name.endsWith('Right')) return `${name.slice(0, -5)}Left` as LandmarkName;
  return name;
}
