/**
 * How often the soft disc of a mark is sampled per px: once where marks have a radius of more than 1.4 px, 4 times below, where one sample
 * would let a mark's darkness ripple as it moves. Two programs, as branches cost on software GL.
 */
export type Samples = 1 | 4;

/**
 * The disc's edge is a smoothstep of half-width e = 0.5 radii. It adds pi·e²/5 to the area, which is taken off the radius where it is half
 * way: sqrt(1 - e²/5). One sample stands for a px wide window: variances add, e²/5 for a smoothstep and 1/12 for the window.
 */
const PROFILE_GLSL: Readonly<Record<Samples, string>> = {
  1: /* glsl */ `
float edgeOf(float b) {
  b = max(b, 0.8);
  return sqrt(0.25 + 0.4167 / (b * b));
}
float reachOf(float b) {
  float e = edgeOf(b);
  return sqrt(1.0 - 0.2 * e * e) + e;
}
`,
  4: /* glsl */ `
float edgeOf(float b) {
  return 0.5;
}
float reachOf(float b) {
  return 1.4747 + 0.36 / b;
}
`,
};

const INSIDE_GLSL: Readonly<Record<Samples, string>> = {
  1: /* glsl */ `
float inside(vec2 along) {
  return disc(along);
}
`,
  4: /* glsl */ `
float inside(vec2 along) {
  vec2 right = 0.25 * vec2(vAxis.x, -vAxis.y);
  vec2 down = 0.25 * vAxis.yx;
  return 0.25 * (disc(along - right - down) + disc(along + right - down)
    + disc(along - right + down) + disc(along + right + down));
}
`,
};

/** Half the side of the square with the area of a unit disc. */
const HALF_ROOT_PI = '0.8862269';

/**
 * One quad per dot. A dot is a disc on the skin; the camera's derivative makes it an ellipse on the picture, so its covered area, and with
 * it the light it absorbs, is that of the foreshortened disc: darkening per area of skin does not depend on the slope.
 * Marks with a minor radius above 1.4 px are drawn as a soft-edged ellipse, those below 0.8 px as the exact box coverage of a rectangle of
 * the same area; between, the two are cross-faded. Both cover pi·a·b px in sum.
 */
export const dotsVertex = (samples: Samples) => /* glsl */ `#version 300 es
precision highp float;
in float aVertex;
uniform highp sampler2D uDots;
uniform highp sampler2D uGroups;
uniform mat3 uRotation;
uniform vec3 uTranslation;
uniform vec3 uEye;
/** Focal length and principal point, photo px. */
uniform vec3 uLens;
/** Target px = photo px · x + yz. */
uniform vec3 uToTarget;
uniform vec2 uTargetSize;
flat out vec2 vCentre;
flat out vec2 vAxis;
/** Radii a >= b of the ellipse in target px, and the share drawn as a disc. */
flat out vec3 vShape;
flat out vec3 vContrast;

const float MOST_CONTRAST = 0.96;
${PROFILE_GLSL[samples]}
vec3 unpackNormal(float packed) {
  float high = floor(packed / 4096.0);
  vec2 ab = vec2(high, packed - high * 4096.0) / 4095.0 * 2.0 - 1.0;
  vec3 n = vec3(ab, 1.0 - abs(ab.x) - abs(ab.y));
  if (n.z < 0.0) n.xy = (1.0 - abs(n.yx)) * vec2(n.x < 0.0 ? -1.0 : 1.0, n.y < 0.0 ? -1.0 : 1.0);
  return normalize(n);
}

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  int vertex = int(aVertex + 0.5);
  ivec2 texel = ivec2(2 * (vertex >> 2), gl_InstanceID);
  vec4 place = texelFetch(uDots, texel, 0);
  vec4 look = texelFetch(uDots, texel + ivec2(1, 0), 0);
  int group = int(look.w + 0.5);
  vec4 pigment = texelFetch(uGroups, ivec2(0, group), 0);
  vec4 age = texelFetch(uGroups, ivec2(1, group), 0);
  if (place.w <= 0.0 || pigment.w <= 0.0) return;

  // Turned away, or behind the lens.
  vec3 normal = unpackNormal(look.x);
  if (dot(normal, uEye - place.xyz) <= 0.0) return;
  vec3 p = uRotation * place.xyz + uTranslation;
  if (p.z <= 0.0) return;

  // Ageing: see groupStates of the core.
  float own = place.w * age.y;
  float width = sqrt(own * own + age.z);
  float thinning = own * own / (width * width);
  vContrast = pigment.w * min(vec3(MOST_CONTRAST), pigment.rgb * look.y * pow(age.x, look.z) * thinning);

  // Derivative of the projection along two tangents of the skin, times the mark's radius: columns of a 2 x 2 matrix.
  vec3 n = uRotation * normal;
  vec3 t1 = normalize(cross(n, abs(n.x) < 0.7 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0)));
  vec3 t2 = cross(n, t1);
  float scale = 0.5 * width * uToTarget.x * uLens.x / p.z;
  vec2 slope = p.xy / p.z;
  vec2 m1 = (t1.xy - slope * t1.z) * scale;
  vec2 m2 = (t2.xy - slope * t2.z) * scale;

  // Axes of the ellipse from the eigenvectors of M·transpose(M).
  float area = abs(m1.x * m2.y - m1.y * m2.x);
  float pp = m1.x * m1.x + m2.x * m2.x;
  float qq = m1.x * m1.y + m2.x * m2.y;
  float rr = m1.y * m1.y + m2.y * m2.y;
  float difference = 0.5 * (pp - rr);
  float radius = sqrt(difference * difference + qq * qq);
  float a = sqrt(0.5 * (pp + rr) + radius);
  float b = max(area / a, 1e-3);
  vec2 axis = difference > 0.0 ? vec2(difference + radius, qq) : vec2(qq, radius - difference);
  float reach = length(axis);
  vAxis = reach > 1e-6 * a * a ? axis / reach : vec2(1.0, 0.0);
  if (a < 1.1 || (a < 1.5 && b > 0.75 * a)) {
    // Too small or too round to have a direction: an upright square, whose box coverage is exact.
    a = b = sqrt(area);
    vAxis = vec2(1.0, 0.0);
  }
  float disc = smoothstep(0.8, 1.4, b);
  vShape = vec3(a, b, disc);

  vec2 photo = uLens.yz + uLens.x * slope;
  vCentre = photo * uToTarget.x + uToTarget.yz;
  vec2 extent = vec2(a, b) * ${HALF_ROOT_PI} + 0.5;
  if (disc > 0.0) extent = max(extent, vec2(a, b) * reachOf(b));
  vec2 corner = vec2(float(vertex & 1), float((vertex >> 1) & 1)) * 2.0 - 1.0;
  vec2 offset = corner * extent;
  vec2 at = vCentre + vAxis * offset.x + vec2(-vAxis.y, vAxis.x) * offset.y;
  gl_Position = vec4(at / uTargetSize * 2.0 - 1.0, 0.0, 1.0);
}
`;

/**
 * Writes the share of light that passes; the blend mode multiplies it onto what is there.
 */
export const dotsFragment = (samples: Samples) => /* glsl */ `#version 300 es
precision highp float;
flat in vec2 vCentre;
flat in vec2 vAxis;
flat in vec3 vShape;
flat in vec3 vContrast;
out vec4 finalColor;
${PROFILE_GLSL[samples]}
float disc(vec2 along) {
  float e = edgeOf(vShape.y);
  float r = sqrt(1.0 - 0.2 * e * e);
  return 1.0 - smoothstep(r - e, r + e, length(along / vShape.xy));
}
${INSIDE_GLSL[samples]}
void main() {
  vec2 d = gl_FragCoord.xy - vCentre;
  vec2 along = vec2(dot(d, vAxis), dot(d, vec2(-vAxis.y, vAxis.x)));
  // How much of a px wide window lies within the rectangle.
  vec2 h = vShape.xy * ${HALF_ROOT_PI};
  vec2 box = clamp(min(along + 0.5, h) - max(along - 0.5, -h), 0.0, 1.0);
  float coverage = mix(box.x * box.y, inside(along), vShape.z);
  finalColor = vec4(1.0 - vContrast * coverage, 1.0);
}
`;
