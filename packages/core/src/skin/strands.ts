import { differenceOf } from '../pixels/map-arithmetic.ts';
import { blur, cellsWhere, mapOf } from '../pixels/small-photo.ts';
import type { HeadReading } from './head-reading.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { roughOfStrands } from './roughness.ts';

/**
 * Strands are rough in at least this share of the cells about, and one way more than across by this, 0 to 1; both over so many cells to each side.
 * Chosen on hard photos before number 30.
 */
const STRANDS = { share: 0.6, coherence: 0.35, reach: 3 } as const;
/** However strong an edge is, it is one line: it counts as rough as so many limits. Same photos. */
export const MOST_ROUGH = 2;
/** A step of one byte is no detail, nor are the marks of JPEG in the dark. */
const BYTE = 1.5;

/**
 * 1 where long hair covers the head: rougher than the face not along one line, as the edge of a shadow is, but all about, and combed, where grain,
 * pores and stubble look alike in all directions (structure tensor, Bigün & Granlund 1987).
 */
export function findStrands({ region, colour: { light }, soft, skinRough }: HeadReading): Uint8Array {
  const { width, height, cells } = region;
  const limit = roughOfStrands(skinRough);
  const fine = differenceOf(light, soft);
  const rough = blur(
    mapOf(fine.length, (i) => Math.min(Math.abs(fine[i]), MOST_ROUGH * limit)),
    width,
    height,
    1,
  );
  const isRough = mapOf(rough.length, (i) => (rough[i] > Math.max(limit, BYTE / Math.exp(light[i])) ? 1 : 0));
  const share = blur(isRough, width, height, STRANDS.reach);
  const all = cellsWhere(share.length, (i) => cells[i] !== CELL.off && share[i] > STRANDS.share);
  // Most heads are smooth, and nobody asks which way they are combed.
  if (!all.includes(1)) return all;
  const coherence = combed(fine, region, STRANDS.reach);
  return cellsWhere(all.length, (i) => all[i] === 1 && coherence[i] > STRANDS.coherence);
}

/** How much more the finest detail changes in one direction than across it over so many cells to each side, 0 to 1. */
export function combed(fine: Float32Array, { width, height }: HeadRegion, reach: number): Float32Array {
  const room = (): Float32Array => new Float32Array(fine.length);
  const [along, aslant, down] = [room(), room(), room()];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const gx = fine[i + 1] - fine[i - 1];
      const gy = fine[i + width] - fine[i - width];
      along[i] = gx * gx;
      aslant[i] = gx * gy;
      down[i] = gy * gy;
    }
  }
  const [xx, xy, yy] = [along, aslant, down].map((map) => blur(map, width, height, reach));
  const out = new Float32Array(fine.length);
  for (let i = 0; i < out.length; i++) {
    const a = xx[i] - yy[i];
    const b = 2 * xy[i];
    out[i] = Math.sqrt(a * a + b * b) / (xx[i] + yy[i] + 1e-9);
  }
  return out;
}
