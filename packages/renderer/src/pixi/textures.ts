import { BufferImageSource, TextureSource } from 'pixi.js';

const EXACT = { scaleMode: 'nearest', alphaMode: 'no-premultiply-alpha', autoGarbageCollect: false } as const;

/** Floats that a shader reads texel by texel; 4 per texel. */
export function createDataTexture(data: Float32Array, width: number, height: number): BufferImageSource {
  return new BufferImageSource({ ...EXACT, resource: data, width, height, format: 'rgba32float' });
}

/** One byte per texel, read in between texels. The width is a multiple of 4, as rows are uploaded. */
export function createMapTexture(data: Uint8Array, width: number, height: number): BufferImageSource {
  const smooth = { ...EXACT, scaleMode: 'linear', addressMode: 'clamp-to-edge' } as const;
  return new BufferImageSource({ ...smooth, resource: data, width, height, format: 'r8unorm' });
}

/** Something to draw into: transmittance (rgba16float), a picture or a tile of a photo (rgba8unorm). */
export function createTarget(
  width: number,
  height: number,
  format: 'rgba16float' | 'rgba8unorm',
): TextureSource {
  return new TextureSource({ ...EXACT, width, height, format, antialias: false });
}
