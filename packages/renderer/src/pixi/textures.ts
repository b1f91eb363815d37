import { BufferImageSource, ImageSource, TextureSource } from 'pixi.js';

const EXACT = { scaleMode: 'nearest', alphaMode: 'no-premultiply-alpha', autoGarbageCollect: false } as const;

/** Floats that a shader reads texel by texel; 4 per texel. */
export function createDataTexture(data: Float32Array, width: number, height: number): BufferImageSource {
  return new BufferImageSource({ ...EXACT, resource: data, width, height, format: 'rgba32float' });
}

/** One float per texel. */
export function createMapTexture(data: Float32Array, width: number, height: number): BufferImageSource {
  return new BufferImageSource({ ...EXACT, resource: data, width, height, format: 'r32float' });
}

/** Something to draw into: transmittance (rgba16float) or a picture (rgba8unorm). */
export function createTarget(
  width: number,
  height: number,
  format: 'rgba16float' | 'rgba8unorm',
): TextureSource {
  return new TextureSource({ ...EXACT, width, height, format, antialias: false });
}

/** The bytes of a decoded photo, as they are. */
export function createPhotoTexture(bitmap: ImageBitmap): ImageSource {
  const source = new ImageSource({ ...EXACT, resource: bitmap, format: 'rgba8unorm' });
  // Its class turns collection on, but a closed bitmap cannot be uploaded again.
  source.autoGarbageCollect = false;
  return source;
}
