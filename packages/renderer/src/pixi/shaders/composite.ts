import { COLOUR_GLSL } from './colour.ts';

const ABSORBED_GLSL = /* glsl */ `
vec3 absorbed(highp sampler2D passed, ivec2 at) {
  return min(abs(uCleared - texelFetch(passed, at, 0).rgb), 1.0);
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
 * What changed, for people: the photo as pale paper, and on it from amber to crimson how much light the dots take, the full colour at
 * 40 %; blue where the picture became lighter. Colours and steps chosen by eye.
 */
const CHANGED_GLSL = /* glsl */ `
vec3 changed(vec3 light, vec3 after) {
  const vec3 LUMINANCE = vec3(0.2126, 0.7152, 0.0722);
  float was = dot(light, LUMINANCE);
  float darker = (was - dot(after, LUMINANCE)) / max(was, 0.02);
  vec3 paper = vec3(0.3 + 0.55 * was);
  vec3 colour = darker > 0.0
    ? mix(vec3(0.95, 0.46, 0.08), vec3(0.46, 0.008, 0.06), clamp(darker / 0.4, 0.0, 1.0))
    : vec3(0.03, 0.2, 0.62);
  return mix(paper, colour, 0.92 * smoothstep(0.0, 0.12, abs(darker)));
}
`;

/**
 * What a composite can do; one program for each, as software GL runs through every branch of a program. `plain`: dots over the photo. `masked`: the
 * same where a mask lets them show. `full`: also with redness, another finish, newer dots that fade in, or what changed.
 */
export type CompositeKind = 'plain' | 'masked' | 'full';

const HEAD_GLSL = /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D uPhoto;
uniform highp sampler2D uTransmittance;
uniform highp sampler2D uShine;
/** Part of the target, in px, that the transmittance covers: left, top, right, bottom. */
uniform vec4 uCovered;
/** Transmittance texels per target px, each way. */
uniform float uFiner;
/** What a texel holds where no mark is: 1 of light that passes, 0 of light that merged marks take. */
uniform float uCleared;
/**
 * Left of target px x stands the untouched photo; from px y on, if that is not 0, the same part of the photo stands again; z of 1 shows
 * what changed.
 */
uniform vec3 uCompare;
/** Place in the photo as it is shown, in [0, 1] = target px · xy + zw. The mask lies like that. */
uniform vec4 uToPlace;
/** 1 where the photo is shown mirrored: the shine lies as in the file. */
uniform float uMirrored;
/** Height of the target where its rows count from the bottom, else 0. */
uniform float uFlipHeight;
out vec4 finalColor;
${COLOUR_GLSL}
bool isIn(vec2 p, vec4 box) {
  return p.x >= box.x && p.y >= box.y && p.x < box.z && p.y < box.w;
}
/** The map holds square roots: finer steps where shine is faint. */
float shineRoot(vec2 place) {
  return textureLod(uShine, vec2(uMirrored > 0.5 ? 1.0 - place.x : place.x, place.y), 0.0).r;
}
`;

const MASK_GLSL = /* glsl */ `
/** Share of a dot that shows, over the whole photo as the shine. */
uniform highp sampler2D uMask;
`;

const FULL_GLSL = /* glsl */ `
${MASK_GLSL}
/** The transmittance before, while one fades into the other, and how far that has come: 1 is all new. */
uniform highp sampler2D uFormer;
uniform vec4 uFormerCovered;
uniform float uFade;
/** Share of the shine that stays where dots show: 1 as in the photo. */
uniform float uFinish;
/** Redness times weight, and weight, of the skin around fresh marks; its place as above; and what it takes of the light, 0 where no skin is red. */
uniform highp sampler2D uRedness;
uniform vec4 uToRedness;
uniform vec3 uRednessLoss;
${CHANGED_GLSL}
vec3 lostAt(vec2 p) {
  if (!isIn(p, uCovered)) return vec3(0.0);
  vec3 lost = absorbed(uTransmittance, ivec2(p - uCovered.xy));
  if (uFade == 1.0) return lost;
  vec3 before = isIn(p, uFormerCovered) ? absorbed(uFormer, ivec2(p - uFormerCovered.xy)) : vec3(0.0);
  return mix(before, lost, uFade);
}
/** Red skin takes light as marks do, and from what they leave. */
vec3 lostWithRedness(vec2 p, vec3 lost, float shown) {
  vec2 sums = textureLod(uRedness, (p + 0.5) * uToRedness.xy + uToRedness.zw, 0.0).rg;
  return 1.0 - (1.0 - lost) * (1.0 - sums.x / max(1.0, sums.y) * shown * uRednessLoss);
}
vec4 picture(vec4 photo, vec2 p) {
  vec3 lost = lostAt(p);
  bool red = uRednessLoss != vec3(0.0) && isIn(p, uCovered);
  bool asIs = uFinish == 1.0 && uCompare.z == 0.0;
  if (lost == vec3(0.0) && asIs && !red) return photo;
  vec2 place = (p + 0.5) * uToPlace.xy + uToPlace.zw;
  float shown = textureLod(uMask, place, 0.0).r;
  lost *= shown;
  if (red) lost = lostWithRedness(p, lost, shown);
  float root = shineRoot(place);
  if (lost == vec3(0.0) && (uFinish == 1.0 || root * shown == 0.0) && uCompare.z == 0.0) return photo;
  vec3 light = toLinear(photo.rgb);
  vec3 onTop = min(vec3(root * root), light);
  vec3 after = light - (light - onTop) * lost + onTop * ((uFinish - 1.0) * shown);
  return vec4(toSrgb(uCompare.z == 0.0 ? after : changed(light, after)), 1.0);
}
`;

const dotsGlsl = (shown: string) => /* glsl */ `
vec4 picture(vec4 photo, vec2 p) {
  vec2 place = (p + 0.5) * uToPlace.xy + uToPlace.zw;
  vec3 lost = absorbed(uTransmittance, ivec2(p - uCovered.xy)) * ${shown};
  if (lost == vec3(0.0) || !isIn(p, uCovered)) return photo;
  float root = shineRoot(place);
  vec3 light = toLinear(photo.rgb);
  return vec4(toSrgb(light - (light - min(vec3(root * root), light)) * lost), 1.0);
}
`;

const PICTURE_GLSL: Readonly<Record<CompositeKind, string>> = {
  plain: dotsGlsl('1.0'),
  masked: MASK_GLSL + dotsGlsl('textureLod(uMask, place, 0.0).r'),
  full: FULL_GLSL,
};

/**
 * The picture: (photo - S)·T + f·S in linear light, S the shine that lies on top of the skin and of the pigment below it, f the finish.
 * Where nothing absorbs and the finish is the photo's, the photo's own bytes.
 * @param finer whether the transmittance has several texels per px of the picture.
 */
export const compositeFragment = (kind: CompositeKind, finer: boolean) => /* glsl */ `${HEAD_GLSL}
${finer ? MEAN_ABSORBED_GLSL : ABSORBED_GLSL}
${PICTURE_GLSL[kind]}
void main() {
  vec2 p = floor(gl_FragCoord.xy);
  if (uFlipHeight > 0.0) p.y = uFlipHeight - 1.0 - p.y;
  bool untouched = p.x + 0.5 < uCompare.x;
  if (uCompare.y > 0.0 && p.x >= uCompare.y) p.x -= uCompare.y;
  vec4 photo = texelFetch(uPhoto, ivec2(p), 0);
  finalColor = photo.a == 0.0 || untouched ? photo : picture(photo, p);
}
`;
