import { Rectangle, type TextureSource } from 'pixi.js';
import type { PictureWindow } from '../pixels/window.ts';
import type { FrameScene } from './frame-scene.ts';
import type { Gpu } from './gpu.ts';
import { createPass, type Pass } from './pass.ts';
import type { PhotoLevel } from './photo-pyramid.ts';
import { photoFragment, type Resampling } from './shaders/photo.ts';
import { clipped, isEmpty, type TexelBox } from './tile-grid.ts';

/** Draws the untouched photo as a window sees it. */
export interface PhotoPass {
  draw(target: TextureSource, scene: FrameScene, window: PictureWindow): void;
  destroy(): void;
}

export function createPhotoPass(gpu: Gpu): PhotoPass {
  const passes = {
    same: createProgram(gpu, 'same'),
    smaller: createProgram(gpu, 'smaller'),
    larger: createProgram(gpu, 'larger'),
  };
  return {
    draw(target, scene, window) {
      const { photo, mirrored } = scene;
      const step = 1 / window.scale;
      const depth = Math.min(photo.deepest, Math.max(0, Math.floor(Math.log2(step))));
      // The level first: drawing one binds another target.
      const level = photo.level(depth);
      const whole = { left: 0, top: 0, right: window.widthPx, bottom: window.heightPx };
      clear(gpu, target, whole);
      for (const tile of level.tiles) {
        const part = clipped(seenBox(tile.core, level, 2 ** depth, { scene, window }), whole);
        if (isEmpty(part)) continue;
        gpu.renderer.renderTarget.bind({ target, clear: false, frame: toRectangle(part) });
        passes[step === 1 ? 'same' : step > 1 ? 'smaller' : 'larger'].draw({
          uniforms: {
            uWindow: [-window.x * step, -window.y * step, step, 2 ** depth],
            uPhotoSize: [photo.widthPx, photo.heightPx],
            uMirrored: mirrored ? 1 : 0,
            uTile: [tile.held.left, tile.held.top, level.width, level.height],
          },
          textures: { uLevel: tile.texture },
        });
      }
    },
    destroy() {
      for (const pass of Object.values(passes)) pass.destroy();
    },
  };
}

function createProgram(gpu: Gpu, kind: Resampling): Pass {
  return createPass(gpu, {
    fragment: photoFragment(kind),
    uniforms: { uWindow: 'vec4<f32>', uPhotoSize: 'vec2<f32>', uMirrored: 'f32', uTile: 'vec4<f32>' },
    textures: ['uLevel'],
  });
}

/** The px of a window whose middles lie in some texels of a level: of two boxes side by side, each px is in one. */
function seenBox(
  { left, top, right, bottom }: TexelBox,
  level: PhotoLevel,
  pxPerTexel: number,
  { scene: { photo, mirrored }, window: { scale, x, y } }: { scene: FrameScene; window: PictureWindow },
): TexelBox {
  // The last texel may reach beyond the photo.
  const acrossPx = (texel: number) => (texel === level.width ? photo.widthPx : texel * pxPerTexel);
  const downPx = (texel: number) => (texel === level.height ? photo.heightPx : texel * pxPerTexel);
  const firstX = (px: number) => Math.ceil(px * scale + x - 0.5);
  const firstY = (px: number) => Math.ceil(px * scale + y - 0.5);
  const [from, to] = [acrossPx(left), acrossPx(right)];
  return {
    left: firstX(mirrored ? photo.widthPx - to : from),
    top: firstY(downPx(top)),
    right: firstX(mirrored ? photo.widthPx - from : to),
    bottom: firstY(downPx(bottom)),
  };
}

function clear({ renderer }: Gpu, target: TextureSource, box: TexelBox): void {
  renderer.renderTarget.bind({ target, clear: true, clearColor: [0, 0, 0, 0], frame: toRectangle(box) });
}

function toRectangle({ left, top, right, bottom }: TexelBox): Rectangle {
  return new Rectangle(left, top, right - left, bottom - top);
}
