import { bareOutlines, directionVector, fromPlan, type HeadDirection, type Stage } from '@stubble/core';
import { svg } from 'lit';

/** Of the head as it is seen from above, face upward, in units of the sketch. */
const SIZE = { width: 64, height: 74, breadth: 26, length: 31 } as const;

/** Skin in front of a hairline that never went back: from temple to temple, then round the face. By eye. */
const FACE: readonly HeadDirection[] = (
  [
    [2, 78],
    [16, 56],
    [14, 46],
    [38, 36],
    [42, 22],
    [37, 0],
  ] as const
).map(fromPlan);

/** A stage as practitioners draw it: the head from above, hair dark, bare skin light. */
export function stageSketch(stage: Stage) {
  const bare = bareOutlines(stage);
  const left = FACE.map(({ azimuthDeg, elevationDeg }) => ({ azimuthDeg: -azimuthDeg, elevationDeg }));
  const face = [...FACE, ...left.reverse()];
  return svg`<svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" aria-hidden="true">
    <path class="nose" d="M29 9 L32 3 L35 9" />
    <ellipse class="hair" cx="32" cy="39" rx=${SIZE.breadth} ry=${SIZE.length} />
    <path class="skin" d=${closed(face)} />
    ${bare.map((outline) => svg`<path class="skin" d=${closed(outline)} opacity=${(1 - stage.left).toFixed(2)} />`)}
    <ellipse class="rim" cx="32" cy="39" rx=${SIZE.breadth} ry=${SIZE.length} />
  </svg>`;
}

/** Directions as a closed line seen from above; what lies under the widest part of the head lies on its rim. */
function closed(points: readonly HeadDirection[]): string {
  const at = points.map((point) => {
    const [x, , z] = directionVector({ ...point, elevationDeg: Math.max(0, point.elevationDeg) });
    return `${(32 + SIZE.breadth * x).toFixed(1)} ${(39 - SIZE.length * z).toFixed(1)}`;
  });
  return `M${at.join('L')}Z`;
}
