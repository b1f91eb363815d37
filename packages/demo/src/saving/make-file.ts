import { type Preview, type StoryFrame, storyOf } from '@stubble/renderer';
import { faultNames } from '../state/faults.ts';
import { showsStrokes } from '../state/technique.ts';
import { dayLabel } from '../state/timeline.ts';
import type { PictureType, SaveKind } from '../state/ui.ts';
import { stem } from '../storage/case-file.ts';
import type { Studio } from '../studio.ts';
import { joinPictures } from './beside.ts';

/** Words inside every saved picture. */
const CAPTION = 'Simulation, not a promise of result';

const QUALITY = 0.92;
const BEFORE = { label: 'Before', day: null };

export interface MakeFileOptions {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A file to be handed to the user. */
export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

/**
 * What the studio can save of the photo, captioned, without EXIF or GPS.
 * @returns null when there is no picture yet.
 */
export async function makeFile(
  studio: Studio,
  kind: SaveKind,
  options: MakeFileOptions,
): Promise<MadeFile | null> {
  const { preview } = studio;
  const { document, ui } = studio.store;
  if (!preview || !document.photo) return null;
  const { sessions, events } = document.case.treatment;
  const state = dayLabel(sessions, ui.day, events);
  // A picture of faults that are shown on purpose must say so wherever it goes.
  const { faults } = ui.design;
  const caption = faults.length > 0 ? `${CAPTION} · not the design: ${faultNames(faults)}` : CAPTION;
  const what = { caption, state, day: ui.day, type: ui.pictureType };
  const { strokes } = studio;
  const besides = strokes && showsStrokes(ui) && kind !== 'video';
  const blob = besides
    ? await withStrokes(kind, { dots: preview, strokes, story: storyOf(document.case) }, { what, options })
    : await MAKERS[kind](preview, what, options);
  const when = kind === 'picture' ? state.toLowerCase().replace(/[^a-z0-9.]+/g, '-') : NAMES[kind];
  return { blob, name: `${stem(document.photo.name)}-${when}.${ENDINGS[blob.type] ?? 'bin'}` };
}

interface What {
  readonly caption: string;
  /** What the day shown is called. */
  readonly state: string;
  readonly day: number;
  readonly type: PictureType;
}

type Maker = (preview: Preview, what: What, options: MakeFileOptions) => Promise<Blob>;

const MAKERS: Readonly<Record<SaveKind, Maker>> = {
  picture: (preview, { caption, type, state }, options) =>
    preview.exportImage({ ...options, type, quality: QUALITY, caption: `${caption} · ${state}` }),
  pair: (preview, { caption, type, state, day }, options) => {
    const frames = [BEFORE, { label: state, day }];
    return preview.exportFilmstrip({
      ...options,
      type,
      quality: QUALITY,
      caption,
      frames,
      frameWidthPx: 1080,
      crop: 'photo',
    });
  },
  filmstrip: (preview, { caption, type }, options) =>
    preview.exportFilmstrip({ ...options, type, quality: QUALITY, caption, frameWidthPx: 640 }),
  video: (preview, { caption }, options) => preview.exportVideo({ ...options, caption }),
};

interface Both {
  readonly dots: Preview;
  readonly strokes: Preview;
  readonly story: readonly StoryFrame[];
}

/** The dots and the strokes of the same days in one picture: of one day side by side, of many below each other. */
async function withStrokes(
  kind: Exclude<SaveKind, 'video'>,
  { dots, strokes, story }: Both,
  { what, options }: { readonly what: What; readonly options: MakeFileOptions },
): Promise<Blob> {
  const { caption, type, state, day } = what;
  const strip = kind === 'filmstrip';
  const frames = strip ? story : [{ label: state, day }];
  const named = (name: string) =>
    frames.map((frame) => (frame.day === null ? frame : { ...frame, label: `${name} · ${frame.label}` }));
  const before = kind === 'pair' ? [BEFORE] : [];
  const rows = [
    { of: dots, frames: [...before, ...named('Dots')] },
    { of: strokes, frames: named('Strokes') },
  ];
  const blobs: Blob[] = [];
  for (const [i, row] of rows.entries()) {
    const more = {
      ...options,
      // Encoded once, when they are one.
      type: 'image/png' as const,
      caption,
      frames: row.frames,
      onProgress: (share: number) => options.onProgress?.((i + share) / rows.length),
    };
    blobs.push(
      await row.of.exportFilmstrip(
        strip ? { ...more, frameWidthPx: 640 } : { ...more, frameWidthPx: 1080, crop: 'photo' },
      ),
    );
  }
  return joinPictures(blobs, { below: strip, type, quality: QUALITY });
}

const NAMES: Readonly<Record<Exclude<SaveKind, 'picture'>, string>> = {
  pair: 'before-and-after',
  filmstrip: 'filmstrip',
  video: 'ten-years',
};

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};
