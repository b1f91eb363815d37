import type { StencilSurface } from './unroll.ts';

/** What a stencil shows. Lengths in mm on paper, which is mm on skin. */
export interface StencilOptions {
  /** The skin that the field lies on. @defaultValue a flat patch */
  readonly surface?: StencilSurface;
  /** Chart point that comes to lie in the middle; there a millimetre on paper is a millimetre of skin. Needs `sizeMm`. */
  readonly around?: { readonly u: number; readonly v: number };
  /** Width and height of the crop, above 0, or one number for both. Needs `around`. @defaultValue all dots and a margin of 2 mm */
  readonly sizeMm?: number | readonly [number, number];
  /** Width and height of the sheet, above 0; the crop lies in its middle. @defaultValue as large as the crop */
  readonly pageMm?: readonly [number, number];
  /** Sessions to show, touch-ups left out. @defaultValue all, and the touch-ups */
  readonly sessions?: readonly number[];
}
