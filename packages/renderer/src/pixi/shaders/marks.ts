import { FREE_MARK_CONTRAST, MOST_MARK_CONTRAST } from '@stubble/core';
import type { Carrier, MarkKind, Paint } from './mark-kind.ts';
import { MARK_VERTEX_GLSL } from './mark-vertex.ts';

/** How far redness reaches from the middle of a mark, mm, and its share there. Chosen by eye; a dense field is as red as its groups say. */
export const REDNESS_REACH_MM = 1.5;
export const REDNESS_AT_CENTRE = 0.6;
/** Redness is drawn no narrower than this, texels: sampled once a texel, a narrower bell would ripple. */
const LEAST_REACH_TEXELS = 1.5;

/** Marks smaller than a px are rectangles. */
const NO_EDGE_GLSL = /* glsl */ `
vec4 edgeOf(float b) {
  return vec4(0.0);
}
`;

/**
 * Radius at which a disc's edge begins, the inverse of the edge's width, and how far the mark reaches, in radii; and the share drawn as a disc. The edge is a smoothstep of
 * half-width e = 0.5. It adds pi·e²/5 to the area, which is taken off the radius where it is half way: sqrt(1 - e²/5). One sample stands
 * for a px wide window: variances add, e²/5 for a smoothstep and 1/12 for the window.
 */
const EDGE_GLSL: Readonly<Record<Paint, string>> = {
  disc: /* glsl */ `
vec4 edgeOf(float b) {
  float share = smoothstep(0.8, 1.4, b);
  b = max(b, 0.8);
  float e = sqrt(0.25 + 0.4167 / (b * b));
  float r = sqrt(1.0 - 0.2 * e * e);
  return vec4(r - e, 0.5 / e, r + e, share);
}
`,
  fine: /* glsl */ `
vec4 edgeOf(float b) {
  return vec4(0.4746794, 1.0, 1.4747 + 0.36 / b, smoothstep(0.8, 1.4, b));
}
`,
  sum: NO_EDGE_GLSL,
  kept: NO_EDGE_GLSL,
  redness: /* glsl */ `
vec4 edgeOf(float b) {
  return vec4(0.0, 1.0, 1.0, 1.0);
}
`,
};

const LOOK_GLSL = /* glsl */ `
/** See heldContrast of the core. */
vec3 held(vec3 product) {
  const float room = ${(MOST_MARK_CONTRAST - FREE_MARK_CONTRAST).toFixed(4)};
  vec3 over = max(product - ${FREE_MARK_CONTRAST.toFixed(4)}, 0.0);
  return product - over + room * over / (room + over);
}
/** Ageing: see groupStates of the core. A mark that spreads keeps its total of absorbed light; a stroke spreads to its sides. */
float lookOf(vec4 pigment, vec4 age, vec4 look, float ownMm, float lengthMm) {
  float own = ownMm * age.y;
  float width = sqrt(own * own + age.z);
  float thinning = own * (0.7853982 * own + lengthMm) / (width * (0.7853982 * width + lengthMm));
  vContrast = pigment.w * held(pigment.rgb * look.y * pow(age.x, look.z) * thinning);
  return pigment.w > 0.0 ? width : 0.0;
}
`;

/**
 * The rectangle of a sum is as wide as the soft disc in the mean: half its side squared, over 3, is the disc's variance of 0.2985 radii², so that it
 * takes 0.8776 of the light per area. Where marks overlap (crowding: the share of a mark that others cover, on the day of the needle) a sum would
 * take too much: of marks that lie by chance, the k-th takes from what those before it left, and the mean of that is (1 - exp(-x)) / x.
 */
const SUM_LOOK_GLSL = /* glsl */ `
uniform float uCrowding;
${LOOK_GLSL.replace('lookOf', 'markOf')}
float lookOf(vec4 pigment, vec4 age, vec4 look, float ownMm, float lengthMm) {
  float width = markOf(pigment, age, look, ownMm, lengthMm);
  vec3 covered = vContrast * (uCrowding * width * width / (ownMm * ownMm)) + 1e-4;
  vContrast *= 0.8776 * (1.0 - exp(-covered)) / covered;
  return width;
}
`;

/** A mark's share of what its group takes: by its own contrast and width, by its retention; and which of the two groups is its own. */
const KEPT_LOOK_GLSL = /* glsl */ `
/** Number of the pair of groups. */
uniform float uPair;
float lookOf(vec4 pigment, vec4 age, vec4 look, float ownMm, float lengthMm) {
  float own = ownMm * age.y;
  float width = sqrt(own * own + age.z);
  float group = look.w - 2.0 * uPair;
  vContrast = vec3(0.8776 * look.y * ownMm * ownMm / (width * width), look.z - 1.0, group);
  return abs(group - 0.5) < 1.0 ? width : 0.0;
}
`;

/** Twice the reach is the "width"; the contrast is the redness, and a share of it in the sum that evens it out. */
const RED_LOOK_GLSL = /* glsl */ `
/** Of skin that faces the camera, at the head's centre. */
uniform float uMmPerTexel;
float lookOf(vec4 pigment, vec4 age, vec4 look, float ownMm, float lengthMm) {
  float reach = max(${REDNESS_REACH_MM.toFixed(4)}, ${LEAST_REACH_TEXELS.toFixed(4)} * uMmPerTexel);
  float share = ${REDNESS_AT_CENTRE} * ${(REDNESS_REACH_MM ** 2).toFixed(4)} / (reach * reach);
  vContrast = vec3(age.w * share, share, 0.0);
  return pigment.w > 0.0 && age.w > 0.0 ? 2.0 * reach : 0.0;
}
`;

const LOOKS_GLSL: Readonly<Record<Paint, string>> = {
  disc: LOOK_GLSL,
  fine: LOOK_GLSL,
  sum: SUM_LOOK_GLSL,
  kept: KEPT_LOOK_GLSL,
  redness: RED_LOOK_GLSL,
};

/** Where a vertex goes: the middle of a point, or a corner of a quad along the mark. */
const CARRY_GLSL: Readonly<Record<Carrier, string>> = {
  points: /* glsl */ `
void carry(vec2 axis, vec2 ellipse, vec2 box) {
  vec2 upright = max(
    vec2(length(axis * ellipse), length(axis.yx * ellipse)),
    vec2(dot(abs(axis), box), dot(abs(axis.yx), box))
  );
  gl_PointSize = 2.0 * max(upright.x, upright.y);
  toTarget(vCentre);
}
`,
  quads: /* glsl */ `
void carry(vec2 axis, vec2 ellipse, vec2 box) {
  vec2 extent = max(ellipse, box);
  int vertex = int(aVertex + 0.5);
  vec2 offset = (vec2(float(vertex & 1), float((vertex >> 1) & 1)) * 2.0 - 1.0) * extent;
  toTarget(vCentre + axis * offset.x + vec2(-axis.y, axis.x) * offset.y);
}
`,
};

export const marksVertex = ({ paint, carrier }: MarkKind): string =>
  MARK_VERTEX_GLSL[carrier]
    .replace('#EDGE', EDGE_GLSL[paint])
    .replace('#LOOK', LOOKS_GLSL[paint])
    .replace('#BOX', paint === 'sum' || paint === 'kept' ? '0.9463' : 'HALF_ROOT_PI')
    .replace('#CARRY', CARRY_GLSL[carrier]);
