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

/** What can be drawn into. */
export type TargetFormat = 'rgba32float' | 'rgba16float' | 'rgba8unorm';

/** Something to draw into: transmittance (rgba16float), a picture or a tile of a photo (rgba8unorm). */
export function createTarget(width: number, height: number, format: TargetFormat): TextureSource {
  return new TextureSource({ ...EXACT, width, height, format, antialias: false });
}

export interface FittedTarget {
  readonly width: number;
  readonly height: number;
  readonly format: TargetFormat;
  /** Read in between texels. @defaultValue false */
  readonly smooth?: boolean;
}

/** A target at least that large; the present one when it is and not wastefully so, else that one is destroyed. */
export function fittedTarget(
  present: TextureSource | null,
  { width, height, format, smooth = false }: FittedTarget,
): TextureSource {
  const roomy = present && present.width >= width && present.height >= height;
  if (roomy && present.width * present.height < 4 * Math.max(width * height, SMALL_STEP ** 2)) return present;
  const round = (side: number) => Math.ceil(side / SMALL_STEP) * SMALL_STEP;
  const next = createTarget(round(width), round(height), format);
  if (smooth) next.style.scaleMode = 'linear';
  present?.destroy();
  return next;
}

/** Sides of targets that change their size are multiples of this, px. */
const SMALL_STEP = 256;
