import { connectedPieces } from '../pixels/pieces.ts';
import { blur, cellsWhere, mapOf } from '../pixels/small-photo.ts';
import { nthSmallest } from '../solve/median.ts';
import type { HeadReading } from './head-reading.ts';
import { CELL, type HeadRegion } from './head-region.ts';
import { roughOfStrands } from './roughness.ts';
import { skinAmongHair } from './skin-among-hair.ts';
import { combed, MOST_ROUGH } from './strands.ts';

/**
 * Smooth hair is rougher than this (log of bytes), than so many times the face and than so many times what noise makes of it; in this share of the cells
 * about, and combed by this over so many cells to each side. Chosen on hard photos before number 30, 80 to 92 and sitters.
 */
const SMOOTH_HAIR = {
  least: 0.015,
  faces: 1.6,
  noises: 2.5,
  share: 0.6,
  coherence: 0.3,
  around: 3,
  reach: 6,
} as const;
/**
 * Pieces of it that take more than the first share of the upper head are a head of hair where they show strands on more than the second: those of long hair
 * show 0.144 and more, fingers, stubble and strips of hair 0.1 at most. Chosen on hard photos before number 30, 80 to 92, 400 to 439 and sitters.
 */
const HEAD_OF_HAIR = { piece: 0.05, strands: 0.14 } as const;
/** The smoothest cells of a photo, as a share, show its noise. By eye. */
const SMOOTHEST = 0.1;

/**
 * 1 on strands and on the smooth hair of a head that is full of it. Smooth hair differs so little that one place alone might be skin, and one lamp might explain how
 * dark it is; but no skin is combed all over. Once it is known what this hair looks like, what is likelier hair than skin is hair, however smooth it is.
 * Null where it is no head of hair.
 */
export function findHeadOfHair(reading: HeadReading, strands: Uint8Array): Uint8Array | null {
  const { region } = reading;
  const sure = smoothHair(reading, strands);
  if (!sure) return null;
  const isSkin = skinAmongHair(reading, sure);
  return strands.map((value, i) => (value === 1 || (region.cells[i] !== CELL.off && !isSkin(i)) ? 1 : 0));
}

/** 1 on large pieces of smooth hair; null where it is no head of hair. */
function smoothHair(
  { region, colour: { light }, soft, rough, skinRough }: HeadReading,
  strands: Uint8Array,
): Uint8Array | null {
  const { width, height, cells } = region;
  const least = Math.max(SMOOTH_HAIR.least, SMOOTH_HAIR.faces * skinRough);
  // Noise is even in bytes, so that it is rougher in the dark.
  const noise = SMOOTH_HAIR.noises * noiseOf(light, rough);
  const isRough = mapOf(rough.length, (i) =>
    rough[i] > Math.max(least, noise * Math.exp(-light[i])) ? 1 : 0,
  );
  const share = blur(isRough, width, height, SMOOTH_HAIR.around);
  const isOpen = (i: number): boolean => cells[i] !== CELL.off && share[i] > SMOOTH_HAIR.share;
  if (shareOfCore(region, isOpen) < HEAD_OF_HAIR.strands) return null;
  const limit = MOST_ROUGH * roughOfStrands(skinRough);
  const fine = mapOf(light.length, (i) => Math.min(limit, Math.max(-limit, light[i] - soft[i])));
  const coherence = combed(fine, region, SMOOTH_HAIR.reach);
  const all = cellsWhere(rough.length, (i) => isOpen(i) && coherence[i] > SMOOTH_HAIR.coherence);
  return largePieces(all, strands, region);
}

/** Noise of a photo, in bytes: what its smoothest cells show. */
function noiseOf(light: Float32Array, rough: Float32Array): number {
  const bytes = mapOf(rough.length, (i) => rough[i] * Math.exp(light[i]));
  return nthSmallest(bytes, Math.floor(SMOOTHEST * bytes.length));
}

/** The large pieces of hair, where a head is full of them; else null. */
function largePieces(smooth: Uint8Array, strands: Uint8Array, region: HeadRegion): Uint8Array | null {
  const { cells } = region;
  const isPart = (i: number): boolean => smooth[i] === 1 && cells[i] === CELL.core;
  const { of, sizes } = connectedPieces(region, isPart);
  const core = coreSize(region);
  const shown = new Uint32Array(sizes.length);
  for (let i = 0; i < cells.length; i++) if (isPart(i)) shown[of[i]] += strands[i];
  const isLarge = sizes.map((size) => size > HEAD_OF_HAIR.piece * core);
  const all = shown.reduce((sum, count, k) => sum + (isLarge[k] ? count : 0), 0);
  return all > HEAD_OF_HAIR.strands * core
    ? cellsWhere(cells.length, (i) => isPart(i) && isLarge[of[i]])
    : null;
}

function shareOfCore(region: HeadRegion, holds: (i: number) => boolean): number {
  let held = 0;
  for (let i = 0; i < region.cells.length; i++) if (region.cells[i] === CELL.core && holds(i)) held++;
  return held / Math.max(1, coreSize(region));
}

/** Cells of the upper head. */
const coreSize = ({ cells }: HeadRegion): number =>
  cells.reduce((sum, cell) => sum + (cell === CELL.core ? 1 : 0), 0);
