import type { DotField } from '../format/index.ts';
import { GROUP_STATE_FLOATS } from './group-states.ts';
import { heldContrast } from './mark-contrast.ts';

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
  const rows = rowsOf(table);
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const { red, green, blue, visible, logColour, widthFactor, spreadMm2 } = rows[group[i]];
    const own = field.widthMm[i] * widthFactor;
    const own2 = own * own;
    const width2 = own2 + spreadMm2;
    widthMm[i] = Math.sqrt(width2);
    if (!visible) continue;
    const strength = (contrast[i] * Math.exp(logColour * retention[i]) * own2) / width2;
    contrastRgb[at] = heldContrast(red * strength);
    contrastRgb[at + 1] = heldContrast(green * strength);
    contrastRgb[at + 2] = heldContrast(blue * strength);
  }
  return { widthMm, contrastRgb };
}

/** The table's rows, with the logarithm of colour, so that a dot needs one exponential instead of a power. */
function rowsOf(table: Float32Array) {
  return Array.from({ length: table.length / GROUP_STATE_FLOATS }, (_, group) => {
    const [red, green, blue, visible, colour, widthFactor, spreadMm2] = table.subarray(
      group * GROUP_STATE_FLOATS,
      (group + 1) * GROUP_STATE_FLOATS,
    );
    return { red, green, blue, visible: visible > 0, logColour: Math.log(colour), widthFactor, spreadMm2 };
  });
}
