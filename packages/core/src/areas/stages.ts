import { NORWOOD_STAGES } from './norwood-stages.ts';
import type { Stage } from './stage.ts';
import { THINNING_STAGES } from './thinning-stages.ts';

/** All patterns, in the order of a studio's list. */
export const STAGES: readonly Stage[] = [...NORWOOD_STAGES, ...THINNING_STAGES];

/**
 * The row of one stage.
 * @throws RangeError when there is none.
 */
export function stageRow(id: string): Stage {
  const row = STAGES.find((stage) => stage.id === id);
  if (row) return row;
  throw new RangeError(
    `stageRow: expected one of ${STAGES.map((stage) => stage.id).join(', ')}, got "${id}"`,
  );
}
