import type { TextureSource } from 'pixi.js';
import type { PictureWindow } from '../pixels/window.ts';
import type { DotPass } from './dot-pass.ts';
import type { FrameScene } from './frame-scene.ts';
import { fittedTarget } from './textures.ts';
import type { TexelBox } from './tile-grid.ts';

/** A texel of the redness is about so much skin, mm: a third of how far the redness of a mark reaches. */
const TEXEL_MM = 0.5;

/** How red the skin around fresh marks is, on a coarse grid; nothing to draw when none is. */
export interface RednessLayer {
  /** @param covered the part of the window where marks may be, px. */
  draw(
    dots: DotPass,
    scene: FrameScene,
    job: { readonly window: PictureWindow; readonly covered: TexelBox },
  ): void;
  /** False when no skin is red. */
  readonly shows: boolean;
  /** Redness times weight (red), and weight (green). */
  readonly texture: TextureSource;
  /** Place in the texture, in [0, 1] = px of the window · xy + zw. */
  readonly place: readonly [number, number, number, number];
  destroy(): void;
}

export function createRednessLayer(): RednessLayer {
  let texture = fittedTarget(null, { width: 1, height: 1, format: 'rgba16float', smooth: true });
  let place: RednessLayer['place'] = [0, 0, 0, 0];
  let shows = false;
  return {
    get shows() {
      return shows;
    },
    get texture() {
      return texture;
    },
    get place() {
      return place;
    },
    draw(dots, scene, { window, covered }) {
      const empty = covered.right <= covered.left || covered.bottom <= covered.top;
      shows = dots.reddens && !empty;
      if (!shows) return;
      // The grid begins at the photo's corner, so that every window of one scale has the same.
      const pxPerTexel = Math.max(1, Math.floor((TEXEL_MM * window.scale) / scene.mmPerPhotoPx));
      const first = (px: number, corner: number) => Math.floor((px - corner) / pxPerTexel) - 1;
      const last = (px: number, corner: number) => Math.ceil((px - corner) / pxPerTexel) + 1;
      const [left, top] = [first(covered.left, window.x), first(covered.top, window.y)];
      const width = last(covered.right, window.x) - left;
      const height = last(covered.bottom, window.y) - top;
      texture = fittedTarget(texture, { width, height, format: 'rgba16float', smooth: true });
      const scale = window.scale / pxPerTexel;
      dots.drawRedness(texture, scene.lens, { scale, x: -left, y: -top, width, height });
      const [x, y] = [1 / (pxPerTexel * texture.width), 1 / (pxPerTexel * texture.height)];
      place = [x, y, -window.x * x - left / texture.width, -window.y * y - top / texture.height];
    },
    destroy: () => texture.destroy(),
  };
}
