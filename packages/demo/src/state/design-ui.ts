import type { HeadDirection, ObstacleKind } from '@stubble/core';

/** What a press on the photo does to the chosen area: nothing, draw, or erase. */
export type AreaTool = 'none' | 'draw' | 'erase';

/** What of the design is on screen rather than part of it: neither saved nor undone. */
export interface DesignUi {
  /** Id of the area that is edited; null while it is the hairline. */
  readonly area: string | null;
  readonly tool: AreaTool;
  /** What the pencil leaves free on the photo; null while it is not taken up. */
  readonly leaving: ObstacleKind | null;
  /** Faults that are shown on purpose, by id; never part of the case. */
  readonly faults: readonly string[];
  /** Whether thirds of the face and the other side's mirror image are drawn. */
  readonly proportions: boolean;
  /** The next style goes onto this side of the hairline. */
  readonly side: 'both' | 'left' | 'right';
  /** Where on the head the finding that is pointed at shows. */
  readonly place: HeadDirection | null;
  /** Sections of the Design tab that lie open. */
  readonly open: readonly DesignSection[];
}

/** Sections of the Design tab, in the order in which a treatment is designed. */
export const DESIGN_SECTIONS = ['hairline', 'areas', 'start', 'looks', 'density', 'dots'] as const;
export type DesignSection = (typeof DESIGN_SECTIONS)[number];

export function defaultDesignUi(): DesignUi {
  return {
    area: null,
    tool: 'none',
    leaving: null,
    faults: [],
    proportions: false,
    side: 'both',
    place: null,
    open: ['hairline', 'areas', 'looks', 'density'],
  };
}
