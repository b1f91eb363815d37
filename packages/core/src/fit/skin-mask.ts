import { lensOf, type PhotoSize } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { headRegion } from './head-region.ts';
import { type ByteMask, blur, type SmallPhoto } from './small-photo.ts';

export interface SkinMaskInput extends SmallPhoto {
  /** Size of the photo itself, px; the camera is told in its pixels. */
  readonly size: PhotoSize;
  readonly camera: Camera;
  readonly semiAxesMm: readonly [number, number, number];
  /** What stands before the background, where `fitPhoto` could tell, on the same cells. */
  readonly person?: ByteMask;
}

/** Where dots may lie, cell by cell of the small photo. */
export interface SkinMask {
  readonly width: number;
  readonly height: number;
  /** 255 on bare or thinly haired skin of the head, 0 elsewhere. */
  readonly skin: Uint8Array;
  /** How much of the skin existing hair covers, 0 to 255 for none to all. */
  readonly hair: Uint8Array;
}

/** Rounds of learning the colour and dropping what does not have it. */
const ROUNDS = 4;
/** Neighbourhood of the local colour, a share of the head's width. */
const LOCAL_SHARE = 0.14;
/** Within these spreads a cell is skin: hue, and the logarithm of light. */
const HUE_SIGMAS = 4.5;
const LIGHT_SIGMAS = 4;
/** Least spreads: camera noise in hue, and the soft shading of a head in light (log). */
const LEAST_HUE = 0.02;
const LEAST_LIGHT = 0.05;
/** Hair takes at least this much light (log) before it counts, and covers all at the second: chosen by eye. */
const HAIR_LIGHT = { from: 0.22, to: 1.1 } as const;

/**
 * Skin and hair of the head in a photo. The colour of skin is learned on the fitted bald area as a smooth surface of light and hue that
 * follows shading; what departs from it is no skin (background, glasses, cloth), or hair when it is darker. Ears are left out by shape.
 * Learned anew in each photo, so no skin tone is presumed. Skin of a hand before the head cannot be told by colour: brush it out.
 */
export function skinMask(input: SkinMaskInput): SkinMask {
  const { width, height, size, camera, semiAxesMm, person } = input;
  const scale = width / size.widthPx;
  const small = { widthPx: width, heightPx: height };
  const lens = lensOf(
    {
      ...camera,
      centrePx: [camera.centrePx[0] * scale, camera.centrePx[1] * scale],
      mmPerPx: camera.mmPerPx / scale,
    },
    small,
  );
  const region = headRegion(lens, semiAxesMm, small);
  if (person) for (let i = 0; i < region.length; i++) if (person.data[i] === 0) region[i] = 0;
  const colour = colours(input);
  const headPx = (2 * semiAxesMm[0] * scale) / camera.mmPerPx;
  const radius = Math.max(2, Math.round(LOCAL_SHARE * headPx));
  const model = learn(colour, region, { width, height, radius });
  const skin = new Uint8Array(width * height);
  const hair = new Uint8Array(width * height);
  for (let i = 0; i < skin.length; i++) {
    if (region[i] === 0) continue;
    const { hue, light } = model.departure(i);
    const dark = -light;
    const sameHue = hue < HUE_SIGMAS * model.hueSigma;
    if (sameHue && dark < Math.max(LIGHT_SIGMAS * model.lightSigma, HAIR_LIGHT.from)) skin[i] = 255;
    else if (dark > HAIR_LIGHT.from) {
      const cover = Math.min(1, (dark - HAIR_LIGHT.from) / (HAIR_LIGHT.to - HAIR_LIGHT.from));
      hair[i] = Math.round(255 * cover);
      if (sameHue && cover < 0.5) skin[i] = 255;
    }
  }
  return { width, height, skin: mostOf(skin, width, height), hair };
}

interface Colours {
  /** Logarithm of light, and two hues: log r/g and log b/g. */
  readonly light: Float32Array;
  readonly red: Float32Array;
  readonly blue: Float32Array;
}

function colours({ pixels, width, height }: SmallPhoto): Colours {
  const n = width * height;
  const [light, red, blue] = [new Float32Array(n), new Float32Array(n), new Float32Array(n)];
  const log = Float32Array.from({ length: 256 }, (_, v) => Math.log(v + 8));
  for (let i = 0; i < n; i++) {
    const [r, g, b] = [log[pixels[4 * i]], log[pixels[4 * i + 1]], log[pixels[4 * i + 2]]];
    light[i] = (r + g + b) / 3;
    red[i] = r - g;
    blue[i] = b - g;
  }
  return { light, red, blue };
}

interface SkinModel {
  readonly hueSigma: number;
  readonly lightSigma: number;
  departure(i: number): { readonly hue: number; readonly light: number };
}

interface LearnOptions {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Local means of the colour over the cells that have kept it, round by round. */
function learn(colour: Colours, region: Uint8Array, { width, height, radius }: LearnOptions): SkinModel {
  const channels = [colour.light, colour.red, colour.blue] as const;
  const inlier = Float32Array.from(region, (value) => (value === 2 ? 1 : 0));
  const middle = channels.map((channel) => median(channel, inlier));
  let means = channels.map((_, k) => new Float32Array(width * height).fill(middle[k]));
  let [hueSigma, lightSigma] = [0.12, 0.35];
  const departure = (i: number) => ({
    hue: Math.hypot(colour.red[i] - means[1][i], colour.blue[i] - means[2][i]),
    light: colour.light[i] - means[0][i],
  });
  for (let round = 0; round < ROUNDS; round++) {
    const hues: number[] = [];
    const lights: number[] = [];
    for (let i = 0; i < inlier.length; i++) {
      if (region[i] !== 2) continue;
      const { hue, light } = departure(i);
      inlier[i] = hue < 3.5 * hueSigma && light > -3 * lightSigma && light < 5 * lightSigma ? 1 : 0;
      if (inlier[i] === 1 && i % 5 === 0) {
        hues.push(hue);
        lights.push(Math.abs(light));
      }
    }
    const cover = blur(inlier, width, height, radius);
    means = channels.map((channel, k) => {
      const sum = blur(
        channel.map((value, i) => (value - middle[k]) * inlier[i]),
        width,
        height,
        radius,
      );
      // Far from any skin the mean of all skin stands in.
      return sum.map((value, i) => middle[k] + value / (cover[i] + 0.02));
    });
    if (round === 0) continue;
    hueSigma = Math.max(LEAST_HUE, 0.85 * middleOf(hues));
    lightSigma = Math.max(LEAST_LIGHT, 1.48 * middleOf(lights));
  }
  return { hueSigma, lightSigma, departure };
}

function median(channel: Float32Array, inlier: Float32Array): number {
  const values: number[] = [];
  for (let i = 0; i < channel.length; i += 3) if (inlier[i] === 1) values.push(channel[i]);
  return middleOf(values);
}

function middleOf(values: number[]): number {
  if (values.length === 0) return 0;
  values.sort((a, b) => a - b);
  return values[values.length >> 1];
}

/** What most of the 5 x 5 cells around say: pores, single hairs and noise vanish, edges stay. */
function mostOf(mask: Uint8Array, width: number, height: number): Uint8Array {
  const share = blur(Float32Array.from(mask), width, height, 1);
  return Uint8Array.from(mask, (_, i) => (share[i] > 127 ? 255 : 0));
}
