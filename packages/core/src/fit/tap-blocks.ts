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
import type { Camera } from '../treatment/index.ts';
import { tapList } from './check-input.ts';
import type { FitView } from './fit-input.ts';
import { type Layout, range } from './head-layout.ts';
import { ALONE_SD_MM, BUMP_UNKNOWNS, outlineBumps } from './outline-bumps.ts';

/** What a hand and an eye add to a landmark's place, mm. Chosen by eye: a landmark that is placed again lies 2 to 4 mm off. */
const TAP_SD_MM = 3;
/** How far the outline of a head that has but one strays from the superellipsoid's, with the hand's share, mm: RMS of 24 morphable heads, a scan and two MRI heads 0.9 to 1.6. */
const OUTLINE_SD_MM = 1.6;
/** Tangents of an outline; a 64-gon with parabolas between its tangents is exact to 0.01 %. */
const TANGENTS = 64;
/** Residual of a head behind the lens, standard deviations, and its distance from an outline, mm: far beyond any other, so that no step leads there. */
const BEHIND = 1e3;

/** Residuals of the taps of one view, in standard deviations; the scale and the centre of about its camera turn px into mm and stay fixed. */
export function tapBlocks(
  view: FitView,
  layout: Layout,
  index: number,
  about: Pick<Camera, 'mmPerPx' | 'centrePx'>,
): ResidualBlock[] {
  const at = layout.viewAt[index];
  const bumpAt = layout.bumpAt?.[index] ?? null;
  const place = { lensOfView: rememberedLens(view.size, at), layout, at, bumpAt, ...about };
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
  /** First of its outline's bumps. */
  readonly bumpAt: number | null;
  readonly mmPerPx: number;
  readonly centrePx: PixelPlace;
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

/** How far points of the outline lie from the cranium's, bumps aside: one residual each. */
function outlineBlock(
  { lensOfView, layout, at, bumpAt, mmPerPx, centrePx }: TappedView,
  outline: readonly PixelPlace[],
): ResidualBlock {
  let base: { readonly line: Outline | null; readonly solid: Solid } | null = null;
  const baseMm = new Float64Array(outline.length);
  const bumps = bumpAt === null ? null : outlineBumps(outline, centrePx);
  const lineAt = (x: Float64Array, moved?: number): Outline | null => {
    const solid: Solid = craniumSolid(semiAxesOf(x, layout.halfBreadthMm));
    const lens = lensOfView(x, moved);
    const near = moved === undefined ? null : base;
    const line = near?.line
      ? nearbyOutline(near.line, near.solid, lens, solid)
      : outlineOf(lens, solid, TANGENTS);
    if (moved === undefined) base = { line, solid };
    return line;
  };
  return {
    unknowns: [0, 1, ...range(at, VIEW_UNKNOWNS), ...(bumpAt === null ? [] : range(bumpAt, BUMP_UNKNOWNS))],
    size: outline.length,
    cauchy: CAUCHY,
    evaluate: (x, out, moved) => {
      // Where a bump moves the line stays.
      const isBump = bumpAt !== null && moved !== undefined && moved >= bumpAt;
      const line = isBump ? null : lineAt(x, moved);
      for (let i = 0; i < outline.length; i++) {
        const mm = isBump ? baseMm[i] : line ? outlineDistance(line, ...outline[i]) * mmPerPx : BEHIND;
        if (moved === undefined) baseMm[i] = mm;
        out[i] = bumps && bumpAt !== null ? (mm - bumps(x, bumpAt, i)) / ALONE_SD_MM : mm / OUTLINE_SD_MM;
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
