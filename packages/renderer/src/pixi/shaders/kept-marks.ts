/** At most so many pairs of groups are kept; marks of more are summed up every day. */
export const MOST_PAIRS = 4;

/**
 * Light that marks take on a day, from the sums of what they cover: of each group the sum of contrast over px, and the same weighted with retention
 * less 1. Two groups share a texture.
 */
export const keptFragment = (pairs: number) => /* glsl */ `#version 300 es
precision highp float;
${range(pairs, (i) => `uniform highp sampler2D uPair${i};`)}
/** By group: light taken by a mark of contrast 1, and how much more per retention. */
uniform vec4 uGains[${2 * pairs}];
out vec4 finalColor;
vec3 taken(vec4 sums, vec4 one, vec4 other) {
  return one.rgb * (sums.x + one.a * sums.y) + other.rgb * (sums.z + other.a * sums.w);
}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 sum = vec3(0.0);
  ${range(pairs, (i) => `sum += taken(texelFetch(uPair${i}, at, 0), uGains[${2 * i}], uGains[${2 * i + 1}]);`)}
  finalColor = vec4(max(sum, 0.0), 0.0);
}
`;

function range(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}
