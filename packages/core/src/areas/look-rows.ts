import type { HairlineStyleId } from '../styles/index.ts';
import type { Area, AreaKind, HairlineAnchors, Treatment } from '../treatment/index.ts';

/** A complete look with a name, for a client to pick from. */
export interface Look {
  readonly id: string;
  readonly name: string;
  /** One sentence a client understands. */
  readonly sentence: string;
  readonly style: HairlineStyleId;
  /** Changes to the style's own softness. */
  readonly hairline?: Partial<Pick<Treatment['hairline'], 'transitionMm' | 'fadeMm' | 'waveMm' | 'raggedMm'>>;
  /** Dots/cm² on top and at the sides. */
  readonly density: readonly [centre: number, sides: number];
  /** Healed width, mm; width and strength at the hairline relative to it. */
  readonly dots: readonly [widthMm: number, edgeWidth: number, edgeContrast: number];
  /** Parts of water to one of black, and warmth in [-1, 1]. */
  readonly pigment: readonly [dilution: number, warmth: number];
  /** Where dots go, the first below. */
  readonly areas: readonly AreaKind[];
  /** A hairline drawn by hand in place of the style's, as directions: it fits any head. */
  readonly anchors?: HairlineAnchors;
  /** Areas drawn by hand in place of where their kinds start. */
  readonly drawn?: readonly Area[];
}

const SHAVE: readonly AreaKind[] = ['fullShave'];

/** All looks. Styles and numbers stay within what their own tables cite; which goes with which is chosen by eye. */
export const LOOKS: readonly Look[] = [
  {
    id: 'softBuzz',
    name: 'Soft buzz cut',
    sentence: 'A shaved head a day later: even, light, nothing to point at.',
    style: 'natural',
    density: [190, 155],
    dots: [0.42, 0.7, 0.6],
    pigment: [25, 0],
    areas: SHAVE,
  },
  {
    id: 'darkBuzz',
    name: 'Dark buzz cut',
    sentence: 'Dense and near black, for dark hair and darker skin.',
    style: 'natural',
    density: [210, 180],
    dots: [0.42, 0.72, 0.66],
    pigment: [14, 0.1],
    areas: SHAVE,
  },
  {
    id: 'lineUp',
    name: 'Barber’s line-up',
    sentence: 'A crisp, level edge as if the barber had just finished.',
    style: 'straight',
    density: [205, 170],
    dots: [0.42, 0.78, 0.75],
    pigment: [18, 0],
    areas: SHAVE,
  },
  {
    id: 'skinFade',
    name: 'Skin fade',
    sentence: 'Full on top, running out to bare skin at the sides.',
    style: 'natural',
    hairline: { fadeMm: 52 },
    density: [200, 120],
    dots: [0.42, 0.7, 0.6],
    pigment: [20, 0],
    areas: SHAVE,
  },
  {
    id: 'feathered',
    name: 'Feathered front',
    sentence: 'No edge at all: the front comes in over a good two centimetres.',
    style: 'feathered',
    density: [190, 155],
    dots: [0.42, 0.65, 0.5],
    pigment: [24, 0],
    areas: SHAVE,
  },
  {
    id: 'almostGone',
    name: 'Almost gone',
    sentence: 'Scattered and thin, as if the hair had only begun to go.',
    style: 'broken',
    density: [145, 130],
    dots: [0.4, 0.7, 0.55],
    pigment: [26, 0],
    areas: SHAVE,
  },
  {
    id: 'mature',
    name: 'Mature and calm',
    sentence: 'A higher line with open temples that will still be right in twenty years.',
    style: 'mature',
    density: [180, 150],
    dots: [0.42, 0.7, 0.6],
    pigment: [24, 0],
    areas: SHAVE,
  },
  {
    id: 'silver',
    name: 'Silver shadow',
    sentence: 'A light grey shadow for hair that has turned.',
    style: 'mature',
    density: [160, 135],
    dots: [0.4, 0.7, 0.6],
    pigment: [42, 0],
    areas: SHAVE,
  },
  {
    id: 'fairHair',
    name: 'Fair hair',
    sentence: 'Warm and very light, for blond and red stubble.',
    style: 'natural',
    density: [165, 135],
    dots: [0.38, 0.7, 0.6],
    pigment: [48, 0.7],
    areas: SHAVE,
  },
  {
    id: 'youthful',
    name: 'Young and full',
    sentence: 'Low and broad; only for the young.',
    style: 'juvenile',
    density: [200, 170],
    dots: [0.42, 0.7, 0.62],
    pigment: [20, 0],
    areas: SHAVE,
  },
  {
    id: 'widowsPeak',
    name: 'Widow’s peak',
    sentence: 'A small point in the middle for a strong face.',
    style: 'widowsPeak',
    density: [195, 160],
    dots: [0.42, 0.7, 0.6],
    pigment: [22, 0],
    areas: SHAVE,
  },
  {
    id: 'rounded',
    name: 'Rounded',
    sentence: 'Filled temples that soften an angular face.',
    style: 'rounded',
    density: [190, 155],
    dots: [0.42, 0.7, 0.58],
    pigment: [22, 0],
    areas: SHAVE,
  },
  {
    id: 'openTemples',
    name: 'Open temples',
    sentence: 'The middle stays low, the temples go back: what most men have.',
    style: 'mShape',
    density: [190, 155],
    dots: [0.42, 0.7, 0.6],
    pigment: [22, 0],
    areas: SHAVE,
  },
  {
    id: 'frontOnly',
    name: 'New front line',
    sentence: 'Only a band at the front; the rest is the client’s own shaved hair.',
    style: 'natural',
    density: [190, 155],
    dots: [0.42, 0.7, 0.6],
    pigment: [22, 0],
    areas: ['hairlineOnly'],
  },
  {
    id: 'crownOnly',
    name: 'Crown only',
    sentence: 'The thin spot at the whorl disappears; everything else stays.',
    style: 'natural',
    density: [180, 150],
    dots: [0.42, 0.7, 0.6],
    pigment: [22, 0],
    areas: ['crown'],
  },
  {
    id: 'fullerParting',
    name: 'Fuller parting',
    sentence: 'Fine dots between long hair, so that the parting no longer shines through.',
    style: 'rounded',
    density: [150, 130],
    dots: [0.38, 0.7, 0.6],
    pigment: [26, 0.1],
    areas: ['density'],
  },
  {
    id: 'scarGone',
    name: 'Strip scar hidden',
    sentence: 'A buzz cut with the transplant’s scar at the back filled in.',
    style: 'natural',
    density: [195, 165],
    dots: [0.42, 0.7, 0.6],
    pigment: [22, 0],
    areas: ['fullShave', 'futScar'],
  },
];
