import type { Treatment } from '../treatment/index.ts';
import type { Pace } from './fading.ts';
import { type AgeingGroup, inkOfGroup } from './ink-of-group.ts';
import { inkState } from './ink-state.ts';
import { strokeState } from './microblading.ts';

/** Floats per group in {@link groupStates}. */
export const GROUP_STATE_FLOATS = 8;

/** Options of {@link groupStates}. */
export interface GroupStatesOptions {
  /** Line of the band of forecasts. @defaultValue 'expected' */
  readonly pace?: Pace;
}

/**
 * The state of every group of dots on one day: the small table that a shader reads.
 * Row g holds `contrast red, green, blue` of a fully coloured mark, `visible` (0 before the needle, else 1), `colour` relative to the healed
 * colour, `widthFactor`, `spreadMm2` and `redness` of the skin around, in [0, 1]. For one dot of the group
 * ```
 * width    = sqrt((dot.widthMm · widthFactor)² + spreadMm2)
 * contrast = visible · held(contrastRgb · dot.contrast · colour^dot.retention · (dot.widthMm · widthFactor / width)²)
 * ```
 * (held is {@link heldContrast}; a mark that spreads keeps its total of absorbed light; a stroke of length L between its round ends has (π/4·own + L)·own over the same of
 * `width` in place of the square). While skin peels the dots are uneven: `colour` is then smaller and `contrast` as much
 * larger, so that the retention of each dot counts for more. A pure function of its arguments: scrubbing back gives the same bytes.
 * @param day days since the first session; below a session's day its dots are not there yet.
 * @throws RangeError when a group's session or touch-up is not in the treatment.
 */
export function groupStates(
  groups: readonly AgeingGroup[],
  treatment: Treatment,
  day: number,
  { pace = 'expected' }: GroupStatesOptions = {},
): Float32Array {
  const table = new Float32Array(groups.length * GROUP_STATE_FLOATS);
  groups.forEach((group, row) => {
    const state =
      group.kind === 'strokes'
        ? strokeState(treatment, day, pace)
        : inkState(inkOfGroup(group, treatment), treatment, day, pace);
    const { contrastRgb, unevenness, colour, widthFactor } = state;
    const [r, g, b] = contrastRgb;
    table.set(
      [
        r * unevenness,
        g * unevenness,
        b * unevenness,
        state.visible ? 1 : 0,
        colour / unevenness,
        widthFactor,
        state.spreadMm2,
        state.redness,
      ],
      row * GROUP_STATE_FLOATS,
    );
  });
  return table;
}
