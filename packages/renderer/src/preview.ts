import type { Case, DotField } from '@stubble/core';
import type { ExportOptions, FilmstripOptions, VideoOptions } from './export-options.ts';
import type { FieldSource } from './field/field-source.ts';
import type { Viewing } from './light/viewing.ts';
import type { PhotoSource } from './photo/decode-photo.ts';
import type { DotMask } from './photo/dot-mask.ts';
import type { PreviewError } from './preview-error.ts';

export interface PreviewOptions {
  readonly case: Case;
  /** Id of the view of the case to show. */
  readonly view: string;
  /** The photo of that view, upright or with an EXIF orientation: it is turned and mirrored here, as the view says. */
  readonly photo: PhotoSource;
  /**
   * Days since the first session, see {@link Preview.setDay}.
   * @defaultValue a year after the last session
   */
  readonly day?: number;
  /**
   * See {@link Preview.setFinish}.
   * @defaultValue 1
   */
  readonly finish?: number;
  /**
   * See {@link Preview.setViewing}.
   * @defaultValue 'photo'
   */
  readonly viewing?: Viewing;
  /**
   * Where dot fields come from.
   * @defaultValue a module worker of this preview's own
   */
  readonly field?: FieldSource;
  /**
   * CSS colour around the photo.
   * @defaultValue 'transparent'
   */
  readonly background?: string;
  /** Gives up while the promise of `createPreview` is pending: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Where the photo lies in the host: its top left corner and its size. */
export interface Placement {
  /** CSS px per photo px. */
  readonly scale: number;
  /** Left edge of the photo, CSS px from the host's left edge. */
  readonly x: number;
  /** Top edge of the photo, CSS px from the host's top edge. */
  readonly y: number;
}

/** A place in CSS px of the host, or in px of the photo. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room to leave free at each side of the host, CSS px; 0 by default. */
export interface Insets {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/** Before and after in one picture. */
export type Compare =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'divider';
      /** Share of the host's width in [0, 1]; left of it stands the untouched photo. */
      readonly at: number;
    }
  | {
      readonly mode: 'side-by-side';
      /**
       * Share of the host's width in [0.1, 1] that the untouched photo has on the left; the same part of it stands right of it again, treated.
       * The photo's placement is that of the left one.
       * @defaultValue 0.5
       */
      readonly at?: number;
    }
  | {
      /** The photo pale, and on it in colour how much darker the treatment makes it. */
      readonly mode: 'difference';
    };

/** What `on` and `off` know. */
export interface PreviewEvents {
  /** The first whole dot field is on screen. Told to late listeners too. */
  readonly ready: undefined;
  /**
   * A new dot field is on screen. `ms` is the time from request to arrival. The ranked field, in which an edit changes dots nowhere else, comes
   * first; then the same field `settled`, which fades in. While a hand moves something its dots are drawn, but a field comes only when it rests.
   */
  readonly field: { readonly field: DotField; readonly ms: number; readonly settled: boolean };
  /**
   * A sparser field is on screen while the whole one is prepared: that takes some seconds for a new seed, and when the set of done sessions has
   * changed. It comes within a few tenths of a second, finer ones follow, and then `field`.
   */
  readonly coarse: { readonly count: number; readonly ms: number };
  /** Photo moved, zoomed, replaced or host resized: overlays must follow. */
  readonly placement: Placement;
  /** A picture was just drawn; within this event the canvas may be read. */
  readonly frame: undefined;
  readonly contextlost: undefined;
  /** Everything is on screen again. */
  readonly contextrestored: undefined;
  /** What could not be done; what was on screen stays. That the processor has to draw (`no-float-target`) is told to late listeners too. */
  readonly error: PreviewError;
}

/** What {@link Preview.setView} is to show. */
export interface NextView {
  readonly id: string;
  readonly photo: PhotoSource;
  /** Another case at the same time. @defaultValue the present one */
  readonly case?: Case;
}

/** A live picture of one view of a case, in an element of the page. */
export interface Preview {
  /** The canvas now on the page. It is replaced after a loss of the GPU context: do not keep it. */
  readonly canvas: HTMLCanvasElement;
  /** Size of the photo as shown, after EXIF orientation and turned as its view says, px. */
  readonly photoSize: { readonly widthPx: number; readonly heightPx: number };
  /** Days since the first session. */
  readonly day: number;
  /** The field on screen; until the dots are `atRest` it may be that of before. Null before `ready` and while a coarse one is shown. */
  readonly field: DotField | null;
  readonly placement: Placement;
  /** Whether the settled dots of the present case are on screen and nothing more is to be drawn. */
  readonly atRest: boolean;

  /**
   * Show another state of the case. A new field is computed only when something that moves dots has changed; the latest state wins.
   * @throws RangeError when the case has no view of the present id; PreviewError 'photo-mismatch' when its photo has another size than the one shown,
   * or is turned otherwise: then `setView`.
   */
  setCase(next: Case): void;
  /**
   * Show another view or photo, with another case at the same time if one is given. Rejects with a {@link PreviewError}, and what was on
   * screen stays, when the photo cannot be shown.
   */
  setView(next: NextView): Promise<void>;
  /** Days since the first session; below 0 is before the needle. Uploads no dot data. */
  setDay(day: number): void;
  /**
   * Show dots only where the mask of the present photo lets them: not on background, glasses or hands. Null, and every new photo, is everywhere.
   * @throws RangeError when its size and bytes do not fit together.
   */
  setMask(mask: DotMask | null): void;
  /**
   * Before and after in one picture; null is `off`.
   * @throws RangeError when a place is outside its interval.
   */
  setCompare(compare: Compare | null): void;
  /**
   * How much of its shine the treated scalp keeps, in [0, 2]: 0 is matte, 1 as in the photo, 2 glossy. The untouched photo keeps its own.
   * @throws RangeError outside [0, 2].
   */
  setFinish(finish: number): void;
  /**
   * The light in which the dots are seen, as far as physics says: contrast changes by some percent, tint by less. The photo keeps its
   * exposure. `photo` changes nothing.
   * @throws RangeError when it is none of them.
   */
  setViewing(viewing: Viewing): void;

  setPlacement(placement: Placement): void;
  /** Zoom about a point of the host, CSS px; by default its middle. */
  zoomBy(factor: number, about?: Point): void;
  /** Move the photo, CSS px. */
  panBy(dx: number, dy: number): void;
  /** The whole photo, as large as it goes; it stays fitted through resizes until it is moved by hand. */
  fit(insets?: Insets): void;
  /** Photo px to CSS px of the host. */
  toScreen(xPx: number, yPx: number): Point;
  /** CSS px of the host to photo px. */
  toPhoto(x: number, y: number): Point;

  /** The picture at the photo's own resolution, without the photo's metadata. Waits for the settled field of the present case. */
  exportImage(options?: ExportOptions): Promise<Blob>;
  /**
   * Several days as one picture with a label under each, without the photo's metadata.
   * @throws RangeError when an option is outside its interval.
   */
  exportFilmstrip(options?: FilmstripOptions): Promise<Blob>;
  /**
   * A short video of the sessions and ten years, H.264 in MP4 or else WebM as the blob's type says, without sound or the photo's metadata.
   * Rejects with a {@link PreviewError} `no-encoder` where the browser cannot encode one.
   * @throws RangeError when an option is outside its interval.
   */
  exportVideo(options?: VideoOptions): Promise<Blob>;

  on<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void;
  off<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void;

  /** Frees the GPU, the worker and the canvas; at any time, any number of times. */
  destroy(): void;
}
