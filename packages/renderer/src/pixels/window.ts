/** What a picture of the given size shows: picture px = photo px · scale + (x, y), with whole x and y. */
export interface PictureWindow {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The rows [first, end) of a window, as a window of their own. */
export function rowsOf(window: PictureWindow, first: number, end: number): PictureWindow {
  return { ...window, heightPx: end - first, y: window.y - first };
}

/** A box in photo px. */
export interface PhotoBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height, in whatever px the reader says. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
