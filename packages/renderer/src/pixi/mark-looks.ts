import { GROUP_STATE_FLOATS, MOST_MARK_CONTRAST } from '@stubble/core';
import { FLOATS_PER_DOT, type PlacedDots } from '../field/place-dots.ts';

/** How the marks of a field differ from one another, whatever the day. */
export interface MarkLooks {
  /** Of their contrasts, relative to their group's. */
  readonly meanContrast: number;
  readonly mostContrast: number;
  /** Of their retentions. */
  readonly leastRetention: number;
  readonly mostRetention: number;
  /** Mean square of retention less 1. */
  readonly unevenness: number;
}

export function looksOf({ texels, count }: PlacedDots): MarkLooks {
  let [sum, mostContrast, squares] = [0, 0, 0];
  let [leastRetention, mostRetention] = [1, 1];
  for (let i = 0, at = 5; i < count; i++, at += FLOATS_PER_DOT) {
    const [contrast, retention] = [texels[at], texels[at + 1]];
    sum += contrast;
    squares += (retention - 1) * (retention - 1);
    if (contrast > mostContrast) mostContrast = contrast;
    if (retention < leastRetention) leastRetention = retention;
    if (retention > mostRetention) mostRetention = retention;
  }
  const share = 1 / Math.max(1, count);
  return {
    meanContrast: sum * share,
    mostContrast,
    leastRetention,
    mostRetention,
    unevenness: squares * share,
  };
}

/** Floats per group in {@link gainsOf}. */
export const GAIN_FLOATS = 4;

/**
 * What a day makes of marks whose sums are kept, four floats a group: light taken, red green blue, of a mark of contrast 1 and retention 1; and how
 * much more one of retention 2 would take, in the first order of the logarithm of its colour. The second order is put on all alike.
 *
 * Null on a day on which some mark is as dark as marks become: what it takes is then no product of its own share and the day's.
 * @param table the state of every group: core's `groupStates`.
 */
export function gainsOf(table: Float32Array, looks: MarkLooks, crowding: number): Float32Array | null {
  const gains = new Float32Array((table.length / GROUP_STATE_FLOATS) * GAIN_FLOATS);
  for (let row = 0, to = 0; row < table.length; row += GROUP_STATE_FLOATS, to += GAIN_FLOATS) {
    const [visible, colour, widthFactor] = [table[row + 3], table[row + 4], table[row + 5]];
    if (!(visible > 0) || !(colour > 0)) continue;
    const log = Math.log(colour);
    const darkest = looks.mostContrast * colour ** (log > 0 ? looks.mostRetention : looks.leastRetention);
    const second = 1 + 0.5 * log * log * looks.unevenness;
    for (let c = 0; c < 3; c++) {
      const contrast = table[row + c];
      if (contrast * darkest > MOST_MARK_CONTRAST) return null;
      // As each mark for itself where they are summed up directly: see the shader of sums.
      const taken = visible * contrast * colour * widthFactor * widthFactor;
      const covered = taken * looks.meanContrast * crowding + 1e-4;
      gains[to + c] = (taken * second * (1 - Math.exp(-covered))) / covered;
    }
    gains[to + 3] = log / second;
  }
  return gains;
}

/** A mark's width on a day relative to its own, by group, for marks of a usual width. */
export function widthsOf(table: Float32Array): number[] {
  return Array.from({ length: table.length / GROUP_STATE_FLOATS }, (_, group) => {
    const [factor, spreadMm2] = table.subarray(group * GROUP_STATE_FLOATS + 5);
    return Math.sqrt(factor * factor + spreadMm2 / USUAL_WIDTH_MM ** 2);
  });
}

const USUAL_WIDTH_MM = 0.44;
