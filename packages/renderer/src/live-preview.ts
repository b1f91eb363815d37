import type { Case, DotField, View } from '@stubble/core';
import { exportImage } from './export/export-image.ts';
import { createFieldFeed, type FieldFeed, type ShownField } from './field/field-feed.ts';
import { createWorkerFieldSource } from './field/worker-field-source.ts';
import { type DecodedPhoto, decodePhoto } from './photo/decode-photo.ts';
import type { DotMask } from './photo/dot-mask.ts';
import { createPicture, type Picture } from './pixi/picture.ts';
import type {
  Compare,
  ExportOptions,
  Insets,
  NextView,
  PhotoSource,
  Placement,
  Point,
  Preview,
  PreviewEvents,
  PreviewOptions,
} from './preview.ts';
import { PreviewError, type PreviewErrorCode } from './preview-error.ts';
import { createEmitter } from './view/events.ts';
import { createHostCanvas, type HostCanvas } from './view/host-canvas.ts';
import { type Look, Painter } from './view/painter.ts';
import type { Size } from './view/placement.ts';
import { PlacementControl } from './view/placement-control.ts';
import { assertShows, lastSessionDay, sceneOf, viewOf } from './view/scene.ts';

/** The preview behind `createPreview`: it knows what is to be shown, and which passes a change makes stale. */
export class LivePreview implements Preview {
  readonly #events = createEmitter<PreviewEvents>();
  readonly #placing = new PlacementControl((placement) => {
    this.#painter.invalidate({ photo: true, dots: true });
    this.#events.emit('placement', placement);
  });
  readonly #painter = new Painter(
    () => this.#look(),
    (look) => this.#drawn(look),
  );
  readonly #feed: FieldFeed;
  readonly #stopSource: () => void;
  readonly #host: HostCanvas;
  #case: Case;
  #view: View;
  #day: number;
  #dividerAt = 0;
  #source: PhotoSource;
  /** The photo made small, to measure light with; null until the first photo is there. */
  #small: ImageData | null = null;
  #size: Size = { width: 1, height: 1 };
  #newestView = 0;
  #ready = false;
  #destroyed = false;

  constructor(host: HTMLElement, options: PreviewOptions) {
    this.#case = options.case;
    this.#view = viewOf(options.case, options.view);
    this.#source = options.photo;
    this.#day = options.day ?? lastSessionDay(options.case) + 365;
    this.#host = createHostCanvas(host, options.background ?? 'transparent', () => this.#resized());
    this.#placing.setHost(this.#host);
    const source = options.field ?? createWorkerFieldSource();
    this.#stopSource = () => options.field ?? source.destroy();
    this.#feed = createFieldFeed(source, {
      onField: (shown, ms) => this.#showField(shown, ms),
      onError: (cause) => this.#fail('field-failed', 'The dots could not be computed.', cause),
    });
    this.#feed.want(options.case);
  }

  /** Set up the GPU and show the photo. */
  async start(): Promise<void> {
    this.#painter.picture = await this.#newPicture(this.#host.canvas);
    const photo = await decodePhoto(this.#source);
    if (this.#destroyed) return photo.bitmap.close();
    this.#applyPhoto(this.#source, photo, this.#case, this.#view);
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
    return this.#ready ? (this.#feed.shown?.field ?? null) : null;
  }

  get placement(): Placement {
    return this.#placing.placement;
  }

  setCase(next: Case): void {
    this.#assertAlive();
    const view = viewOf(next, this.#view.id);
    assertShows(view, this.#size);
    const turned = view.camera !== this.#view.camera || next.head !== this.#case.head;
    const photo = view.mirrored !== this.#view.mirrored;
    this.#case = next;
    this.#view = view;
    this.#feed.want(next);
    if (turned || photo) this.#painter.measureShineSoon();
    this.#painter.invalidate({ photo, dots: true, ageing: true });
  }

  async setView(next: NextView): Promise<void> {
    this.#assertAlive();
    const newest = ++this.#newestView;
    const nextCase = next.case ?? this.#case;
    const view = viewOf(nextCase, next.id);
    const photo = await decodePhoto(next.photo);
    if (this.#destroyed || newest !== this.#newestView) return photo.bitmap.close();
    this.#applyPhoto(next.photo, photo, nextCase, view);
  }

  setDay(day: number): void {
    this.#assertAlive();
    if (!Number.isFinite(day)) throw new RangeError(`setDay: expected a finite number of days, got ${day}`);
    if (day === this.#day) return;
    this.#day = day;
    this.#painter.invalidate({ ageing: true });
  }

  setCompare(compare: Compare | null): void {
    this.#assertAlive();
    this.#dividerAt = compare?.mode === 'divider' ? compare.at : 0;
    this.#painter.invalidate({});
  }

  setMask(mask: DotMask | null): void {
    this.#assertAlive();
    this.#painter.setMask(mask);
  }

  setPlacement(placement: Placement): void {
    this.#placing.set(placement);
  }

  zoomBy(factor: number, about?: Point): void {
    this.#placing.zoomBy(factor, about);
  }

  panBy(dx: number, dy: number): void {
    this.#placing.panBy(dx, dy);
  }

  fit(insets: Insets = {}): void {
    this.#placing.fit(insets);
  }

  toScreen(xPx: number, yPx: number): Point {
    return this.#placing.toScreen(xPx, yPx);
  }

  toPhoto(x: number, y: number): Point {
    return this.#placing.toPhoto(x, y);
  }

  async exportImage(options: ExportOptions = {}): Promise<Blob> {
    this.#assertAlive();
    await this.#feed.settled();
    this.#assertAlive();
    const [picture, source, photo] = [this.#painter.picture, this.#source, this.#size];
    if (!picture) throw new PreviewError('export-failed', 'The graphics device is being reset. Try again.');
    const shown = options.dots === false ? null : this.#feed.shown;
    const scene = sceneOf(this.#view, shown, photo);
    const assertCurrent = () => {
      this.#assertAlive();
      if (picture === this.#painter.picture && source === this.#source) return;
      throw new PreviewError(
        'export-failed',
        'The photo changed while its picture was being saved. Save again.',
      );
    };
    return exportImage(
      { picture, scene, photo, shown, day: options.day ?? this.#day, assertCurrent },
      options,
    );
  }

  on<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.#events.on(name, listener);
    if (name !== 'ready' || !this.#ready) return;
    queueMicrotask(() => (listener as (event: undefined) => void)(undefined));
  }

  off<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.#events.off(name, listener);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#feed.stop();
    this.#stopSource();
    this.#events.clear();
    this.#painter.destroy();
    this.#host.destroy();
  }

  /** @throws PreviewError when the photo does not belong to the view, or is too large; then all is as before. */
  #applyPhoto(source: PhotoSource, photo: DecodedPhoto, nextCase: Case, view: View): void {
    const size = { width: photo.bitmap.width, height: photo.bitmap.height };
    try {
      assertShows(view, size);
      this.#painter.picture?.setPhoto(photo.bitmap);
    } finally {
      photo.bitmap.close();
    }
    if (source !== this.#source) this.#painter.setMask(null);
    [this.#source, this.#small, this.#size] = [source, photo.small, size];
    [this.#case, this.#view] = [nextCase, view];
    this.#feed.want(nextCase);
    this.#painter.measureShine();
    this.#placing.setPhoto(size);
    this.#painter.paint({ photo: true, ageing: true });
  }

  #showField({ field, settled }: ShownField, ms: number): void {
    if (!this.#painter.picture || !this.#small) return;
    if (!this.#ready) this.#painter.measureShine();
    if (settled) this.#painter.fadeIn();
    else this.#painter.paint({ ageing: true });
    this.#events.emit('field', { field, ms, settled });
  }

  #resized(): void {
    this.#placing.setHost(this.#host);
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
      dividerAt: this.#dividerAt,
    };
  }

  #drawn({ shown }: Look): void {
    this.#events.emit('frame', undefined);
    if (!shown || this.#ready) return;
    this.#ready = true;
    this.#events.emit('ready', undefined);
  }

  async #newPicture(canvas: HTMLCanvasElement): Promise<Picture> {
    const picture = await createPicture(canvas);
    canvas.addEventListener('webglcontextlost', () => {
      if (this.#host.canvas === canvas) this.#events.emit('contextlost', undefined);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (this.#host.canvas !== canvas || this.#destroyed) return;
      this.#rebuild().catch((cause) => this.#fail('no-webgl2', 'The picture could not be restored.', cause));
    });
    if (this.#destroyed) picture.destroy();
    return picture;
  }

  /** Everything anew on a fresh canvas, from what the CPU still has. */
  async #rebuild(): Promise<void> {
    this.#painter.destroy();
    const canvas = this.#host.renew();
    const picture = await this.#newPicture(canvas);
    let source: PhotoSource;
    let photo: DecodedPhoto;
    do {
      source = this.#source;
      photo = await decodePhoto(source);
      if (this.#destroyed) return photo.bitmap.close();
    } while (source !== this.#source);
    this.#painter.picture = picture;
    this.#applyPhoto(source, photo, this.#case, this.#view);
    this.#events.emit('contextrestored', undefined);
  }

  #fail(code: PreviewErrorCode, message: string, cause: unknown): void {
    const error = cause instanceof PreviewError ? cause : new PreviewError(code, message, { cause });
    this.#events.emit('error', error);
  }

  #assertAlive(): void {
    if (this.#destroyed) throw new PreviewError('destroyed', 'This preview was closed.');
  }
}
