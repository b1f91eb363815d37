import { bareOutlines, directionVector, fromPlan, type HeadDirection, type Stage } from '@stubble/core';
import { svg } from 'lit';

/** Of the head as it is seen from above, face upward, in units of the sketch. */
const SIZE = { width: 64, height: 74, breadth: 26, length: 31 } as const;

/** Skin in front of a hairline that never went back: from its middle to the left temple, then round the face. By eye. */
const HALF_FACE: readonly HeadDirection[] = (
  [
    [37, 0],
    [40, 16],
    [37, 30],
    [26, 39],
    [14, 47],
    [5, 60],
    [0, 68],
    [0, 60],
    [0, 50],
    [0, 40],
    [0, 30],
    [0, 20],
    [0, 10],
    [0, 0],
  ] as const
).map(fromPlan);

/** A stage as practitioners draw it: the head from above, hair dark, bare skin light. */
export function stageSketch(stage: Stage) {
  const bare = bareOutlines(stage);
  const right = HALF_FACE.map(({ azimuthDeg, elevationDeg }) => ({ azimuthDeg: -azimuthDeg, elevationDeg }));
  const face = [...HALF_FACE, ...right.reverse()];
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
