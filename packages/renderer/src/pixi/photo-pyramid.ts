import { Rectangle, type TextureSource } from 'pixi.js';
import { PreviewError } from '../preview-error.ts';
import type { Gpu } from './gpu.ts';
import { createPass } from './pass.ts';
import { HALVE_FRAGMENT } from './shaders/photo.ts';
import { createPhotoTexture, createTarget } from './textures.ts';

/** A photo on the GPU, and its halves as far as they were needed. */
export interface PhotoPyramid {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Texture in which one texel stands for 2^level photo px each way. */
  level(level: number): TextureSource;
  /** Deepest level: one texel. */
  readonly deepest: number;
  destroy(): void;
}

/** Upload a photo; the bitmap is closed. @throws PreviewError 'photo-too-large'. */
export function createPhotoPyramid(gpu: Gpu, bitmap: ImageBitmap): PhotoPyramid {
  const { width, height } = bitmap;
  assertFits(gpu, width, height);
  const levels: TextureSource[] = [createPhotoTexture(bitmap)];
  gpu.renderer.texture.initSource(levels[0]);
  bitmap.close();
  const pass = createPass(gpu, { fragment: HALVE_FRAGMENT, uniforms: {}, textures: ['uLevel'] });
  const halve = (from: TextureSource) => {
    const target = createTarget(Math.ceil(from.width / 2), Math.ceil(from.height / 2), 'rgba8unorm');
    const frame = new Rectangle(0, 0, target.width, target.height);
    gpu.renderer.renderTarget.bind({ target, clear: false, frame });
    pass.draw({ textures: { uLevel: from } });
    return target;
  };
  return {
    widthPx: width,
    heightPx: height,
    deepest: Math.ceil(Math.log2(Math.max(width, height))),
    level(level) {
      while (levels.length <= level) levels.push(halve(levels[levels.length - 1]));
      return levels[level];
    },
    destroy() {
      pass.destroy();
      for (const texture of levels) texture.destroy();
    },
  };
}

function assertFits({ maxTexture }: Gpu, width: number, height: number): void {
  if (Math.max(width, height) <= maxTexture) return;
  throw new PreviewError(
    'photo-too-large',
    `This photo is ${width} × ${height} pixels, and this device can show at most ${maxTexture} on a side. Choose a smaller photo.`,
  );
}
