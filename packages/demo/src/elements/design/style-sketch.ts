import type { HairlineShape } from '@stubble/core';
import { svg } from 'lit';

/** Of the sketch's frame, mm: half its width, and the levels above the glabella at its upper and lower edge. */
const FRAME = { halfMm: 62, topMm: 108, bottomMm: 34 } as const;
/** Outer eye corners, mm from the midline; the temple goes down a little outside. */
const CORNER_MM = 45;
const TEMPLE_OUT_MM = 10;
const TEMPLE_DOWN = 0.7;

/** A hairline from the front, in its proportions: middle, both sides of it, corners, temples. */
export function styleSketch(shape: HairlineShape) {
  const half = sketchPoints(shape);
  const mirrored = half.slice(1).map(([x, y]) => [-x, y] as const);
  const d = smoothPath([...mirrored.reverse(), ...half]);
  const width = 2 * FRAME.halfMm;
  return svg`<svg viewBox="0 0 ${width} ${FRAME.topMm - FRAME.bottomMm}" aria-hidden="true"><path d=${d} /></svg>`;
}

/** From the middle to the subject's left temple: mm aside, mm above the glabella. */
export function sketchPoints(shape: HairlineShape): (readonly [number, number])[] {
  const { midFrontalMm, paramedianAsideMm, paramedianMm, frontotemporalMm, templePeakMm } = shape;
  return [
    [0, midFrontalMm],
    [paramedianAsideMm, paramedianMm],
    [CORNER_MM, frontotemporalMm],
    [CORNER_MM + TEMPLE_OUT_MM, frontotemporalMm - TEMPLE_DOWN * templePeakMm],
  ];
}

/** Catmull–Rom through all points as cubic Béziers, in the frame's own units. */
function smoothPath(points: readonly (readonly [number, number])[]): string {
  const at = points.map(([x, y]) => [FRAME.halfMm + x, FRAME.topMm - y] as const);
  let d = `M${at[0][0]} ${at[0][1]}`;
  for (let i = 0; i + 1 < at.length; i++) {
    const before = at[Math.max(0, i - 1)];
    const after = at[Math.min(at.length - 1, i + 2)];
    const [a, b] = [at[i], at[i + 1]];
    const one = [a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6];
    const two = [b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6];
    d += `C${[...one, ...two, ...b].map((value) => value.toFixed(1)).join(' ')}`;
  }
  return d;
}
