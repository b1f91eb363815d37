import { type PhotoTurn, turnedSize } from '@stubble/core';
import type { Size } from '../pixels/window.ts';

/** A decoded photo, and how it is turned to be shown. A canvas that held it whole and turned would be too large for some telephones: parts of it are drawn. */
export interface TurnedBitmap {
  /** As the file has it upright. */
  readonly bitmap: ImageBitmap;
  readonly turnedClockwiseDeg: PhotoTurn;
}

/** Size as shown, px. */
export function shownSize({ bitmap, turnedClockwiseDeg }: TurnedBitmap): Size {
  const { widthPx: width, heightPx: height } = turnedSize(
    { widthPx: bitmap.width, heightPx: bitmap.height },
    turnedClockwiseDeg,
  );
  return { width, height };
}

/** A box of the photo as shown, px. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draw a part of the photo as shown to the top left corner of a canvas, px by px. */
export function drawPart(context: CanvasRenderingContext2D, photo: TurnedBitmap, part: Part): void {
  const [x, y, wide, tall] = boxInFile(photo, part);
  context.imageSmoothingEnabled = false;
  context.setTransform(...turnAbout(photo, part));
  context.drawImage(photo.bitmap, x, y, wide, tall, x, y, wide, tall);
  context.resetTransform();
}

type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** From px of the file to those of a canvas that holds a part of the photo as shown. */
function turnAbout({ bitmap, turnedClockwiseDeg }: TurnedBitmap, { left, top }: Part): Transform {
  const { width, height } = bitmap;
  switch (turnedClockwiseDeg) {
    case 0:
      return [1, 0, 0, 1, -left, -top];
    case 90:
      return [0, 1, -1, 0, height - left, -top];
    case 180:
      return [-1, 0, 0, -1, width - left, height - top];
    case 270:
      return [0, -1, 1, 0, -left, width - top];
  }
}

/** Where a part of the photo as shown lies in the file: left, top, width and height. */
function boxInFile(
  { bitmap, turnedClockwiseDeg }: TurnedBitmap,
  { left, top, width, height }: Part,
): readonly [number, number, number, number] {
  switch (turnedClockwiseDeg) {
    case 0:
      return [left, top, width, height];
    case 90:
      return [top, bitmap.height - left - width, height, width];
    case 180:
      return [bitmap.width - left - width, bitmap.height - top - height, width, height];
    case 270:
      return [bitmap.width - top - height, left, height, width];
  }
}
