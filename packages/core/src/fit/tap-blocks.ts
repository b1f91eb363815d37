import type { LandmarkName, PixelPlace } from '../anatomy/landmarks.ts';
import {
  craniumSolid,
  nearbyOutline,
  type Outline,
  outlineDistance,
  outlineOf,
  type Solid,
} from '../anatomy/solid-outline.ts';
import { landmarkMm, lensAt, semiAxesOf, VIEW_UNKNOWNS } from '../anatomy/unknowns.ts';
import { type Lens, type PhotoSize, projectPosition } from '../camera/index.ts';
import { CAUCHY, type ResidualBlock } from '../solve/least-squares.ts';
import { tapList } from './check-input.ts';
import type { FitView } from './fit-input.ts';
import { type Layout, range } from './head-layout.ts';

/** What a hand and an eye add to a landmark's place, mm. Chosen by eye: a landmark that is placed again lies 2 to 4 mm off. */
const TAP_SD_MM = 3;
/** How far a head's outline strays from the superellipsoid's, with the hand's share, mm: RMS of 24 morphable heads, a scan and two MRI heads 0.9 to 1.6. */
const OUTLINE_SD_MM = 1.6;
/** Tangents of an outline; a 64-gon with parabolas between its tangents is exact to 0.01 %. */
const TANGENTS = 64;
/** Residual of a head behind the lens, standard deviations: far beyond any other, so that no step leads there. */
const BEHIND = 1e3;

/** Residuals of the taps of one view, in standard deviations; `mmPerPx` turns px into mm and stays fixed. */
export function tapBlocks(view: FitView, layout: Layout, index: number, mmPerPx: number): ResidualBlock[] {
  const at = layout.viewAt[index];
  const place = { lensOfView: rememberedLens(view.size, at), layout, at, mmPerPx };
  const landmarks = tapList(view).map(([name, tap]) => landmarkBlock(place, name, tap));
  return view.outline?.length ? [...landmarks, outlineBlock(place, view.outline)] : landmarks;
}

/** How many residuals the taps of a view have. */
export const tapResiduals = (view: FitView): number => 2 * tapList(view).length + (view.outline?.length ?? 0);

interface TappedView {
  readonly lensOfView: LensOfView;
  readonly layout: Layout;
  /** First of the view's unknowns. */
  readonly at: number;
  readonly mmPerPx: number;
}

/** How far a landmark of the head falls from its tap: two residuals. */
function landmarkBlock(
  { lensOfView, layout, at, mmPerPx }: TappedView,
  name: LandmarkName,
  tap: PixelPlace,
): ResidualBlock {
  const own = layout.landmarkAt.get(name)!;
  const { halfBreadthMm } = layout;
  return {
    unknowns: [2, 3, 4, ...range(own, 3), ...range(at, VIEW_UNKNOWNS)],
    size: 2,
    group: 2,
    cauchy: CAUCHY,
    evaluate: (x, out, moved) => {
      const mm = landmarkMm(x, name, { own: [x[own], x[own + 1], x[own + 2]], halfBreadthMm });
      const pixel = projectPosition(lensOfView(x, moved), ...mm);
      out[0] = pixel ? ((pixel[0] - tap[0]) * mmPerPx) / TAP_SD_MM : BEHIND;
      out[1] = pixel ? ((pixel[1] - tap[1]) * mmPerPx) / TAP_SD_MM : BEHIND;
    },
  };
}

/** How far points of the outline lie from the cranium's: one residual each. */
function outlineBlock(
  { lensOfView, layout, at, mmPerPx }: TappedView,
  outline: readonly PixelPlace[],
): ResidualBlock {
  let base: { readonly line: Outline | null; readonly solid: Solid } | null = null;
  return {
    unknowns: [0, 1, ...range(at, VIEW_UNKNOWNS)],
    size: outline.length,
    cauchy: CAUCHY,
    evaluate: (x, out, moved) => {
      const semiAxesMm = semiAxesOf(x, layout.halfBreadthMm);
      const solid: Solid = craniumSolid(semiAxesMm);
      const lens = lensOfView(x, moved);
      const near = moved === undefined ? null : base;
      const line = near?.line
        ? nearbyOutline(near.line, near.solid, lens, solid)
        : outlineOf(lens, solid, TANGENTS);
      if (moved === undefined) base = { line, solid };
      for (let i = 0; i < outline.length; i++) {
        out[i] = line ? (outlineDistance(line, ...outline[i]) * mmPerPx) / OUTLINE_SD_MM : BEHIND;
      }
    },
  };
}

/** The lens of a view's camera; `moved` as a block's `evaluate` gets it. */
type LensOfView = (x: Float64Array, moved?: number) => Lens;

/** Each tap of a photo asks for the same few lenses: that of the unknowns and one for each of them that moves the camera. */
function rememberedLens(size: PhotoSize, at: number): LensOfView {
  const known = Array.from({ length: VIEW_UNKNOWNS + 1 }, () => ({
    camera: new Float64Array(VIEW_UNKNOWNS).fill(Number.NaN),
    lens: null as Lens | null,
  }));
  return (x, moved) => {
    const isOfView = moved !== undefined && moved >= at && moved < at + VIEW_UNKNOWNS;
    const slot = known[isOfView ? 1 + moved - at : 0];
    const { camera } = slot;
    let isSame = slot.lens !== null;
    for (let k = 0; k < VIEW_UNKNOWNS; k++) {
      if (camera[k] === x[at + k]) continue;
      isSame = false;
      camera[k] = x[at + k];
    }
    if (!isSame) slot.lens = lensAt(x, at, size);
    return slot.lens!;
  };
}
