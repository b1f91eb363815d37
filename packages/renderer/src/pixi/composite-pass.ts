import type { Gpu } from './gpu.ts';
import { createPass, type Pass } from './pass.ts';
import { type CompositeKind, compositeFragment } from './shaders/composite.ts';

const PLAIN_UNIFORMS = {
  uCovered: 'vec4<f32>',
  uFiner: 'f32',
  uCleared: 'f32',
  uCompare: 'vec3<f32>',
  uToPlace: 'vec4<f32>',
  uMirrored: 'f32',
  uFlipHeight: 'f32',
} as const;
const FULL_UNIFORMS = {
  ...PLAIN_UNIFORMS,
  uFinish: 'f32',
  uFormerCovered: 'vec4<f32>',
  uFade: 'f32',
  uToRedness: 'vec4<f32>',
  uRednessLoss: 'vec3<f32>',
} as const;
const PLAIN_TEXTURES = ['uPhoto', 'uTransmittance', 'uShine'];

/** The programs that put photo, transmittance, redness and shine together, each made when it is first needed. */
export interface CompositePasses {
  /** @param finer whether a px has several texels of transmittance. */
  get(kind: CompositeKind, finer: boolean): Pass;
  destroy(): void;
}

export function createCompositePasses(gpu: Gpu): CompositePasses {
  const passes = new Map<string, Pass>();
  return {
    get(kind, finer) {
      const name = `${kind} ${finer}`;
      const known = passes.get(name) ?? createCompositePass(gpu, kind, finer);
      passes.set(name, known);
      return known;
    },
    destroy() {
      for (const pass of passes.values()) pass.destroy();
    },
  };
}

function createCompositePass(gpu: Gpu, kind: CompositeKind, finer: boolean): Pass {
  const more = kind === 'full' ? ['uMask', 'uFormer', 'uRedness'] : kind === 'masked' ? ['uMask'] : [];
  return createPass(gpu, {
    fragment: compositeFragment(kind, finer),
    uniforms: kind === 'full' ? FULL_UNIFORMS : PLAIN_UNIFORMS,
    textures: [...PLAIN_TEXTURES, ...more],
  });
}
