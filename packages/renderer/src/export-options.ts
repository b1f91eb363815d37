/** How a picture is saved. */
export interface ExportOptions {
  /** @defaultValue 'image/png' */
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
  /**
   * Of JPEG and WebP, in [0, 1].
   * @defaultValue 0.92
   */
  readonly quality?: number;
  /** Drawn as a discreet strip at the bottom, inside the picture. None by default. */
  readonly caption?: string;
  /**
   * Days since the first session.
   * @defaultValue the day shown
   */
  readonly day?: number;
  /**
   * False leaves the photo untouched: a picture of "before".
   * @defaultValue true
   */
  readonly dots?: boolean;
  /** Called between two tiles with the share that is done, in (0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Gives up between two tiles; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** One day of a treatment, and what it is called. */
export interface StoryFrame {
  readonly label: string;
  /** Days since the first session; null is the untouched photo. */
  readonly day: number | null;
}

/** What a filmstrip and a video have in common. */
export interface StoryOptions {
  /**
   * The part of the photo: the head with its face, or all of it.
   * @defaultValue 'head'
   */
  readonly crop?: 'head' | 'photo';
  /** Words at the bottom. None by default. */
  readonly caption?: string;
  /** Called after each picture with the share that is done, in (0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Gives up between two pictures; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface FilmstripOptions extends StoryOptions {
  /**
   * Which days, 1 to 60 of them.
   * @defaultValue before, after each session, healed, years 1, 3, 5 and 8
   */
  readonly frames?: readonly StoryFrame[];
  /**
   * Width of each picture in [64, 2048] px; never more than the photo has.
   * @defaultValue 480
   */
  readonly frameWidthPx?: number;
  /**
   * Pictures in a row, from 1.
   * @defaultValue all in one row up to four, else three to five, so that the last row is full where it can be
   */
  readonly columns?: number;
  /** @defaultValue 'image/png' */
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
  /**
   * Of JPEG and WebP, in [0, 1].
   * @defaultValue 0.92
   */
  readonly quality?: number;
}

export interface VideoOptions extends StoryOptions {
  /**
   * Length in [2, 60] s.
   * @defaultValue 10
   */
  readonly seconds?: number;
  /**
   * Pictures per second while the years go by, in [1, 30].
   * @defaultValue 12
   */
  readonly perSecond?: number;
  /**
   * Width in [64, 1920] px; never more than the photo has.
   * @defaultValue 720
   */
  readonly widthPx?: number;
}
