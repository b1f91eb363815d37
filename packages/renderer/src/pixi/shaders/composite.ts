import { COLOUR_GLSL } from './colour.ts';

const ABSORBED_GLSL = /* glsl */ `
vec3 absorbed(highp sampler2D passed, ivec2 at) {
  return 1.0 - texelFetch(passed, at, 0).rgb;
}
`;

/** Mean share of light taken away; averaging light, not optical depth. */
const MEAN_ABSORBED_GLSL = /* glsl */ `
vec3 absorbed(highp sampler2D passed, ivec2 at) {
  int n = int(uFiner + 0.5);
  ivec2 first = at * n;
  vec3 sum = vec3(0.0);
  for (int y = 0; y < n; y++)
    for (int x = 0; x < n; x++) sum += 1.0 - texelFetch(passed, first + ivec2(x, y), 0).rgb;
  return sum / float(n * n);
}
`;

/**
 * The picture: (photo - S)·T + S in linear light, S the shine that lies on top of the skin and of the pigment below it.
 * Where nothing absorbs, the photo's own bytes.
 * @param finer whether the transmittance has several texels per px of the picture.
 */
export const compositeFragment = (finer: boolean) => /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uPhoto;
uniform highp sampler2D uTransmittance;
/** The transmittance before, while one fades into the other, and how far that has come: 1 is all new. */
uniform highp sampler2D uFormer;
uniform vec4 uFormerCovered;
uniform float uFade;
uniform highp sampler2D uShine;
/** Share of a dot that shows, over the whole photo as the shine. */
uniform highp sampler2D uMask;
/** Part of the target, in px, that the transmittance covers: left, top, right, bottom. */
uniform vec4 uCovered;
/** Transmittance texels per target px, each way. */
uniform float uFiner;
/** Left of this target px stands the untouched photo. */
uniform float uDivider;
/** Place in the shine map, in [0, 1] = target px · xy + zw. */
uniform vec4 uToShine;
/** Height of the target where its rows count from the bottom, else 0. */
uniform float uFlipHeight;
out vec4 finalColor;
${COLOUR_GLSL}

${finer ? MEAN_ABSORBED_GLSL : ABSORBED_GLSL}
void main() {
  vec2 p = floor(gl_FragCoord.xy);
  if (uFlipHeight > 0.0) p.y = uFlipHeight - 1.0 - p.y;
  vec4 photo = texelFetch(uPhoto, ivec2(p), 0);
  finalColor = photo;
  if (photo.a == 0.0 || p.x + 0.5 < uDivider) return;
  if (p.x < uCovered.x || p.y < uCovered.y || p.x >= uCovered.z || p.y >= uCovered.w) return;
  ivec2 at = ivec2(p - uCovered.xy);
  vec3 lost = absorbed(uTransmittance, at);
  if (uFade < 1.0) {
    bool had = p.x >= uFormerCovered.x && p.y >= uFormerCovered.y && p.x < uFormerCovered.z && p.y < uFormerCovered.w;
    vec3 before = had ? absorbed(uFormer, ivec2(p - uFormerCovered.xy)) : vec3(0.0);
    lost = mix(before, lost, uFade);
  }
  vec2 place = (p + 0.5) * uToShine.xy + uToShine.zw;
  lost *= textureLod(uMask, place, 0.0).r;
  if (lost == vec3(0.0)) return;
  vec3 light = toLinear(photo.rgb);
  // The map holds square roots: finer steps where shine is faint.
  float root = textureLod(uShine, place, 0.0).r;
  vec3 onTop = min(vec3(root * root), light);
  finalColor = vec4(toSrgb(light - (light - onTop) * lost), 1.0);
}
`;
