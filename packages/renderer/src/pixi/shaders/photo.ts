import { COLOUR_GLSL } from './colour.ts';

/** How a photo is resampled: 1:1 its own bytes, smaller an exact area average, larger bilinear. */
export type Resampling = 'same' | 'smaller' | 'larger';

const RESAMPLE_GLSL: Readonly<Record<Resampling, string>> = {
  same: /* glsl */ `
vec3 resample(vec2 low, vec2 high) {
  return texel(ivec2(floor(0.5 * (low + high))));
}
`,
  smaller: /* glsl */ `
vec3 resample(vec2 low, vec2 high) {
  ivec2 first = ivec2(floor(low));
  vec3 sum = vec3(0.0);
  float total = 0.0;
  for (int y = 0; y < 4; y++) {
    float top = float(first.y + y);
    float tall = min(high.y, top + 1.0) - max(low.y, top);
    if (tall <= 0.0) break;
    for (int x = 0; x < 4; x++) {
      float left = float(first.x + x);
      float wide = min(high.x, left + 1.0) - max(low.x, left);
      if (wide <= 0.0) break;
      sum += wide * tall * toLinear(texel(first + ivec2(x, y)));
      total += wide * tall;
    }
  }
  return toSrgb(sum / total);
}
`,
  larger: /* glsl */ `
vec3 resample(vec2 low, vec2 high) {
  vec2 at = 0.5 * (low + high) - 0.5;
  vec2 f = fract(at);
  ivec2 i = ivec2(floor(at));
  vec3 top = mix(toLinear(texel(i)), toLinear(texel(i + ivec2(1, 0))), f.x);
  vec3 bottom = mix(toLinear(texel(i + ivec2(0, 1))), toLinear(texel(i + ivec2(1, 1))), f.x);
  return toSrgb(mix(top, bottom, f.y));
}
`,
};

/** The untouched photo as the target sees it, from one tile of a level. One program for each kind, as branches cost on software GL. */
export const photoFragment = (kind: Resampling) => /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uLevel;
/** Photo px at the target's top left corner, photo px per target px, photo px per texel. */
uniform vec4 uWindow;
uniform vec2 uPhotoSize;
uniform float uMirrored;
/** The texel of the level in the corner of this tile's texture, and the size of the level. */
uniform vec4 uTile;
out vec4 finalColor;
${COLOUR_GLSL}

/** Where a photo is transparent it lies on white. */
vec3 texel(ivec2 at) {
  ivec2 within = clamp(at, ivec2(0), ivec2(uTile.zw) - 1) - ivec2(uTile.xy);
  vec4 t = texelFetch(uLevel, within, 0);
  return mix(vec3(1.0), t.rgb, t.a);
}
${RESAMPLE_GLSL[kind]}
void main() {
  vec2 low = uWindow.xy + floor(gl_FragCoord.xy) * uWindow.z;
  vec2 high = low + uWindow.z;
  high = min(high, uPhotoSize);
  low = max(low, vec2(0.0));
  if (uMirrored > 0.5) {
    float left = uPhotoSize.x - high.x;
    high.x = uPhotoSize.x - low.x;
    low.x = left;
  }
  finalColor = vec4(resample(low / uWindow.w, high / uWindow.w), 1.0);
}
`;

/** The next level of a photo's pyramid: the mean of 2 x 2 texels in linear light. */
export const HALVE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uLevel;
/** The texel of the new level in the corner of the target, and that of the level in the corner of the texture. */
uniform vec4 uFrom;
uniform vec2 uLevelSize;
out vec4 finalColor;
${COLOUR_GLSL}
vec3 texel(ivec2 at) {
  vec4 t = texelFetch(uLevel, min(at, ivec2(uLevelSize) - 1) - ivec2(uFrom.zw), 0);
  return toLinear(mix(vec3(1.0), t.rgb, t.a));
}
void main() {
  ivec2 at = 2 * (ivec2(gl_FragCoord.xy) + ivec2(uFrom.xy));
  vec3 sum = texel(at) + texel(at + ivec2(1, 0)) + texel(at + ivec2(0, 1)) + texel(at + ivec2(1, 1));
  finalColor = vec4(toSrgb(0.25 * sum), 1.0);
}
`;
