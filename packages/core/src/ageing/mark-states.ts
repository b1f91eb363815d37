import type { DotField } from '../format/index.ts';
import { GROUP_STATE_FLOATS, MOST_MARK_CONTRAST } from './group-states.ts';

/** Every dot of a field on one day. */
export interface MarkStates {
  /** Width of each mark, mm. */
  readonly widthMm: Float32Array;
  /** Contrast of red, green and blue of each mark, three floats a dot, in [0, 0.96]; 0 before its needle. */
  readonly contrastRgb: Float32Array;
}

/** Work out the formula of `groupStates` for every dot, as the shader does. */
export function markStates(
  field: Pick<DotField, 'count' | 'group' | 'widthMm' | 'contrast' | 'retention'>,
  table: Float32Array,
): MarkStates {
  const { count, group, contrast, retention } = field;
  const widthMm = new Float32Array(count);
  const contrastRgb = new Float32Array(3 * count);
  const logColour = logColours(table);
  for (let i = 0; i < count; i++) {
    const row = group[i] * GROUP_STATE_FLOATS;
    const own = field.widthMm[i] * table[row + 5];
    const width2 = own * own + table[row + 6];
    widthMm[i] = Math.sqrt(width2);
    const strength = contrast[i] * Math.exp(logColour[group[i]] * retention[i]) * ((own * own) / width2);
    for (let c = 0; c < 3; c++) {
      contrastRgb[3 * i + c] = table[row + 3] * Math.min(MOST_MARK_CONTRAST, table[row + c] * strength);
    }
  }
  return { widthMm, contrastRgb };
}

/** Logarithm of every group's colour, so that a dot needs one exponential instead of a power. */
function logColours(table: Float32Array): Float64Array {
  const rows = table.length / GROUP_STATE_FLOATS;
  return Float64Array.from({ length: rows }, (_, row) => Math.log(table[row * GROUP_STATE_FLOATS + 4]));
}
