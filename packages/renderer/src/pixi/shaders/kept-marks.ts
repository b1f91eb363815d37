/** At most so many pairs of groups are kept; marks of more are summed up every day. */
export const MOST_PAIRS = 4;

/**
 * Light that marks take on a day, from the sums of what they cover: of each group the sum of contrast over texels, and the same weighted with retention
 * less 1. Two groups share a texture. The sums are finer than the target: each px takes the mean of the texels that it covers.
 */
export const keptFragment = (pairs: number) => /* glsl */ `#version 300 es
precision highp float;
${range(pairs, (i) => `uniform highp sampler2D uPair${i};`)}
/** Texels per px of the target, and the place of its first px among them. */
uniform vec3 uToKept;
/** Texels that are kept, each way. */
uniform vec2 uKeptSize;
/** By group: light taken by a mark of contrast 1, and how much more per retention. */
uniform vec4 uGains[${2 * pairs}];
out vec4 finalColor;
vec3 taken(vec4 sums, vec4 one, vec4 other) {
  return one.rgb * (sums.x + one.a * sums.y) + other.rgb * (sums.z + other.a * sums.w);
}
void main() {
  vec2 from = floor(gl_FragCoord.xy) * uToKept.x + uToKept.yz;
  vec2 low = clamp(from, vec2(0.0), uKeptSize);
  vec2 high = clamp(from + uToKept.x, vec2(0.0), uKeptSize);
  ${range(pairs, (i) => `vec4 mean${i} = vec4(0.0);`)}
  for (float y = floor(low.y); y < high.y; y++) {
    float tall = min(high.y, y + 1.0) - max(low.y, y);
    for (float x = floor(low.x); x < high.x; x++) {
      float share = tall * (min(high.x, x + 1.0) - max(low.x, x));
      ${range(pairs, (i) => `mean${i} += share * texelFetch(uPair${i}, ivec2(x, y), 0);`)}
    }
  }
  vec3 sum = vec3(0.0);
  ${range(pairs, (i) => `sum += taken(mean${i}, uGains[${2 * i}], uGains[${2 * i + 1}]);`)}
  finalColor = vec4(max(sum / (uToKept.x * uToKept.x), 0.0), 0.0);
}
`;

function range(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}
