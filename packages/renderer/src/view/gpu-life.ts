import { createPicture, type Picture } from '../pixi/picture.ts';
import { PreviewError } from '../preview-error.ts';
import type { HostCanvas } from './host-canvas.ts';
import { createProcessorPicture } from './processor-picture.ts';

export interface GpuLifeHandlers {
  /** Put all that is shown onto a new picture, and draw with it from now on. */
  readonly fill: (picture: Picture) => Promise<void>;
  /** The context is gone; what was on screen cannot be drawn again. */
  readonly lost: () => void;
  /** Let go of the lost picture: a new one is about to be made. */
  readonly drop: () => void;
  /** Everything is on screen again. */
  readonly restored: () => void;
  readonly failed: (cause: unknown) => void;
  /** The graphics cannot draw it: the processor does, and that is slower. */
  readonly slow: (reason: PreviewError) => void;
}

/** How long something that needs the picture waits for a lost one, ms. Chosen by eye: a driver that starts again takes a second or two. */
const PATIENCE_MS = 10_000;
/** How often it looks, ms. */
const LOOK_MS = 20;

const RESET = 'The graphics device was reset and has not come back. Reload the page and try again.';

/** Keeps a picture on the GPU through every loss of its context: then it is made anew on a fresh canvas, from what the CPU still has. */
export class GpuLife {
  readonly #host: HostCanvas;
  readonly #handlers: GpuLifeHandlers;
  #picture: Picture | null = null;
  /** Counts the pictures that were begun; of two under way only the newer is kept. */
  #round = 0;
  #ended = false;

  constructor(host: HostCanvas, handlers: GpuLifeHandlers) {
    this.#host = host;
    this.#handlers = handlers;
  }

  /** The first picture. @throws PreviewError when the browser cannot draw it or its photo. */
  async start(): Promise<void> {
    const round = ++this.#round;
    const { canvas } = this.#host;
    this.#watch(canvas);
    const picture = await createPicture(canvas).catch((cause: unknown) => this.#withoutGpu(cause));
    if (this.#isOver(round)) return picture.destroy();
    try {
      await this.#handlers.fill(picture);
    } finally {
      if (this.#isOver(round)) picture.destroy();
    }
    if (!this.#isOver(round)) this.#picture = picture;
  }

  /** The picture, once there is one whose context is not lost. @throws PreviewError 'export-failed' or 'destroyed'. */
  async present(signal?: AbortSignal): Promise<Picture> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      signal?.throwIfAborted();
      if (this.#ended) throw new PreviewError('destroyed', 'This preview was closed.');
      if (this.#picture && !this.#picture.lost) return this.#picture;
      if (performance.now() > until) throw new PreviewError('export-failed', RESET);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** No picture is made or handed out from now on; the one that is there is for its user to free. */
  end(): void {
    this.#ended = true;
    this.#picture = null;
  }

  /** A canvas that had a GPU context takes no other: the processor gets a fresh one. */
  #withoutGpu(cause: unknown): Picture {
    if (!(cause instanceof PreviewError) || cause.code !== 'no-float-target' || this.#ended) throw cause;
    this.#handlers.slow(cause);
    return createProcessorPicture(this.#host.renew());
  }

  #isOver(round: number): boolean {
    return this.#ended || round !== this.#round;
  }

  #watch(canvas: HTMLCanvasElement): void {
    const isPresent = () => this.#host.canvas === canvas && !this.#ended;
    canvas.addEventListener('webglcontextlost', () => {
      if (isPresent()) this.#handlers.lost();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (isPresent()) void this.#renew();
    });
  }

  async #renew(): Promise<void> {
    this.#picture = null;
    this.#handlers.drop();
    this.#host.renew();
    try {
      await this.start();
      if (this.#picture) this.#handlers.restored();
    } catch (cause) {
      if (!this.#ended) this.#handlers.failed(cause);
    }
  }
}
