/** The anchors of a hairline, in order around the head from the face over the subject's left. */
export const ANCHOR_NAMES = [
  'midFrontal',
  'paramedianLeft',
  'frontotemporalLeft',
  'temporalPeakLeft',
  'sideburnLeft',
  'postauricularLeft',
  'back',
  'postauricularRight',
  'sideburnRight',
  'temporalPeakRight',
  'frontotemporalRight',
  'paramedianRight',
] as const;
export type AnchorName = (typeof ANCHOR_NAMES)[number];
