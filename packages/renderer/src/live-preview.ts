import type { Case, DotField, View } from '@stubble/core';
import { exportFilmstrip } from './export/export-filmstrip.ts';
import { exportImage } from './export/export-image.ts';
import { exportVideo } from './export/export-video.ts';
import { type Still, untouched } from './export/still.ts';
import { storyOf, videoStoryOf } from './export/story.ts';
import type { ExportOptions, FilmstripOptions, VideoOptions } from './export-options.ts';
import { createFieldFeed, type FieldFeed, type ShownField } from './field/field-feed.ts';
import { createWorkerFieldSource } from './field/worker-field-source.ts';
import { assertFinish } from './light/finish.ts';
import { assertViewing, type Viewing } from './light/viewing.ts';
import { type DecodedPhoto, decodePhoto, type PhotoSource } from './photo/decode-photo.ts';
import type { DotMask } from './photo/dot-mask.ts';
import { shownSize } from './photo/turned-bitmap.ts';
import type { Size } from './pixels/window.ts';
import type { Picture } from './pixi/picture.ts';
import type { Compare, NextView, Preview, PreviewOptions } from './preview.ts';
import { PreviewError } from './preview-error.ts';
import { assertDay, lastSessionDay } from './scene/day.ts';
import { assertShows, assertTurned, sceneOf, turnOf, viewOf } from './scene/scene.ts';
import { assertCompare, paneOf, paneShare } from './view/compare.ts';
import { GpuLife } from './view/gpu-life.ts';
import { createHostCanvas, type HostCanvas } from './view/host-canvas.ts';
import { type Look, Painter } from './view/painter.ts';
import { PreviewBase } from './view/preview-base.ts';

const PHOTO_CHANGED = 'The photo changed while its picture was being saved. Save again.';

/** The preview behind `createPreview`: it knows what is to be shown, and which passes a change makes stale. */
export class LivePreview extends PreviewBase implements Preview {
  readonly #painter = new Painter(
    () => this.#look(),
    (look) => this.#drawn(look),
  );
  readonly #feed: FieldFeed;
  readonly #stopSource: () => void;
  readonly #host: HostCanvas;
  readonly #gpu: GpuLife;
  #case: Case;
  #view: View;
  #day: number;
  #compare: Compare = { mode: 'off' };
  #finish: number;
  #viewing: Viewing;
  #source: PhotoSource;
  /** The photo made small, to measure light with; null until the first photo is there. */
  #small: ImageData | null = null;
  #size: Size = { width: 1, height: 1 };
  #newestView = 0;

  constructor(host: HTMLElement, options: PreviewOptions) {
    super();
    this.#case = options.case;
    this.#view = viewOf(options.case, options.view);
    this.#source = options.photo;
    this.#finish = options.finish ?? 1;
    this.#viewing = options.viewing ?? 'photo';
    assertFinish(this.#finish);
    assertViewing(this.#viewing);
    this.#day = options.day ?? lastSessionDay(options.case) + 365;
    this.#host = createHostCanvas(host, options.background ?? 'transparent', () => this.#resized());
    this.placing.setHost(this.#host);
    this.#gpu = new GpuLife(this.#host, {
      fill: (picture) => this.#fill(picture),
      lost: () => this.events.emit('contextlost', undefined),
      drop: () => this.#painter.destroy(),
      restored: () => this.events.emit('contextrestored', undefined),
      failed: (cause) => this.fail('no-webgl2', 'The picture could not be restored.', cause),
      slow: (reason) => {
        this.standing = reason;
        this.events.emit('error', reason);
      },
    });
    const source = options.field ?? createWorkerFieldSource();
    this.#stopSource = () => options.field ?? source.destroy();
    this.#feed = createFieldFeed(source, {
      onField: (shown, ms) => this.#showField(shown, ms),
      onError: (cause) => this.fail('field-failed', 'The dots could not be computed.', cause),
    });
    this.#feed.want(options.case);
  }

  /** Set up the GPU and show the photo. */
  start(): Promise<void> {
    return this.#gpu.start();
  }

  get canvas(): HTMLCanvasElement {
    return this.#host.canvas;
  }

  get photoSize() {
    return { widthPx: this.#size.width, heightPx: this.#size.height };
  }

  get day(): number {
    return this.#day;
  }

  get field(): DotField | null {
    return this.isReady ? this.#feed.field : null;
  }

  get atRest(): boolean {
    return this.isReady && this.#feed.atRest && this.#painter.atRest;
  }

  setCase(next: Case): void {
    this.assertAlive();
    const view = viewOf(next, this.#view.id);
    assertShows(view, this.#size);
    assertTurned(view, turnOf(this.#view));
    const turned = view.camera !== this.#view.camera || next.head !== this.#case.head;
    const photo = view.mirrored !== this.#view.mirrored;
    const { shown } = this.#feed;
    const seen = view === this.#view;
    this.#case = next;
    this.#view = view;
    this.#feed.want(next);
    if (turned || photo) this.#painter.measureShineSoon();
    // What only moves dots is drawn when their field comes: until then the picture would be drawn as it stands there.
    if (seen && this.#feed.shown === shown) return;
    this.#painter.invalidate({ photo, dots: true, ageing: true });
  }

  async setView(next: NextView): Promise<void> {
    this.assertAlive();
    const newest = ++this.#newestView;
    const nextCase = next.case ?? this.#case;
    const view = viewOf(nextCase, next.id);
    const photo = await decodePhoto(next.photo, turnOf(view));
    if (this.isDestroyed || newest !== this.#newestView) return photo.bitmap.close();
    this.#applyPhoto(next.photo, photo, nextCase, view);
  }

  setDay(day: number): void {
    this.assertAlive();
    assertDay(day, 'setDay');
    if (day === this.#day) return;
    this.#day = day;
    this.#painter.invalidate({ ageing: true });
  }

  setCompare(compare: Compare | null): void {
    this.assertAlive();
    const next = compare ?? { mode: 'off' };
    assertCompare(next);
    const same = paneShare(next) === paneShare(this.#compare);
    this.#compare = next;
    if (!same) this.placing.setHost(paneOf(this.#host, this.#compare));
    this.#painter.invalidate({});
  }

  setFinish(finish: number): void {
    this.assertAlive();
    assertFinish(finish);
    if (finish === this.#finish) return;
    this.#finish = finish;
    this.#painter.invalidate({});
  }

  setViewing(viewing: Viewing): void {
    this.assertAlive();
    assertViewing(viewing);
    if (viewing === this.#viewing) return;
    this.#viewing = viewing;
    this.#painter.invalidate({ ageing: true });
  }

  setMask(mask: DotMask | null): void {
    this.assertAlive();
    this.#painter.setMask(mask);
  }

  async exportImage(options: ExportOptions = {}): Promise<Blob> {
    const still = await this.#still();
    return exportImage(options.dots === false ? untouched(still) : still, { day: this.#day, ...options });
  }

  async exportFilmstrip(options: FilmstripOptions = {}): Promise<Blob> {
    const still = await this.#still();
    return exportFilmstrip(still, options.frames ?? storyOf(this.#case), options);
  }

  async exportVideo(options: VideoOptions = {}): Promise<Blob> {
    const still = await this.#still();
    return exportVideo(still, videoStoryOf(this.#case, options), options);
  }

  destroy(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    this.#gpu.end();
    this.#feed.stop();
    this.#stopSource();
    this.events.clear();
    this.#painter.destroy();
    this.#host.destroy();
  }

  /** What is to be saved, with the settled field of the present case. */
  async #still(): Promise<Still> {
    this.assertAlive();
    await this.#feed.settled();
    this.assertAlive();
    const [source, finish] = [this.#source, this.#finish];
    const picture = async (signal?: AbortSignal) => {
      const present = await this.#gpu.present(signal);
      if (source !== this.#source) throw new PreviewError('export-failed', PHOTO_CHANGED);
      this.#painter.prepare(finish);
      return present;
    };
    const { shown } = this.#feed;
    return {
      scene: sceneOf(this.#view, shown, this.#size),
      photo: this.#size,
      shown,
      finish,
      viewing: this.#viewing,
      picture,
      done: () => this.#painter.doneReading(),
    };
  }

  /** Everything anew on another picture: the first, or one after a loss. */
  async #fill(picture: Picture): Promise<void> {
    let source: PhotoSource;
    let photo: DecodedPhoto;
    do {
      source = this.#source;
      photo = await decodePhoto(source, turnOf(this.#view));
      if (this.isDestroyed) return photo.bitmap.close();
    } while (source !== this.#source || photo.turnedClockwiseDeg !== turnOf(this.#view));
    this.#painter.picture = picture;
    this.#applyPhoto(source, photo, this.#case, this.#view);
  }

  /** @throws PreviewError when the photo does not belong to the view, or is too large; then all is as before. */
  #applyPhoto(source: PhotoSource, photo: DecodedPhoto, nextCase: Case, view: View): void {
    const size = shownSize(photo);
    try {
      assertShows(view, size);
      this.#painter.picture?.setPhoto(photo);
    } finally {
      photo.bitmap.close();
    }
    if (source !== this.#source || turnOf(view) !== turnOf(this.#view)) this.#painter.setMask(null);
    [this.#source, this.#small, this.#size] = [source, photo.small, size];
    [this.#case, this.#view] = [nextCase, view];
    this.#feed.want(nextCase);
    this.#painter.measureShine();
    this.placing.setPhoto(size);
    this.#painter.paint({ photo: true, ageing: true });
  }

  #showField({ field: { count }, stage }: ShownField, ms: number): void {
    if (!this.#painter.picture || !this.#small) return;
    if (!this.isReady) this.#painter.measureShine();
    const settled = stage === 'settled';
    if (settled) this.#painter.fadeIn();
    else this.#painter.paint({ ageing: true });
    const { field } = this.#feed;
    if (stage === 'coarse') this.events.emit('coarse', { count, ms });
    else if (stage !== 'draft' && field) this.events.emit('field', { field, ms, settled });
  }

  protected override moved(): void {
    this.#painter.invalidate({ photo: true, dots: true });
  }

  #resized(): void {
    this.placing.setHost(paneOf(this.#host, this.#compare));
    // At once: a canvas that waits for the next frame shows its old picture stretched.
    this.#painter.paint({ photo: true, dots: true });
  }

  #look(): Look | null {
    if (!this.#small) return null;
    return {
      view: this.#view,
      shown: this.#feed.shown,
      photo: this.#size,
      small: this.#small,
      host: this.#host,
      placement: this.placement,
      day: this.#day,
      compare: this.#compare,
      finish: this.#finish,
      viewing: this.#viewing,
    };
  }

  #drawn({ shown }: Look): void {
    if (shown) this.#feed.drawn(shown.placed);
    this.events.emit('frame', undefined);
    if (!shown || shown.stage === 'coarse' || this.isReady) return;
    this.isReady = true;
    this.events.emit('ready', undefined);
  }
}
