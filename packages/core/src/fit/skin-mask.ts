import { lensOf, type PhotoSize } from '../camera/index.ts';
import type { Camera } from '../treatment/index.ts';
import { headRegion } from './head-region.ts';
import { colours, learnSkin } from './skin-colour.ts';
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

/** Neighbourhood of the local colour, a share of the head's width. */
const LOCAL_SHARE = 0.14;
/** Within these spreads a cell is skin: hue, and the logarithm of light. */
const HUE_SIGMAS = 4.5;
const LIGHT_SIGMAS = 4;
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
  const model = learnSkin(colour, region, { width, height, radius });
  const skin = new Uint8Array(width * height);
  const hair = new Uint8Array(width * height);
  for (let i = 0; i < skin.length; i++) {
    if (region[i] === 0) continue;
    const { hue, light } = model.departure(i);
    const dark = -light;
    const sameHue = hue < HUE_SIGMAS * model.hueSigma;
    if (sameHue && dark < Math.max(LIGHT_SIGMAS * model.lightSigma, HAIR_LIGHT.from)) skin[i] = 255;
    // A white wall beside the head would pass for shine: without the person's own border only well inside.
    else if ((person || region[i] === 2) && model.glare(i)) skin[i] = 255;
    else if (dark > HAIR_LIGHT.from) {
      const cover = Math.min(1, (dark - HAIR_LIGHT.from) / (HAIR_LIGHT.to - HAIR_LIGHT.from));
      hair[i] = Math.round(255 * cover);
      if (sameHue && cover < 0.5) skin[i] = 255;
    }
  }
  return { width, height, skin: mostOf(skin, width, height), hair };
}

/** What most of the 5 x 5 cells around say: pores, single hairs and noise vanish, edges stay. */
function mostOf(mask: Uint8Array, width: number, height: number): Uint8Array {
  const share = blur(Float32Array.from(mask), width, height, 1);
  return Uint8Array.from(mask, (_, i) => (share[i] > 127 ? 255 : 0));
}
