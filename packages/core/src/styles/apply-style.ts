import { twinOf } from '../hairline/index.ts';
import { hashUnit, keysFromSeed } from '../random/index.ts';
import { createSurface } from '../surface/index.ts';
import {
  ANCHOR_NAMES,
  type AnchorName,
  type Hairline,
  type HairlineAnchors,
  type Head,
  type Treatment,
} from '../treatment/index.ts';
import { averageFace, type FaceLandmarks } from './face-landmarks.ts';
import { placeAnchors } from './place-anchors.ts';
import { blendShapes, type HairlineShape, type HairlineStyleId, hairlineStyle } from './style-rows.ts';

/** How a style is put on a head. */
export interface StyleOptions {
  /** A second style to blend with. @defaultValue none */
  readonly blendWith?: HairlineStyleId;
  /** How much of the second style, in [0, 1]. @defaultValue 0.5 */
  readonly share?: number;
  /** Which anchors to set; the softness is set in any case. @defaultValue 'both' */
  readonly side?: 'both' | 'left' | 'right';
  /** Most difference of the two sides, mm; which one is higher depends on the seed. @defaultValue 0.8, chosen by eye */
  readonly asymmetryMm?: number;
  /** Where eyes and brows are. @defaultValue the average face, stretched to the head */
  readonly face?: FaceLandmarks;
}

const DEFAULTS = { share: 0.5, side: 'both', asymmetryMm: 0.8 } as const satisfies StyleOptions;

/**
 * A treatment that wears a hairline style, fitted to the head: anchors by lengths along its skin, softness and irregularity of the style.
 * Everything else stays. A flat patch has no hairline, so there only the softness changes.
 * @throws RangeError for a style that is not in the table.
 */
export function applyStyle(
  treatment: Treatment,
  head: Head,
  id: HairlineStyleId,
  options: StyleOptions = {},
): Treatment {
  const { share, side, asymmetryMm, face, blendWith } = { ...DEFAULTS, ...options };
  const own = hairlineStyle(id).shape;
  const shape = blendWith
    ? blendShapes(own, hairlineStyle(blendWith).shape, Math.min(1, Math.max(0, share)))
    : own;
  const hairline: Hairline = { ...treatment.hairline, ...softnessOf(shape) };
  if (head.kind === 'patch') return { ...treatment, hairline };
  const lean = hashUnit(keysFromSeed(`${treatment.seed}/asymmetry`)[0], 0, 0) < 0.5 ? -0.5 : 0.5;
  const placed = placeAnchors(createSurface(head), shape, {
    face: face ?? averageFace(head),
    asymmetryMm: lean * asymmetryMm,
  });
  const anchors = side === 'both' ? placed : oneSide(treatment.hairline.anchors, placed, side);
  return {
    ...treatment,
    hairline: { ...hairline, symmetric: hairline.symmetric && side === 'both', anchors },
  };
}

function softnessOf(shape: HairlineShape) {
  const { transitionMm, fadeMm, waveMm, raggedMm, sentinelsPer10cm } = shape;
  return { transitionMm, fadeMm, waveMm, raggedMm, sentinelsPer10cm };
}

function oneSide(before: HairlineAnchors, placed: HairlineAnchors, side: 'left' | 'right'): HairlineAnchors {
  const mine = (name: AnchorName) => twinOf(name) !== null && name.toLowerCase().endsWith(side);
  return Object.fromEntries(
    ANCHOR_NAMES.map((name) => [name, mine(name) ? placed[name] : before[name]]),
  ) as HairlineAnchors;
}
