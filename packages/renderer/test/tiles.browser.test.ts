import { expect, onTestFinished, test } from 'vitest';
import { tileGrid } from '../src/pixi/tile-grid.ts';
import {
  always,
  difference,
  gridField,
  hostOf,
  nextFrame,
  readyPreview,
  sitting,
  toPixels,
} from './helpers.ts';

/** Until the test is over, devices say that their textures have at most so many texels a side. Tells the largest RGBA8 texture made. */
function limitTextures(limit: number): { largest: number } {
  const seen = { largest: 0 };
  const gl = WebGL2RenderingContext.prototype;
  const { getParameter, texImage2D } = gl;
  gl.getParameter = function (name) {
    return name === this.MAX_TEXTURE_SIZE ? limit : getParameter.call(this, name);
  };
  gl.texImage2D = function (this: WebGL2RenderingContext, ...args: unknown[]) {
    if (args[2] === this.RGBA8 && args.length === 9) {
      seen.largest = Math.max(seen.largest, args[3] as number, args[4] as number);
    }
    return Reflect.apply(texImage2D, this, args);
  } as typeof texImage2D;
  onTestFinished(() => void Object.assign(gl, { getParameter, texImage2D }));
  return seen;
}

test('tiles answer for every texel once, and their textures keep to the limit', () => {
  for (const [width, height, limit] of [
    [1500, 1100, 300],
    [8000, 6000, 4096],
    [301, 17, 300],
    [300, 300, 300],
  ]) {
    const tiles = tileGrid(width, height, limit);
    const area = tiles.reduce((sum, { core: c }) => sum + (c.right - c.left) * (c.bottom - c.top), 0);
    expect(area).toBe(width * height);
    for (const { core, held } of tiles) {
      expect(Math.max(held.right - held.left, held.bottom - held.top)).toBeLessThanOrEqual(limit);
      expect([core.left % 2, core.top % 2]).toEqual([0, 0]);
    }
  }
  expect(tileGrid(300, 300, 300).length).toBe(1);
});

test('a photo in tiles looks as it does in one piece, at every zoom, mirrored or not, and saved', async () => {
  const size = { widthPx: 900, heightPx: 650 };
  for (const mirrored of [false, true]) {
    const sit = await sitting({ ...size, mirrored });
    const show = async () => {
      const preview = await readyPreview(hostOf(420, 400), sit, { field: always(gridField({ reachMm: 8 })) });
      const shots: ImageData[] = [];
      for (const [scale, x, y] of [
        [1, -240, -130],
        [0.43, 5, 40],
        [0.11, 30, 20],
        [0.021, 100, 100],
        [2.7, -700, -601],
      ]) {
        preview.setPlacement({ scale, x, y });
        shots.push(await nextFrame(preview, () => preview.setCompare({ mode: 'divider', at: 0.4 })));
      }
      shots.push(await toPixels(await preview.exportImage()));
      return shots;
    };
    const whole = await show();
    const seen = limitTextures(256);
    const tiled = await show();
    // The canvas' own picture is 420 px wide, a saved tile 900.
    expect(seen.largest).toBeLessThanOrEqual(900);
    expect(whole.map((shot, i) => difference(shot, tiled[i]))).toEqual(whole.map(() => ({ most: 0, px: 0 })));
  }
});

test('a photo of 48 megapixels, wider than this device has textures, is shown and its bytes are its own', async () => {
  const [widthPx, heightPx] = [9000, 5334];
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  for (let x = 0; context && x < widthPx; x += 50) {
    context.fillStyle = `rgb(${x % 256}, ${(x >> 5) % 256}, 120)`;
    context.fillRect(x, 0, 50, heightPx);
  }
  const sit = await sitting({ widthPx: 40, heightPx: 40 });
  const [view] = sit.case.views;
  const camera = { ...view.camera, centrePx: [widthPx / 2, heightPx / 2] as [number, number] };
  const large = {
    ...sit,
    case: { ...sit.case, views: [{ ...view, camera, photo: { name: 'it', widthPx, heightPx } }] },
    photo: await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 }),
  };
  const preview = await readyPreview(hostOf(300, 200), large, { field: always(gridField({ reachMm: 5 })) });
  const before = (x: number) =>
    nextFrame(preview, () => {
      preview.setPlacement({ scale: 1, x, y: -1000 });
      preview.setCompare({ mode: 'divider', at: 1 });
    });
  for (const left of [0, 8050, 8700]) {
    const shown = await before(-left);
    for (const x of [25, 175, 275]) {
      const stripe = Math.floor((left + x) / 50) * 50;
      const at = (100 * 300 + x) * 4;
      expect(Math.abs(shown.data[at] - (stripe % 256))).toBeLessThanOrEqual(3);
    }
  }
});
