import type { Carrier, MarkKind, Paint } from './mark-kind.ts';

/** Distance from the mark's axis in radii, squared. */
const FROM_AXIS_GLSL: Readonly<Record<Carrier, string>> = {
  points: /* glsl */ `
float fromAxis2(vec2 q) {
  return dot(q, q);
}
`,
  quads: /* glsl */ `
flat in vec2 vSpan;
float fromAxis2(vec2 q) {
  q -= vSpan * clamp(dot(q, vSpan) / max(dot(vSpan, vSpan), 1e-9), -1.0, 1.0);
  return dot(q, q);
}
`,
};

const DISC_GLSL = /* glsl */ `
float disc(vec2 q) {
  float t = clamp((sqrt(fromAxis2(q)) - vEdge.x) * vEdge.y, 0.0, 1.0);
  return 1.0 - t * t * (3.0 - 2.0 * t);
}
`;

/** How much of a px wide window lies within the rectangle. */
const BOX_GLSL = /* glsl */ `
float inBox(vec2 d) {
  vec2 along = vec2(dot(d, vBox.xy), dot(d, vec2(-vBox.y, vBox.x)));
  vec2 box = clamp(min(along + 0.5, vBox.zw) - max(along - 0.5, -vBox.zw), 0.0, 1.0);
  return box.x * box.y;
}
`;

/** Writes the share of light that passes; the blend mode multiplies it onto what is there. */
const LIGHT_GLSL = /* glsl */ `
${BOX_GLSL}
void main() {
  vec2 d = gl_FragCoord.xy - vCentre;
  float coverage = mix(inBox(d), inside(vec2(dot(d, vToUnit.xy), dot(d, vToUnit.zw))), vEdge.z);
  finalColor = vec4(1.0 - vContrast * coverage, 1.0);
}
`;

const PAINT_GLSL: Readonly<Record<Paint, string>> = {
  disc: /* glsl */ `
${DISC_GLSL}
float inside(vec2 q) {
  return disc(q);
}
${LIGHT_GLSL}
`,
  fine: /* glsl */ `
${DISC_GLSL}
float inside(vec2 q) {
  vec2 right = 0.25 * vToUnit.xz;
  vec2 down = 0.25 * vToUnit.yw;
  return 0.25 * (disc(q - right - down) + disc(q + right - down) + disc(q - right + down) + disc(q + right + down));
}
${LIGHT_GLSL}
`,
  sum: /* glsl */ `
${BOX_GLSL}
void main() {
  finalColor = vec4(vContrast * inBox(gl_FragCoord.xy - vCentre), 0.0);
}
`,
  kept: /* glsl */ `
${BOX_GLSL}
void main() {
  vec2 sums = vContrast.x * inBox(gl_FragCoord.xy - vCentre) * vec2(1.0, vContrast.y);
  finalColor = vContrast.z < 0.5 ? vec4(sums, 0.0, 0.0) : vec4(0.0, 0.0, sums);
}
`,
  redness: /* glsl */ `
void main() {
  vec2 d = gl_FragCoord.xy - vCentre;
  float bell = max(0.0, 1.0 - fromAxis2(vec2(dot(d, vToUnit.xy), dot(d, vToUnit.zw))));
  finalColor = vec4(vContrast * bell * bell, 0.0);
}
`,
};

export const marksFragment = ({ paint, carrier }: MarkKind): string => /* glsl */ `#version 300 es
precision highp float;
flat in vec2 vCentre;
flat in vec4 vToUnit;
flat in vec4 vBox;
flat in vec3 vEdge;
flat in vec3 vContrast;
out vec4 finalColor;
${FROM_AXIS_GLSL[carrier]}
${PAINT_GLSL[paint]}
`;
