import { type Case, type DotField, groupStates, type View } from '@stubble/core';
import { drawCaption } from './export/caption.ts';
import { createExportCanvas } from './export/export-canvas.ts';
import { paintTiles } from './export/export-tiles.ts';
import { createFieldFeed, type FieldFeed } from './field/field-feed.ts';
import type { FieldSource } from './field/field-source.ts';
import { createWorkerFieldSource } from './field/worker-field-source.ts';
import { type DecodedPhoto, decodePhoto } from './photo/decode-photo.ts';
import { estimateShine } from './photo/estimate-shine.ts';
import { createPicture, type Picture, type PictureScene } from './pixi/picture.ts';
import type {
  Compare,
  ExportOptions,
  Insets,
  PhotoSource,
  Placement,
  Point,
  Preview,
  PreviewEvents,
  PreviewOptions,
} from './preview.ts';
import { PreviewError } from './preview-error.ts';
import { visibleDots } from './view/dots-in-view.ts';
import { createEmitter } from './view/events.ts';
import type { HostCanvas } from './view/host-canvas.ts';
import * as place from './view/placement.ts';
import { assertShows, sceneOf, viewOf } from './view/scene.ts';

/** After a change of the camera the shine is measured again when it has come to rest, ms. */
const SHINE_REST_MS = 250;

/** The preview behind `createPreview`: it knows what is to be shown, and which passes a change makes stale. */
export class LivePreview implements Preview {
  readonly #events = createEmitter<PreviewEvents>();
  readonly #feed: FieldFeed;
  readonly #ownSource: FieldSource | null;
  #case: Case;
  #view: View;
  #day: number;
  #compare: Compare = { mode: 'off' };
  #placement: Placement = { scale: 1, x: 0, y: 0 };
  #fitted: Insets | null = {};
  #host: HostCanvas | null = null;
  #picture: Picture | null = null;
  #source: PhotoSource;
  #small: ImageData | null = null;
  #size: place.Size = { width: 1, height: 1 };
  #table: Float32Array | null = null;
  #stale = { photo: true, dots: true };
  #request = 0;
  #shineTimer: ReturnType<typeof setTimeout> | undefined;
  #newestView = 0;
  #ready = false;
  #destroyed = false;

  constructor(options: PreviewOptions) {
    this.#case = options.case;
    this.#view = viewOf(options.case, options.view);
    this.#source = options.photo;
    this.#day = options.day ?? lastSessionDay(options.case) + 365;
    this.#ownSource = options.field ? null : createWorkerFieldSource();
    this.#feed = createFieldFeed(options.field ?? (this.#ownSource as FieldSource), {
      onField: (shown, ms) => this.#showField(shown.field, ms),
      onError: (cause) => this.#fail('field-failed', 'The dots could not be computed.', cause),
    });
    this.#feed.want(options.case);
  }

  // --- what createPreview hands over -------------------------------------------------------------------------------------------------

  takePicture(host: HostCanvas, picture: Picture): void {
    this.#host = host;
    this.#picture = picture;
    this.#watchContext(host.canvas);
  }

  takePhoto(source: PhotoSource, photo: DecodedPhoto): void {
    this.#applyPhoto(source, photo, this.#case, this.#view);
  }

  resized(): void {
    if (!this.#small) return;
    if (this.#fitted) this.fit(this.#fitted);
    else this.setPlacement(this.#placement);
    this.#drawNow();
  }

  // --- state -------------------------------------------------------------------------------------------------------------------------

  get canvas(): HTMLCanvasElement {
    return this.#alive().host.canvas;
  }

  get photoSize() {
    return { widthPx: this.#size.width, heightPx: this.#size.height };
  }

  get day(): number {
    return this.#day;
  }

  get field(): DotField | null {
    return this.#feed.shown?.field ?? null;
  }

  setCase(next: Case): void {
    this.#alive();
    const view = viewOf(next, this.#view.id);
    assertShows(view, this.#size);
    const turned = view.camera !== this.#view.camera || next.head !== this.#case.head;
    this.#stale.photo ||= view.mirrored !== this.#view.mirrored;
    this.#case = next;
    this.#view = view;
    this.#feed.want(next);
    this.#table = null;
    if (turned) this.#measureShineSoon();
    this.#invalidate({ dots: true });
  }

  async setView(next: {
    readonly id: string;
    readonly photo: PhotoSource;
    readonly case?: Case;
  }): Promise<void> {
    const { picture } = this.#alive();
    const newest = ++this.#newestView;
    const nextCase = next.case ?? this.#case;
    const view = viewOf(nextCase, next.id);
    const photo = await decodePhoto(next.photo, picture.maxPhotoSide);
    if (this.#destroyed || newest !== this.#newestView) return photo.bitmap.close();
    this.#applyPhoto(next.photo, photo, nextCase, view);
  }

  setDay(day: number): void {
    if (!Number.isFinite(day)) throw new RangeError(`setDay: expected a finite number of days, got ${day}`);
    this.#alive();
    if (day === this.#day) return;
    this.#day = day;
    this.#table = null;
    this.#invalidate({ dots: true });
  }

  setCompare(compare: Compare | null): void {
    this.#alive();
    this.#compare = compare ?? { mode: 'off' };
    this.#invalidate({});
  }

  // --- placement ---------------------------------------------------------------------------------------------------------------------

  get placement(): Placement {
    return place.snapPlacement(this.#placement, this.#alive().host.dpr);
  }

  setPlacement(placement: Placement): void {
    this.#alive();
    if (![placement.scale, placement.x, placement.y].every(Number.isFinite) || placement.scale <= 0) {
      throw new RangeError(
        `setPlacement: expected a positive scale and finite x and y, got ${JSON.stringify(placement)}`,
      );
    }
    this.#fitted = null;
    this.#moveTo(placement);
  }

  zoomBy(factor: number, about?: Point): void {
    const { host } = this.#alive();
    const middle = { x: host.width / 2, y: host.height / 2 };
    const limits = place.scaleLimits(this.#size, host, host.dpr);
    this.setPlacement(place.zoomPlacement(this.#placement, factor, about ?? middle, limits));
  }

  panBy(dx: number, dy: number): void {
    const { scale, x, y } = this.#placement;
    this.setPlacement({ scale, x: x + dx, y: y + dy });
  }

  fit(insets: Insets = {}): void {
    const { host } = this.#alive();
    this.#fitted = insets;
    this.#moveTo(place.fitPlacement(this.#size, host, insets));
  }

  toScreen(xPx: number, yPx: number): Point {
    return place.toScreen(this.placement, xPx, yPx);
  }

  toPhoto(x: number, y: number): Point {
    return place.toPhoto(this.placement, x, y);
  }

  // --- export, events, end -----------------------------------------------------------------------------------------------------------

  async exportImage(options: ExportOptions = {}): Promise<Blob> {
    this.#alive();
    await this.#feed.settled();
    const { picture } = this.#alive();
    const { type = 'image/png', quality = 0.92, caption, day = this.#day, dots = true, signal } = options;
    const shown = dots ? this.#feed.shown : null;
    const scene = sceneOf(this.#view, shown, this.#size);
    const table = shown && groupStates(shown.field.groups, shown.treatment, day);
    const photo = this.#size;
    const source = this.#source;
    const canvas = createExportCanvas(photo);
    const prepare = () => {
      if (this.#destroyed)
        throw new PreviewError('destroyed', 'The preview was closed while the picture was being saved.');
      if (source !== this.#source) {
        throw new PreviewError(
          'export-failed',
          'The photo was changed while its picture was being saved. Save again.',
        );
      }
      if (!shown || !table) return;
      picture.setDots(shown.placed);
      picture.setGroups(table);
    };
    await paintTiles(canvas.context, { picture, scene, photo, prepare, signal });
    if (caption) drawCaption(canvas.context, caption, photo);
    return canvas.encode(type, quality);
  }

  on<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.#events.on(name, listener);
    if (name === 'ready' && this.#ready) queueMicrotask(() => this.#events.emit('ready', undefined));
  }

  off<K extends keyof PreviewEvents>(name: K, listener: (event: PreviewEvents[K]) => void): void {
    this.#events.off(name, listener);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#shineTimer);
    this.#feed.stop();
    this.#ownSource?.destroy();
    this.#events.clear();
    this.#picture?.destroy();
    this.#host?.destroy();
    this.#picture = null;
    this.#host = null;
  }

  // --- drawing -----------------------------------------------------------------------------------------------------------------------

  #applyPhoto(source: PhotoSource, photo: DecodedPhoto, nextCase: Case, view: View): void {
    const { picture } = this.#alive();
    const size = { width: photo.bitmap.width, height: photo.bitmap.height };
    assertShows(view, size);
    picture.setPhoto(photo.bitmap);
    const resized = size.width !== this.#size.width || size.height !== this.#size.height;
    this.#source = source;
    this.#small = photo.small;
    this.#size = size;
    this.#case = nextCase;
    this.#view = view;
    this.#table = null;
    this.#feed.want(nextCase);
    this.#measureShine();
    this.#stale = { photo: true, dots: true };
    if (resized) this.fit(this.#fitted ?? {});
    this.#drawNow();
  }

  #showField(field: DotField, ms: number): void {
    this.#table = null;
    if (!this.#picture || !this.#small) return;
    if (!this.#ready) this.#measureShine();
    this.#stale.dots = true;
    this.#drawNow();
    this.#events.emit('field', { field, ms });
    this.#becomeReady();
  }

  #becomeReady(): void {
    if (this.#ready || !this.#feed.shown) return;
    this.#ready = true;
    this.#events.emit('ready', undefined);
  }

  #moveTo(placement: Placement): void {
    const before = this.placement;
    this.#placement = placement;
    const now = this.placement;
    if (before.scale === now.scale && before.x === now.x && before.y === now.y && !this.#stale.photo) return;
    this.#invalidate({ photo: true, dots: true });
    this.#events.emit('placement', now);
  }

  #invalidate({ photo = false, dots = false }): void {
    this.#stale = { photo: this.#stale.photo || photo, dots: this.#stale.dots || dots };
    this.#request ||= requestAnimationFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    const [host, picture] = [this.#host, this.#picture];
    if (!host || !picture || !this.#small || picture.lost) return;
    const shown = this.#feed.shown;
    if (shown) {
      this.#table ??= groupStates(shown.field.groups, shown.treatment, this.#day);
      picture.setDots(shown.placed);
      picture.setGroups(this.#table);
    }
    const { dpr, widthPx, heightPx } = host;
    const { scale, x, y } = this.placement;
    const window = { widthPx, heightPx, scale: scale * dpr, x: Math.round(x * dpr), y: Math.round(y * dpr) };
    const dividerPx = this.#compare.mode === 'divider' ? this.#compare.at * widthPx : 0;
    picture.draw(this.#scene(), window, { ...this.#stale, dividerPx });
    this.#stale = { photo: false, dots: false };
    this.#events.emit('frame', undefined);
    if (shown) this.#becomeReady();
  }

  #scene(): PictureScene {
    return sceneOf(this.#view, this.#feed.shown, this.#size);
  }

  #measureShine(): void {
    const [shown, small] = [this.#feed.shown, this.#small];
    if (!shown || !small || !this.#picture) return;
    const { lens, mirrored } = this.#scene();
    const share = small.width / this.#size.width;
    const places = visibleDots(shown.placed, lens);
    const samples = places.map((value, i) =>
      i % 2 === 0 && mirrored ? small.width - value * share : value * share,
    );
    this.#picture.setShine(estimateShine(small, samples));
  }

  #measureShineSoon(): void {
    clearTimeout(this.#shineTimer);
    this.#shineTimer = setTimeout(() => {
      this.#measureShine();
      this.#invalidate({});
    }, SHINE_REST_MS);
  }

  // --- loss of the GPU ---------------------------------------------------------------------------------------------------------------

  #watchContext(canvas: HTMLCanvasElement): void {
    canvas.addEventListener('webglcontextlost', () => {
      if (this.#host?.canvas === canvas) this.#events.emit('contextlost', undefined);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      if (this.#host?.canvas === canvas) this.#rebuild().catch((cause) => this.#fail('no-webgl2', '', cause));
    });
  }

  /** Everything anew on a fresh canvas, from what the CPU still has. */
  async #rebuild(): Promise<void> {
    const { host, picture } = this.#alive();
    picture.destroy();
    this.#picture = null;
    const canvas = host.renew();
    const next = await createPicture(canvas);
    const photo = await decodePhoto(this.#source, next.maxPhotoSide);
    if (this.#destroyed || host.canvas !== canvas) {
      photo.bitmap.close();
      return next.destroy();
    }
    this.#picture = next;
    this.#watchContext(canvas);
    next.setPhoto(photo.bitmap);
    this.#measureShine();
    this.#stale = { photo: true, dots: true };
    this.#drawNow();
    this.#events.emit('contextrestored', undefined);
  }

  #fail(code: PreviewError['code'], message: string, cause: unknown): void {
    const error = cause instanceof PreviewError ? cause : new PreviewError(code, message, { cause });
    this.#events.emit('error', error);
  }

  #alive(): { host: HostCanvas; picture: Picture } {
    if (this.#host && this.#picture) return { host: this.#host, picture: this.#picture };
    throw new PreviewError('destroyed', 'This preview was closed.');
  }
}

function lastSessionDay({ treatment }: Case): number {
  return Math.max(0, ...treatment.sessions.map((session) => session.day));
}
