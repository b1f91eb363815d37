import type { PictureWindow, Size } from '../pixels/window.ts';

/** Where everything of a filmstrip stands, px. */
export interface FilmstripLayout {
  readonly size: Size;
  /** Top left corner of each picture. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly frame: Size;
  /** Height of a line of words, and of its letters. */
  readonly lineHeight: number;
  readonly fontPx: number;
  /** Around everything. */
  readonly margin: number;
}

/** Margins, gaps and words as shares of a picture's width; the least size of letters, px. Chosen by eye. */
const SHARES = { margin: 0.06, gap: 0.04, font: 0.048, line: 0.105 };
const LEAST_FONT = 11;

export interface LayoutOptions {
  readonly columns?: number;
  readonly caption?: string;
}

/** Pictures in rows, in the order of reading, a label under each and the caption below all. */
export function filmstripLayout(
  { widthPx, heightPx }: Pick<PictureWindow, 'widthPx' | 'heightPx'>,
  count: number,
  { columns = columnsFor(count), caption }: LayoutOptions,
): FilmstripLayout {
  if (!(columns >= 1) || !Number.isInteger(columns)) {
    throw new RangeError(`exportFilmstrip: expected a whole number of columns from 1, got ${columns}`);
  }
  const fontPx = Math.max(LEAST_FONT, Math.round(SHARES.font * widthPx));
  const lineHeight = Math.max(2 * LEAST_FONT, Math.round(SHARES.line * widthPx));
  const margin = Math.round(SHARES.margin * widthPx);
  const gap = Math.round(SHARES.gap * widthPx);
  const across = Math.min(columns, count);
  const rows = Math.ceil(count / across);
  const places = Array.from({ length: count }, (_, i) => ({
    x: margin + (i % across) * (widthPx + gap),
    y: margin + Math.floor(i / across) * (heightPx + lineHeight + gap),
  }));
  return {
    size: {
      width: 2 * margin + across * widthPx + (across - 1) * gap,
      height: 2 * margin + rows * (heightPx + lineHeight) + (rows - 1) * gap + (caption ? lineHeight : 0),
    },
    places,
    frame: { width: widthPx, height: heightPx },
    lineHeight,
    fontPx,
    margin,
  };
}

/** One row of up to four; above that rows of three to five with the fewest places left over. */
function columnsFor(count: number): number {
  if (count <= 4) return count;
  const left = (columns: number) => (columns - (count % columns)) % columns;
  return [3, 4, 5].reduce((best, columns) => (left(columns) < left(best) ? columns : best));
}
