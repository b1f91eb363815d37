import { COLOUR_GLSL } from './colour.ts';

/**
 * The picture: (photo - S)·T + S in linear light, S the shine that lies on top of the skin and of the pigment below it.
 * Where nothing absorbs, the photo's own bytes.
 */
export const COMPOSITE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uPhoto;
uniform highp sampler2D uTransmittance;
uniform highp sampler2D uShine;
/** Part of the target, in px, that the transmittance covers: left, top, right, bottom. */
uniform vec4 uCovered;
/** Transmittance texels per target px, each way. */
uniform float uFiner;
/** Left of this target px stands the untouched photo. */
uniform float uDivider;
/** Shine texel = target px · xy + zw. */
uniform vec4 uToShine;
/** Height of the target where its rows count from the bottom, else 0. */
uniform float uFlipHeight;
out vec4 finalColor;
${COLOUR_GLSL}

/** Mean share of light taken away; averaging light, not optical depth. */
vec3 absorbed(ivec2 at) {
  int n = int(uFiner + 0.5);
  ivec2 first = at * n;
  vec3 sum = vec3(0.0);
  for (int y = 0; y < n; y++)
    for (int x = 0; x < n; x++) sum += 1.0 - texelFetch(uTransmittance, first + ivec2(x, y), 0).rgb;
  return sum / float(n * n);
}

float shine(vec2 at) {
  ivec2 last = textureSize(uShine, 0) - 1;
  vec2 low = floor(at - 0.5);
  vec2 f = at - 0.5 - low;
  ivec2 a = clamp(ivec2(low), ivec2(0), last);
  ivec2 b = clamp(ivec2(low) + 1, ivec2(0), last);
  float top = mix(texelFetch(uShine, a, 0).r, texelFetch(uShine, ivec2(b.x, a.y), 0).r, f.x);
  float bottom = mix(texelFetch(uShine, ivec2(a.x, b.y), 0).r, texelFetch(uShine, b, 0).r, f.x);
  return mix(top, bottom, f.y);
}

void main() {
  vec2 p = floor(gl_FragCoord.xy);
  if (uFlipHeight > 0.0) p.y = uFlipHeight - 1.0 - p.y;
  vec4 photo = texelFetch(uPhoto, ivec2(p), 0);
  finalColor = photo;
  if (photo.a == 0.0 || p.x + 0.5 < uDivider) return;
  if (p.x < uCovered.x || p.y < uCovered.y || p.x >= uCovered.z || p.y >= uCovered.w) return;
  vec3 lost = absorbed(ivec2(p - uCovered.xy));
  if (lost == vec3(0.0)) return;
  vec3 light = toLinear(photo.rgb);
  vec3 onTop = min(vec3(shine((p + 0.5) * uToShine.xy + uToShine.zw)), light);
  finalColor = vec4(toSrgb(light - (light - onTop) * lost), 1.0);
}
`;
