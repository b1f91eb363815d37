import { Rectangle, type TextureSource } from 'pixi.js';
import { drawPart, shownSize, type TurnedBitmap } from '../photo/turned-bitmap.ts';
import type { Gpu } from './gpu.ts';
import { createPass, type Pass } from './pass.ts';
import { HALVE_FRAGMENT } from './shaders/photo.ts';
import { createTarget } from './textures.ts';
import { clipped, isEmpty, type TexelBox, type TileBox, tileGrid } from './tile-grid.ts';

/** Rows of a turned photo that are uploaded at once: some 10 MB. */
const BAND_ROWS = 512;

/** A tile of a level, on the GPU. */
export interface PhotoTile extends TileBox {
  readonly texture: TextureSource;
}

/** A level of the pyramid: one texel stands for 2^level photo px each way. */
export interface PhotoLevel {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly PhotoTile[];
}

/** A photo on the GPU in tiles that fit the device's textures, and its halves as far as they were needed. */
export interface PhotoPyramid {
  readonly widthPx: number;
  readonly heightPx: number;
  level(level: number): PhotoLevel;
  /** Deepest level: one texel. */
  readonly deepest: number;
  destroy(): void;
}

/** Upload a photo as it is shown; the bitmap is closed. */
export function createPhotoPyramid(gpu: Gpu, photo: TurnedBitmap): PhotoPyramid {
  const { width, height } = shownSize(photo);
  const tiles = tileGrid(width, height, gpu.maxTexture).map((box) => uploadTile(gpu, photo, box));
  photo.bitmap.close();
  const levels: PhotoLevel[] = [{ width, height, tiles }];
  const pass = createPass(gpu, {
    fragment: HALVE_FRAGMENT,
    uniforms: { uFrom: 'vec4<f32>', uLevelSize: 'vec2<f32>' },
    textures: ['uLevel'],
  });
  return {
    widthPx: width,
    heightPx: height,
    deepest: Math.ceil(Math.log2(Math.max(width, height))),
    level(level) {
      while (levels.length <= level) levels.push(halve(gpu, pass, levels[levels.length - 1]));
      return levels[level];
    },
    destroy() {
      pass.destroy();
      for (const { texture } of levels.flatMap((level) => level.tiles)) texture.destroy();
    },
  };
}

/** The part of the photo that a tile holds, bytes untouched. */
function uploadTile({ renderer }: Gpu, photo: TurnedBitmap, box: TileBox): PhotoTile {
  const { left, top, right, bottom } = box.held;
  const [width, height] = [right - left, bottom - top];
  const texture = createTarget(width, height, 'rgba8unorm');
  // Leaves the new texture bound.
  renderer.texture.initSource(texture);
  const { gl } = renderer;
  if (photo.turnedClockwiseDeg === 0) {
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, left);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, top);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, photo.bitmap);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
  } else uploadInBands(gl, photo, box.held);
  return { ...box, texture };
}

/** A turned photo by way of a canvas of some rows, into the texture that is bound. */
function uploadInBands(
  gl: WebGL2RenderingContext,
  photo: TurnedBitmap,
  { left, top, right, bottom }: TexelBox,
): void {
  const [width, height] = [right - left, bottom - top];
  const rows = Math.min(height, BAND_ROWS);
  const canvas = Object.assign(document.createElement('canvas'), { width, height: rows });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('uploadInBands: no 2d context');
  for (let y = 0; y < height; y += rows) {
    context.clearRect(0, 0, width, rows);
    const some = Math.min(rows, height - y);
    drawPart(context, photo, { left, top: top + y, width, height: some });
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, y, width, some, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  }
}

/** The next level: each tile from the tiles its texels come from. */
function halve(gpu: Gpu, pass: Pass, from: PhotoLevel): PhotoLevel {
  const [width, height] = [Math.ceil(from.width / 2), Math.ceil(from.height / 2)];
  const tiles = tileGrid(width, height, gpu.maxTexture).map((box) => {
    const { held } = box;
    const texture = createTarget(held.right - held.left, held.bottom - held.top, 'rgba8unorm');
    for (const source of from.tiles) {
      const part = clipped(halfOf(source.core), held);
      if (isEmpty(part)) continue;
      const [x, y] = [part.left - held.left, part.top - held.top];
      const frame = new Rectangle(x, y, part.right - part.left, part.bottom - part.top);
      gpu.renderer.renderTarget.bind({ target: texture, clear: false, frame });
      pass.draw({
        uniforms: {
          uFrom: [held.left, held.top, source.held.left, source.held.top],
          uLevelSize: [from.width, from.height],
        },
        textures: { uLevel: source.texture },
      });
    }
    return { ...box, texture };
  });
  return { width, height, tiles };
}

function halfOf({ left, top, right, bottom }: TexelBox): TexelBox {
  return { left: left / 2, top: top / 2, right: Math.ceil(right / 2), bottom: Math.ceil(bottom / 2) };
}
