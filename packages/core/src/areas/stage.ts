import type { PlanPoint } from './head-plan.ts';

/** One place without hair, or with less: left half from front to back, mirrored; or an ellipse (mm on a mean head). */
export type BareShape =
  | { readonly shape: 'mirrored'; readonly left: readonly PlanPoint[] }
  | {
      readonly shape: 'ellipse';
      readonly centre: PlanPoint;
      readonly alongMm: number;
      readonly asideMm: number;
    };

/** A pattern of hair loss that practitioners have a name for. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly pattern: 'norwood' | 'ludwig' | 'olsen' | 'alopecia';
  readonly bare: readonly BareShape[];
  /** Share of hair left where it is bare, in [0, 1]. */
  readonly left: number;
  /** Bald area as the practitioners' table says, cm²; null where there is none. A working guess of theirs. */
  readonly areaCm2: readonly [number, number] | null;
  readonly source: string;
}
