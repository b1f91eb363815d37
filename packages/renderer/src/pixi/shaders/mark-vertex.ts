import { STRETCH_DIRECTIONS } from '@stubble/core';
import type { Carrier } from './mark-kind.ts';

const READ_GLSL: Readonly<Record<Carrier, string>> = {
  points: /* glsl */ `
in vec4 aPlace;
in vec4 aLook;
#define READ vec4 place = aPlace; vec4 look = aLook; vec3 halfAxis = vec3(0.0);
`,
  quads: /* glsl */ `
in float aVertex;
uniform highp sampler2D uDots;
/** Half the axis of each mark, mm, where there are strokes. */
uniform highp sampler2D uStrokes;
uniform float uStroked;
flat out vec2 vSpan;
#define READ ivec2 at = ivec2(int(aVertex + 0.5) >> 2, gl_InstanceID); \\
  vec4 place = texelFetch(uDots, ivec2(2 * at.x, at.y), 0); \\
  vec4 look = texelFetch(uDots, ivec2(2 * at.x + 1, at.y), 0); \\
  vec3 halfAxis = uStroked > 0.5 ? texelFetch(uStrokes, at, 0).xyz : vec3(0.0);
`,
};

/** A stroke's own frame: its box lies along it. */
const STROKE_GLSL = /* glsl */ `
  vec2 along = (h.xy - slope * h.z) * (2.0 * scale / width);
  vSpan = vec2(dot(along, vToUnit.xy), dot(along, vToUnit.zw));
  float run = length(along);
  if (run > 0.01 * b) {
    axis = along / run;
    // How far the ellipse reaches along the stroke and across: area / reach across it.
    float ends = sqrt(dot(axis * axis, vec2(pp, rr)) + 2.0 * axis.x * axis.y * qq);
    float side = sqrt(dot(axis.yx * axis.yx, vec2(pp, rr)) - 2.0 * axis.x * axis.y * qq);
    radii = vec2(ends, side);
    float half_ = run + HALF_ROOT_PI * ends;
    vBox = vec4(axis, half_, (PI * area + 4.0 * run * side) / (4.0 * half_));
  }
`;

/**
 * One run per dot, or per corner of its quad. A mark is a disc on the skin, or a capsule where it has a length; the camera's derivative makes the
 * disc an ellipse on the picture, so its covered area, and with it the light it absorbs, is that of the foreshortened disc: darkening per
 * area of skin does not depend on the slope. Marks with a minor radius above 1.4 px are drawn as a soft-edged ellipse, those below 0.8 px as
 * the exact box coverage of a rectangle of the same area; between, the two are cross-faded. Both cover pi·a·b px in sum.
 */
const vertexFor = (carrier: Carrier) => /* glsl */ `#version 300 es
precision highp float;
${READ_GLSL[carrier]}
uniform highp sampler2D uGroups;
uniform mat3 uRotation;
uniform vec3 uTranslation;
uniform vec3 uEye;
/** Focal length and principal point, photo px. */
uniform vec3 uLens;
/** Target px = photo px · x + yz. */
uniform vec3 uToTarget;
/** Size of the target, and the room drawn around it: points vanish with their middles. */
uniform vec3 uTargetSize;
/** How much farther than the model's outline the head reaches, by direction about its centre; told where uStretched. */
uniform vec4 uStretch[${STRETCH_DIRECTIONS / 4}];
uniform float uStretched;
flat out vec2 vCentre;
/** From target px to the frame in which the ellipse is the unit disc: two rows. */
flat out vec4 vToUnit;
/** Direction and half sides of the rectangle. */
flat out vec4 vBox;
/** Where the edge begins, the inverse of its width, and the share drawn as a disc. */
flat out vec3 vEdge;
flat out vec3 vContrast;
const float PI = 3.1415927;
/** Half the side of the square with the area of a unit disc. */
const float HALF_ROOT_PI = 0.8862269;

vec3 unpackNormal(float packed) {
  float high = floor(packed / 4096.0);
  vec2 ab = vec2(high, packed - high * 4096.0) / 4095.0 * 2.0 - 1.0;
  vec3 n = vec3(ab, 1.0 - abs(ab.x) - abs(ab.y));
  if (n.z < 0.0) n.xy = (1.0 - abs(n.yx)) * vec2(n.x < 0.0 ? -1.0 : 1.0, n.y < 0.0 ? -1.0 : 1.0);
  return normalize(n);
}
float stretchAt(vec2 d) {
  float at = (atan(d.y, d.x) / (2.0 * PI) + 1.0) * ${STRETCH_DIRECTIONS}.0;
  int from = int(at) % ${STRETCH_DIRECTIONS};
  int to = (from + 1) % ${STRETCH_DIRECTIONS};
  return mix(uStretch[from >> 2][from & 3], uStretch[to >> 2][to & 3], fract(at));
}
void toTarget(vec2 at) {
  gl_Position = vec4((at + uTargetSize.z) / (uTargetSize.xy + 2.0 * uTargetSize.z) * 2.0 - 1.0, 0.0, 1.0);
}
#EDGE
#LOOK
#CARRY
void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  ${carrier === 'points' ? 'gl_PointSize = 1.0;' : ''}
  READ
  if (place.w <= 0.0) return;

  // Out of the picture, behind the lens, or turned away.
  vec3 p = uRotation * place.xyz + uTranslation;
  if (p.z <= 0.0) return;
  vec2 slope = p.xy / p.z;
  vCentre = (uLens.yz + uLens.x * slope) * uToTarget.x + uToTarget.yz;
  vec3 normal = unpackNormal(look.x);
  float facing = dot(normal, normalize(uEye - place.xyz));
  if (facing <= 0.0) return;
  if (uStretched > 0.5) {
    // Skin that turns away moves with the outline that the photo shows; skin that faces the camera stays.
    vec2 d = vCentre - (uLens.yz + uLens.x * uTranslation.xy / uTranslation.z) * uToTarget.x - uToTarget.yz;
    float away = 1.0 - facing;
    if (dot(d, d) > 0.0) vCentre += (stretchAt(d) - 1.0) * away * away * d;
  }
  vec2 beyond = abs(vCentre - 0.5 * uTargetSize.xy) - 0.5 * uTargetSize.xy;
  if (max(beyond.x, beyond.y) > uTargetSize.z) return;

  int group = int(look.w + 0.5);
  vec4 pigment = texelFetch(uGroups, ivec2(0, group), 0);
  vec4 age = texelFetch(uGroups, ivec2(1, group), 0);
  float width = lookOf(pigment, age, look, place.w, 2.0 * length(halfAxis));
  if (width <= 0.0) return;

  // M·transpose(M) of the derivative of the projection on the plane of the skin, times the mark's radius: J·(1 - n·transpose(n))·transpose(J).
  vec3 n = uRotation * normal;
  float scale = 0.5 * width * uToTarget.x * uLens.x / p.z;
  vec2 jn = n.xy - slope * n.z;
  float s2 = scale * scale;
  float pp = (1.0 + slope.x * slope.x - jn.x * jn.x) * s2;
  float qq = (slope.x * slope.y - jn.x * jn.y) * s2;
  float rr = (1.0 + slope.y * slope.y - jn.y * jn.y) * s2;
  float area = abs(dot(n, vec3(slope, 1.0))) * s2;

  // Axes of the ellipse from its eigenvectors.
  float difference = 0.5 * (pp - rr);
  float radius = sqrt(difference * difference + qq * qq);
  float a = sqrt(0.5 * (pp + rr) + radius);
  float b = max(area / a, 1e-3);
  vec2 axis = difference > 0.0 ? vec2(difference + radius, qq) : vec2(qq, radius - difference);
  float reach = length(axis);
  axis = reach > 1e-6 * a * a ? axis / reach : vec2(1.0, 0.0);
  if (a < 1.1 || (a < 1.5 && b > 0.75 * a)) {
    // Too small or too round to have a direction: an upright square, whose box coverage is exact.
    a = b = sqrt(area);
    axis = vec2(1.0, 0.0);
  }
  vToUnit = vec4(axis / a, vec2(-axis.y, axis.x) / b);
  vBox = vec4(axis, #BOX * vec2(a, b));
  vec2 radii = vec2(a, b);
  ${carrier === 'quads' ? 'vec3 h = uRotation * halfAxis;' : ''}
  ${carrier === 'quads' ? STROKE_GLSL : 'const float run = 0.0;'}
  vec4 edge = edgeOf(b);
  vEdge = edge.xyw;
  carry(axis, edge.w > 0.0 ? radii * edge.z + vec2(run, 0.0) : vec2(0.0), edge.w < 1.0 ? vBox.zw + 0.5 : vec2(0.0));
}
`;

/** By carrier; with places left for how the edge, the look and the carrying go. */
export const MARK_VERTEX_GLSL: Readonly<Record<Carrier, string>> = {
  points: vertexFor('points'),
  quads: vertexFor('quads'),
};
