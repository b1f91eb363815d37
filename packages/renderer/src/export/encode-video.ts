import type { Size } from '../pixels/window.ts';
import { PreviewError } from '../preview-error.ts';
import type { ExportCanvas } from './export-canvas.ts';

/** Takes pictures one after another and makes a file of them. */
export interface VideoWriter {
  readonly context: ExportCanvas['context'];
  /** The canvas as it is now, for so many seconds. */
  add(seconds: number): Promise<void>;
  finish(): Promise<Blob>;
  /** Give up, whatever state it is in. */
  cancel(): Promise<void>;
}

const NO_ENCODER =
  'This browser cannot make a video. Save the filmstrip instead, or open the studio in a current Chrome, Edge, Firefox or Safari.';
const FAILED =
  'The browser stopped making the video. Close other tabs and try again, or save the filmstrip instead.';

/** What plays everywhere first: H.264 in MP4, else VP9 or VP8 in WebM. */
const KINDS = [
  { codec: 'avc', type: 'video/mp4' },
  { codec: 'vp9', type: 'video/webm' },
  { codec: 'vp8', type: 'video/webm' },
] as const;

/**
 * A video with WebCodecs; the file says nothing about the photo.
 * @param size even width and height, px.
 * @throws PreviewError 'no-encoder' when the browser has none.
 */
export async function createVideoWriter({ width, height }: Size): Promise<VideoWriter> {
  if (typeof VideoEncoder !== 'function') throw new PreviewError('no-encoder', NO_ENCODER);
  // Only who saves a video loads this.
  const bunny = await import('mediabunny');
  // Less, and dots run into each other.
  const quality = new bunny.Quality('very-high');
  const codecs = KINDS.map((kind) => kind.codec);
  const codec = await bunny.getFirstEncodableVideoCodec(codecs, { width, height, quality });
  const kind = KINDS.find((candidate) => candidate.codec === codec);
  if (!kind) throw new PreviewError('no-encoder', NO_ENCODER);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new PreviewError('no-encoder', NO_ENCODER);
  const format = kind.type === 'video/mp4' ? new bunny.Mp4OutputFormat() : new bunny.WebMOutputFormat();
  const target = new bunny.BufferTarget();
  const output = new bunny.Output({ format, target });
  const source = new bunny.CanvasSource(canvas, { codec: kind.codec, quality });
  output.addVideoTrack(source);
  await output.start();
  let at = 0;
  return {
    context,
    async add(seconds) {
      await encoded(source.add(at, seconds));
      at += seconds;
    },
    async finish() {
      await encoded(output.finalize());
      if (!target.buffer) throw new PreviewError('export-failed', FAILED);
      return new Blob([target.buffer], { type: kind.type });
    },
    cancel: () => output.cancel(),
  };
}

async function encoded(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    throw new PreviewError('export-failed', FAILED, { cause });
  }
}
