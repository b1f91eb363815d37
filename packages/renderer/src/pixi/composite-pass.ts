import type { Gpu } from './gpu.ts';
import { createPass, type Pass } from './pass.ts';
import { compositeFragment } from './shaders/composite.ts';

/** The program that puts photo, transmittance, redness and shine together. @param finer whether a px has several texels of transmittance. */
export function createCompositePass(gpu: Gpu, finer: boolean): Pass {
  return createPass(gpu, {
    fragment: compositeFragment(finer),
    uniforms: {
      uCovered: 'vec4<f32>',
      uFiner: 'f32',
      uCleared: 'f32',
      uCompare: 'vec3<f32>',
      uFinish: 'f32',
      uFormerCovered: 'vec4<f32>',
      uFade: 'f32',
      uToPlace: 'vec4<f32>',
      uMirrored: 'f32',
      uToRedness: 'vec4<f32>',
      uRednessLoss: 'vec3<f32>',
      uFlipHeight: 'f32',
    },
    textures: ['uPhoto', 'uTransmittance', 'uFormer', 'uShine', 'uMask', 'uRedness'],
  });
}
