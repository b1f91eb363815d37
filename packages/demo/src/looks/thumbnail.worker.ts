import {
  applyLook,
  type Case,
  createSurface,
  type Look,
  lensOf,
  lensPosition,
  projectPosition,
  turnedSize,
  type View,
} from '@stubble/core';
import { createLocalFieldSource, type Pixels, renderPicture } from '@stubble/renderer/cpu';

/** A look to be drawn on a photo. */
export interface ThumbnailOrder {
  readonly id: number;
  readonly photo: Blob;
  /** Which photo it is: a Blob in a message is a new one each time. */
  readonly photoKey: string;
  readonly view: View;
  readonly kase: Pick<Case, 'format' | 'version' | 'head' | 'treatment'>;
  readonly look: Look;
  readonly day: number;
}

export type ThumbnailAnswer = { readonly id: number; readonly picture: Blob | null };

/** Longest side of the photo that looks are drawn on, px: a thumbnail is smaller still. */
const LONGEST_PX = 560;
/** Size of a thumbnail, px: twice its place on screen. */
const SIZE = { width: 272, height: 204 } as const;

/** Dots are ranked, not settled: at a millimetre a pixel nobody sees the difference. */
const local = createLocalFieldSource();
const field = { compute: local.compute, destroy: () => {} };
let decoded: { readonly key: string; readonly pixels: Pixels; readonly scale: number } | null = null;

addEventListener('message', async ({ data }: MessageEvent<ThumbnailOrder>) => {
  const answer: ThumbnailAnswer = { id: data.id, picture: await draw(data).catch(() => null) };
  postMessage(answer);
});

async function draw({ photo, photoKey, view, kase, look, day }: ThumbnailOrder): Promise<Blob> {
  if (decoded?.key !== photoKey) decoded = { key: photoKey, ...(await decode(photo)) };
  const { pixels, scale } = decoded;
  const { camera } = view;
  const { turnedClockwiseDeg: turn = 0 } = view.photo;
  const small: View = {
    ...view,
    photo: { ...view.photo, ...turnedSize({ widthPx: pixels.width, heightPx: pixels.height }, turn) },
    camera: {
      ...camera,
      centrePx: [camera.centrePx[0] * scale, camera.centrePx[1] * scale],
      mmPerPx: camera.mmPerPx / scale,
    },
  };
  const worn: Case = { ...kase, views: [small], treatment: applyLook(kase.treatment, kase.head, look) };
  const picture = await renderPicture({ case: worn, view: view.id, photo: pixels, day, field });
  return cut(picture, small, worn);
}

/** As the file has it: the renderer turns it. */
async function decode(photo: Blob): Promise<{ readonly pixels: Pixels; readonly scale: number }> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('thumbnail: no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const exact = width / bitmap.width;
  bitmap.close();
  return { pixels: context.getImageData(0, 0, width, height), scale: exact };
}

/** The scalp large in the frame. */
async function cut(picture: Pixels, { camera, photo }: View, { head }: Case): Promise<Blob> {
  const whole = new OffscreenCanvas(picture.width, picture.height);
  const bytes = new Uint8ClampedArray(picture.data);
  whole.getContext('2d')?.putImageData(new ImageData(bytes, picture.width, picture.height), 0, 0);
  const { left, top, width, height } = frameOf(lensOf(camera, photo), head);
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('thumbnail: no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, left, top, width, height, 0, 0, SIZE.width, SIZE.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

/** A box of the thumbnail's form around what is seen of the scalp, px. */
function frameOf(lens: ReturnType<typeof lensOf>, head: Case['head']) {
  const surface = createSurface(head);
  const eye = lensPosition(lens);
  const point = new Float64Array(7);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let u = -surface.extentU; u <= surface.extentU; u += 12) {
    for (let v = -surface.extentV; v <= surface.extentV; v += 12) {
      if (!surface.contains(u, v)) continue;
      surface.pointAt(u, v, point);
      const [x, y, z] = point;
      const facing = point[3] * (eye[0] - x) + point[4] * (eye[1] - y) + point[5] * (eye[2] - z);
      const at = facing > 0 && (head.kind === 'patch' || y > -12) ? projectPosition(lens, x, y, z) : null;
      if (!at) continue;
      left = Math.min(left, at[0]);
      right = Math.max(right, at[0]);
      top = Math.min(top, at[1]);
      bottom = Math.max(bottom, at[1]);
    }
  }
  const ratio = SIZE.width / SIZE.height;
  const width = 1.12 * Math.max(right - left, (bottom - top) * ratio);
  const height = width / ratio;
  return { left: (left + right - width) / 2, top: (top + bottom - height) / 2, width, height };
}
