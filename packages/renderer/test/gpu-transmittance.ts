import { type Case, type DotField, groupStates } from '@stubble/core';
import type { PlacedDots } from '../src/index.ts';
import { createDotPass } from '../src/pixi/dot-pass.ts';
import { createGpu } from '../src/pixi/gpu.ts';
import { createTarget, type TargetFormat } from '../src/pixi/textures.ts';
import { sceneOf } from '../src/scene/scene.ts';

/** The transmittance of the GPU's dot pass as floats, red green blue, rows from the top: bytes are too coarse to compare. */
export interface GpuDots {
  /** @param how target px per photo px, and what is drawn into: by default what the preview takes. */
  read(from: Case, how?: { readonly scale?: number; readonly format?: TargetFormat }): Float32Array;
  destroy(): void;
}

export async function createGpuDots(field: DotField, placed: PlacedDots, day: number): Promise<GpuDots> {
  const gpu = await createGpu(document.createElement('canvas'));
  const dots = createDotPass(gpu);
  dots.setDots(placed);
  return {
    read(from, { scale = 1, format = gpu.lightFormat } = {}) {
      const { widthPx, heightPx } = from.views[0].photo;
      const [width, height] = [Math.ceil(widthPx * scale), Math.ceil(heightPx * scale)];
      dots.setGroups(groupStates(field.groups, from.treatment, day));
      const target = createTarget(width, height, format);
      const { lens } = sceneOf(from.views[0], null, { width: widthPx, height: heightPx });
      dots.draw(target, lens, { scale, x: 0, y: 0, width, height });
      const rgba = new Float32Array(width * height * 4);
      const { gl } = gpu.renderer;
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, rgba);
      target.destroy();
      return rgba.filter((_, i) => i % 4 < 3);
    },
    destroy() {
      dots.destroy();
      gpu.destroy();
    },
  };
}
