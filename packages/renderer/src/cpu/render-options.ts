import type { Case } from '@stubble/core';
import type { FieldSource } from '../field/field-source.ts';
import type { Viewing } from '../light/viewing.ts';
import type { DotMask } from '../photo/dot-mask.ts';
import type { Pixels } from '../pixels/pixels.ts';

/** What to render; the names are those of a preview's options. */
export interface RenderOptions {
  readonly case: Case;
  /** Id of the view of the case to show. */
  readonly view: string;
  /** The photo of that view as its file has it upright: it is turned and mirrored here, as the view says. */
  readonly photo: Pixels;
  /**
   * Days since the first session; below 0 is before the needle.
   * @defaultValue a year after the last session
   */
  readonly day?: number;
  /**
   * Where dot fields come from; the settled field is shown where there is one.
   * @defaultValue computed by this call
   */
  readonly field?: FieldSource;
  /** Show dots only there. @defaultValue everywhere */
  readonly mask?: DotMask | null;
  /**
   * False leaves the photo untouched: a picture of "before".
   * @defaultValue true
   */
  readonly dots?: boolean;
  /**
   * The scalp's shine relative to the photo's own, in [0, 2]: 0 matte, 2 glossy.
   * @defaultValue 1
   */
  readonly finish?: number;
  /** The light in which the scalp is looked at. @defaultValue 'photo', as it was taken */
  readonly viewing?: Viewing;
  /** The part of the photo to render, px of the photo as shown. @defaultValue the whole */
  readonly region?: Region;
  /** Picture px per photo px, in (0, 16]. @defaultValue 1 */
  readonly scale?: number;
  /**
   * Write the picture over the photo's own bytes, which saves as much memory as the photo takes. Only for the whole photo at scale 1;
   * a photo that the view turns is copied first.
   * @defaultValue false
   */
  readonly overwritePhoto?: boolean;
  /** Told shares of the work done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Gives up between two bands; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A box in photo px, inside the photo, from its top left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
