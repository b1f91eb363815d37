import { COLOUR_GLSL } from './colour.ts';

/** The untouched photo as the target sees it: 1:1 the photo's own bytes, smaller an exact area average, larger bilinear; in linear light. */
export const PHOTO_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uLevel;
/** Photo px at the target's top left corner, photo px per target px, photo px per texel. */
uniform vec4 uWindow;
uniform vec2 uPhotoSize;
uniform float uMirrored;
out vec4 finalColor;
${COLOUR_GLSL}

/** Where a photo is transparent it lies on white. */
vec3 texel(ivec2 at) {
  vec4 t = texelFetch(uLevel, clamp(at, ivec2(0), textureSize(uLevel, 0) - 1), 0);
  return t.a < 1.0 ? mix(vec3(1.0), t.rgb, t.a) : t.rgb;
}

vec3 areaAverage(vec2 low, vec2 high) {
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

vec3 bilinear(vec2 at) {
  vec2 low = floor(at - 0.5);
  vec2 f = at - 0.5 - low;
  ivec2 i = ivec2(low);
  vec3 top = mix(toLinear(texel(i)), toLinear(texel(i + ivec2(1, 0))), f.x);
  vec3 bottom = mix(toLinear(texel(i + ivec2(0, 1))), toLinear(texel(i + ivec2(1, 1))), f.x);
  return toSrgb(mix(top, bottom, f.y));
}

void main() {
  vec2 p = floor(gl_FragCoord.xy);
  float step = uWindow.z;
  vec2 low = uWindow.xy + p * step;
  vec2 middle = low + 0.5 * step;
  if (middle.x < 0.0 || middle.y < 0.0 || middle.x >= uPhotoSize.x || middle.y >= uPhotoSize.y) {
    finalColor = vec4(0.0);
    return;
  }
  vec2 high = min(low + step, uPhotoSize);
  low = max(low, vec2(0.0));
  if (uMirrored > 0.5) {
    float left = uPhotoSize.x - high.x;
    high.x = uPhotoSize.x - low.x;
    low.x = left;
    middle.x = uPhotoSize.x - middle.x;
  }
  if (step == 1.0) finalColor = vec4(texel(ivec2(floor(middle))), 1.0);
  else if (step < 1.0) finalColor = vec4(bilinear(middle), 1.0);
  else finalColor = vec4(areaAverage(low / uWindow.w, high / uWindow.w), 1.0);
}
`;

/** The next level of a photo's pyramid: the mean of 2 x 2 texels in linear light. */
export const HALVE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uLevel;
out vec4 finalColor;
${COLOUR_GLSL}
vec3 texel(ivec2 at) {
  vec4 t = texelFetch(uLevel, min(at, textureSize(uLevel, 0) - 1), 0);
  return toLinear(t.a < 1.0 ? mix(vec3(1.0), t.rgb, t.a) : t.rgb);
}
void main() {
  ivec2 at = 2 * ivec2(gl_FragCoord.xy);
  vec3 sum = texel(at) + texel(at + ivec2(1, 0)) + texel(at + ivec2(0, 1)) + texel(at + ivec2(1, 1));
  finalColor = vec4(toSrgb(0.25 * sum), 1.0);
}
`;
