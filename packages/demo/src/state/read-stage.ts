import {
  applyStyle,
  type Case,
  createSurface,
  createSurfaceGrid,
  hairCoverAt,
  hairOnGrid,
  LEAST_SEEN_SHARE,
  readHairCoverage,
  readStage,
  stageRow,
} from '@stubble/core';

/** What the photo says about the client's hair, in a sentence; the stage is null where it does not say. */
export interface StageFromPhoto {
  readonly stage: string | null;
  readonly sentence: string;
}

/** Nodes of the chart this far apart, mm: hair loss has no finer shapes. */
const CELL_MM = 5;
/** Hair that differs from every stage by more than this fits none. By eye. */
const FAR_OFF = 0.42;

/** The stage that explains best where hair stands in the photos that were read. */
export function readStageFromPhoto({ head, treatment }: Case): StageFromPhoto {
  if (!treatment.hair || head.kind !== 'head') {
    return { stage: null, sentence: 'Read the hair from the photo first, in the Head tab.' };
  }
  const cells = readHairCoverage(treatment.hair);
  const grid = createSurfaceGrid(createSurface(head), CELL_MM);
  const untouched = applyStyle(treatment, head, 'juvenile', { asymmetryMm: 0 }).hairline;
  const hair = hairOnGrid(grid, (u, v) => hairCoverAt(cells, u, v));
  const { matches, seenShare } = readStage(hair, grid, untouched);
  if (seenShare < LEAST_SEEN_SHARE) {
    return {
      stage: null,
      sentence: 'The photo shows too little of the scalp to say. Add one from above, or choose the drawing.',
    };
  }
  const [best, next] = matches;
  if (best.off > FAR_OFF) {
    return { stage: null, sentence: 'The hair in the photo fits none of the drawings. Choose the nearest.' };
  }
  const share = Math.round(100 * seenShare);
  return {
    stage: best.id,
    sentence: `${stageRow(best.id).label} fits best, then ${stageRow(next.id).label}; ${share} % of the scalp is seen. Correct it if you know better.`,
  };
}
