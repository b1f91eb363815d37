import type { DotGroup } from '../format/index.ts';
import { pigmentOptics } from '../optics/index.ts';
import type { Treatment } from '../treatment/index.ts';
import { colourKept, spreadMm2 } from './fading.ts';
import { HEALED_AFTER_DAYS, healing } from './healing.ts';

/** Floats per group in {@link groupStates}. */
export const GROUP_STATE_FLOATS = 8;

/**
 * The state of every group of dots on one day: the small table that a shader reads.
 * Row g holds `contrast red, green, blue` of a fully coloured mark, `visible` (0 before the needle, else 1), `colour` relative to the healed
 * colour, `widthFactor`, `spreadMm2` and a spare 0. For one dot of the group
 * ```
 * width    = sqrt((dot.widthMm · widthFactor)² + spreadMm2)
 * contrast = visible · min(0.96, contrastRgb · dot.contrast · colour^dot.retention · (dot.widthMm · widthFactor / width)²)
 * ```
 * (a mark that spreads keeps its total of absorbed light). A pure function of its arguments: scrubbing back gives the same bytes.
 * @param day days since the first session; below a session's day its dots are not there yet.
 */
export function groupStates(groups: readonly DotGroup[], treatment: Treatment, day: number): Float32Array {
  const table = new Float32Array(groups.length * GROUP_STATE_FLOATS);
  groups.forEach((group, row) => {
    const session = treatment.sessions[group.session];
    if (!session) {
      throw new RangeError(
        `groupStates: expected a session below ${treatment.sessions.length}, got ${group.session}`,
      );
    }
    const age = day - session.day;
    const { contrastRgb, widthFactor } = pigmentOptics(treatment.pigment, session.shade);
    const { colour, width } = healing(Math.max(0, age));
    const kept = colourKept(age - HEALED_AFTER_DAYS, treatment.care);
    const spread = spreadMm2(age, treatment.pigment.depthMm);
    table.set(
      [...contrastRgb, age >= 0 ? 1 : 0, colour * kept, widthFactor * width, spread, 0],
      row * GROUP_STATE_FLOATS,
    );
  });
  return table;
}

/** Largest contrast any mark reaches in any channel, as in {@link groupStates}' formula. Chosen by eye: skin above still scatters. */
export const MOST_MARK_CONTRAST = 0.96;
