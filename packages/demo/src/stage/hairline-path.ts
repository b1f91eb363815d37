import {
  ANCHOR_NAMES,
  type AnchorName,
  directionVector,
  type Hairline,
  hairlineCurve,
  type Lens,
  project,
  type ScalpSurface,
} from '@stubble/core';

/** An anchor as it lies in a photo. */
export interface AnchorMark {
  readonly name: AnchorName;
  readonly xPx: number;
  readonly yPx: number;
}

/** The hairline as it lies in a photo. */
export interface HairlineMarks {
  /** SVG path data in photo px; parts on the far side are left out. */
  readonly path: string;
  /** Anchors on the side that is seen. */
  readonly anchors: readonly AnchorMark[];
}

/** An anchor that faces the lens less than this can hardly be hit, so it is left out. */
const LEAST_FACING = 0.04;

export function hairlineMarks(hairline: Hairline, surface: ScalpSurface, lens: Lens): HairlineMarks {
  const { u, v } = hairlineCurve(hairline, surface);
  let path = '';
  let drawing = false;
  for (let i = 0; i <= u.length; i++) {
    const k = i % u.length;
    const at = project(lens, surface, { u: u[k], v: v[k] });
    const seen = at !== null && at.facing > 0;
    if (seen) path += `${drawing ? 'L' : 'M'}${at.xPx.toFixed(1)} ${at.yPx.toFixed(1)}`;
    drawing = seen;
  }
  const anchors = ANCHOR_NAMES.flatMap((name) => {
    const at = project(lens, surface, surface.chartOf(...directionVector(hairline.anchors[name])));
    return at && at.facing > LEAST_FACING ? [{ name, xPx: at.xPx, yPx: at.yPx }] : [];
  });
  return { path, anchors };
}
