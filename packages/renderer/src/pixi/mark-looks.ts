import { GROUP_STATE_FLOATS, heldContrast } from '@stubble/core';
import { FLOATS_PER_DOT, type PlacedDots } from '../field/place-dots.ts';

/** How the marks of a field differ from one another, whatever the day. */
export interface MarkLooks {
  /** Mean of their contrasts, relative to their group's. */
  readonly meanContrast: number;
  /** Contrasts as they are spread, a few values and the share of marks near each. */
  readonly contrasts: readonly { readonly contrast: number; readonly share: number }[];
  /** Mean square of retention less 1. */
  readonly unevenness: number;
}

/** Contrasts nearer to each other count as one. */
const CONTRAST_STEP = 0.05;

export function looksOf({ texels, count }: PlacedDots): MarkLooks {
  let [sum, squares] = [0, 0];
  const near: { sum: number; count: number }[] = [];
  for (let i = 0, at = 5; i < count; i++, at += FLOATS_PER_DOT) {
    const [contrast, retention] = [texels[at], texels[at + 1]];
    sum += contrast;
    squares += (retention - 1) * (retention - 1);
    const step = Math.floor(contrast / CONTRAST_STEP);
    near[step] ??= { sum: 0, count: 0 };
    near[step].sum += contrast;
    near[step].count++;
  }
  const share = 1 / Math.max(1, count);
  return {
    meanContrast: sum * share,
    contrasts: Object.values(near).map((one) => ({
      contrast: one.sum / one.count,
      share: one.count * share,
    })),
    unevenness: squares * share,
  };
}

/** Floats per group in {@link gainsOf}. */
export const GAIN_FLOATS = 4;
/** Where less than this share of the product is left, marks are held back too unevenly for a mean: pictures would be up to 0.15 ΔE00 off. */
const LEAST_HELD = 0.996;

/**
 * What a day makes of marks whose sums are kept, four floats a group: light taken, red green blue, of a mark of contrast 1 and retention 1; and how
 * much more one of retention 2 would take, in the first order of the logarithm of its colour. The second order, and what the darkest marks are held
 * back by, is put on all alike.
 *
 * Null on a day on which many marks are so dark that they are held back.
 * @param table the state of every group: core's `groupStates`.
 */
export function gainsOf(table: Float32Array, looks: MarkLooks, crowding: number): Float32Array | null {
  const gains = new Float32Array((table.length / GROUP_STATE_FLOATS) * GAIN_FLOATS);
  for (let row = 0, to = 0; row < table.length; row += GROUP_STATE_FLOATS, to += GAIN_FLOATS) {
    const [visible, colour, widthFactor, spreadMm2] = table.subarray(row + 3);
    if (!(visible > 0) || !(colour > 0)) continue;
    const log = Math.log(colour);
    const second = 1 + 0.5 * log * log * looks.unevenness;
    const thinning = (widthFactor / widthOf(widthFactor, spreadMm2)) ** 2;
    for (let c = 0; c < 3; c++) {
      const contrast = table[row + c];
      const held = heldShare(looks, contrast * colour * thinning);
      if (held < LEAST_HELD) return null;
      // As each mark for itself where they are summed up directly: see the shader of sums.
      const taken = visible * contrast * colour * held * widthFactor * widthFactor;
      const covered = taken * looks.meanContrast * crowding + 1e-4;
      gains[to + c] = (taken * second * (1 - Math.exp(-covered))) / covered;
    }
    gains[to + 3] = log / second;
  }
  return gains;
}

/** Share of the product that is left of the light that marks take, in the mean. @param product of a mark of contrast 1. */
function heldShare({ contrasts, meanContrast }: MarkLooks, product: number): number {
  if (!(product * meanContrast > 0)) return 1;
  const held = contrasts.reduce(
    (sum, { contrast, share }) => sum + share * heldContrast(product * contrast),
    0,
  );
  return held / (product * meanContrast);
}

/** A mark's width on a day relative to its own, by group, for marks of a usual width. */
export function widthsOf(table: Float32Array): number[] {
  return Array.from({ length: table.length / GROUP_STATE_FLOATS }, (_, group) => {
    const [factor, spreadMm2] = table.subarray(group * GROUP_STATE_FLOATS + 5);
    return widthOf(factor, spreadMm2);
  });
}

function widthOf(factor: number, spreadMm2: number): number {
  return Math.sqrt(factor * factor + spreadMm2 / USUAL_WIDTH_MM ** 2);
}

const USUAL_WIDTH_MM = 0.44;
