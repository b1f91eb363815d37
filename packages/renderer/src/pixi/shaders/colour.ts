/**
 * sRGB transfer, IEC 61966-2-1, both ways; on vec3 in [0, 1]. Its powers as polynomials, in light and in its fourth root, fitted to the least largest
 * error: 0.01 and 0.002 of a byte. Software GL, which has no powers of its own, composites twice as fast with them.
 */
export const COLOUR_GLSL = /* glsl */ `
vec3 toLinear(vec3 c) {
  vec3 power = 0.00087013 + c * (0.03466402 + c * (0.49424597 + c * (0.80461021 + c * (-0.66328686 + c * (0.54431878
    + c * (-0.27759317 + c * 0.06217263))))));
  return mix(c / 12.92, power, step(vec3(0.04045), c));
}
vec3 toSrgb(vec3 l) {
  l = clamp(l, 0.0, 1.0);
  vec3 r = sqrt(sqrt(l));
  vec3 power = -0.06134024 + r * (0.16202656 + r * (1.25540326 + r * (-0.57748063 + r * (0.28953119 - r * 0.06814671))));
  return mix(l * 12.92, power, step(vec3(0.0031308), l));
}
`;

/** One triangle over the whole target. */
export const COVER_VERTEX = /* glsl */ `#version 300 es
in vec2 aPosition;
void main() {
  gl_Position = vec4(aPosition, 0.0, 1.0);
}
`;
