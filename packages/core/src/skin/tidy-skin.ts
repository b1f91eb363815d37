import { guidedBy } from '../pixels/guided.ts';
import { connectedPieces } from '../pixels/pieces.ts';
import { blur, mapOf } from '../pixels/small-photo.ts';
import { CELL, type HeadRegion } from './head-region.ts';

/** An edge draws the border of skin from so many cells (twice over), where the light changes by more than this (log of bytes). Chosen on hard photos before number 30. */
const EDGES = { radius: 2, least: 0.15 } as const;
/** Pieces of skin smaller than this, mm², are none. By eye: a parting is 300. */
const GLINT_MM2 = 120;
/** Gaps in skin smaller than this, mm², are marks and lights on it. By eye. */
const GAP_MM2 = 60;

/** Skin as one sees it, 255 or 0: without pores, single hairs, glints and marks, its border on the photo's own edges. */
export function tidySkin(skin: Uint8Array, light: Float32Array, region: HeadRegion): Uint8Array {
  const { width, height } = region;
  const edged = onEdges(mostOf(skin, width, height), light, region);
  return withoutGaps(withoutGlints(edged, region), region);
}

/** Drops pieces of skin that are too small to be any: glints on hair. */
function withoutGlints(skin: Uint8Array, region: HeadRegion): Uint8Array {
  const { of, sizes } = connectedPieces(region, (i) => skin[i] > 0);
  const least = GLINT_MM2 / region.mmPerCell ** 2;
  return skin.map((value, i) => (value > 0 && sizes[of[i]] < least ? 0 : value));
}

/** Fills gaps in skin that are too small to be hair: moles, and the mirror images of small lamps. */
function withoutGaps(skin: Uint8Array, region: HeadRegion): Uint8Array {
  const { of, sizes } = connectedPieces(region, (i) => skin[i] === 0);
  const least = GAP_MM2 / region.mmPerCell ** 2;
  return skin.map((value, i) =>
    value === 0 && region.cells[i] !== CELL.off && sizes[of[i]] < least ? 255 : value,
  );
}

/** Moves the border of skin to the edges of the photo that lie near it, on the head. */
function onEdges(skin: Uint8Array, light: Float32Array, { width, height, cells }: HeadRegion): Uint8Array {
  const share = guidedBy(
    light,
    mapOf(skin.length, (i) => skin[i] / 255),
    { width, height, ...EDGES },
  );
  return skin.map((_, i) => (cells[i] !== CELL.off && share[i] > 0.5 ? 255 : 0));
}

/** What most of the 5 x 5 cells around say: pores, single hairs and noise vanish, edges stay. */
function mostOf(mask: Uint8Array, width: number, height: number): Uint8Array {
  const share = blur(new Float32Array(mask), width, height, 1);
  return mask.map((_, i) => (share[i] > 127 ? 255 : 0));
}
