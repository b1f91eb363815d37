import { MAX_VIEWS, type View } from '@stubble/core';
import { PhotoReader } from './photo/photo-reader.ts';
import { fetchSample, sameSitter } from './photo/samples.ts';
import type { Photo, StudioDocument } from './state/document.ts';
import {
  awaitingViews,
  type Sample,
  takeAwaited,
  withAddedPhoto,
  withAddedPhotos,
  withAddedSample,
  withAddedTo,
  withCase,
  withCloseUp,
  withPhoto,
  withSample,
} from './state/openings.ts';
import { showPhoto } from './state/show-photo.ts';
import type { Store } from './state/store.ts';
import type { Toasts } from './state/toasts.ts';
import { listOf, waitingSentence } from './state/waiting-words.ts';
import { isCaseFile, openCase } from './storage/case-file.ts';

/** Opens photos, cases and samples, however they come: what cannot be read is said, and what was open stays. */
export class Opening {
  readonly #store: Store;
  readonly #toasts: Toasts;
  readonly #reader: PhotoReader;
  /** The samples that came with this build. */
  samples: readonly Sample[] = [];
  /** Views of a case that was opened without any of its photos. */
  #awaited: readonly View[] = [];

  constructor(store: Store, toasts: Toasts) {
    this.#store = store;
    this.#toasts = toasts;
    this.#reader = new PhotoReader(toasts);
  }

  /** A photo or a case, however it came. What is on screen stays when it cannot be read. */
  async openFile(file: File): Promise<void> {
    await this.openFiles([file]);
  }

  /** Several files at once: a case first, else the first photo that can be read; further photos are added to it. */
  async openFiles(files: readonly File[]): Promise<void> {
    this.#reader.forget();
    const left = [...files].sort((a, b) => Number(isCaseFile(b)) - Number(isCaseFile(a)));
    const before = this.#store.document;
    while (left.length > 0 && this.#store.document === before) {
      const file = left.shift()!;
      await (isCaseFile(file) ? this.openCaseFile(file) : this.openPhotoFile(file, file.name));
    }
    await this.#addAll(left, this.#store.document);
  }

  /** More photos of the head that is shown, as many as there is room for; those that are left out are named. */
  async addPhotoFiles(files: readonly File[]): Promise<void> {
    this.#reader.forget();
    await this.#addAll(files, null);
  }

  /** @param step the document that was just opened, to which photos chosen with it belong */
  async #addAll(files: readonly File[], step: StudioDocument | null): Promise<void> {
    const { document } = this.#store;
    const { views, head } = document.case;
    const waits = this.#awaited.length > 0 || awaitingViews(document).length > 0;
    if (files.length + Number(step !== null) > 1 && views.length > 0 && head.kind === 'head' && !waits) {
      return this.#addTogether(files, step);
    }
    for (const [i, file] of files.entries()) {
      if (this.#isFull) return this.#tellFull(files.slice(i));
      await this.addPhotoFile(file, file.name || 'Photo');
    }
  }

  /** Photos that were chosen together are one step of undo, and none of them is prepared only for the next to take its place. */
  async #addTogether(files: readonly File[], step: StudioDocument | null): Promise<void> {
    const taken = files.slice(0, MAX_VIEWS - this.#store.document.case.views.length);
    const read = await this.#reader.readAll(taken);
    if (read.length > 0) {
      const added = withAddedPhotos(read);
      if (this.#store.document === step) this.#store.follow(added);
      else this.#store.edit(added);
      this.#startFitting();
    }
    const { length } = this.#store.document.case.views;
    if (taken.length < files.length) this.#tellFull(files.slice(taken.length));
    else if (read.length > 0)
      this.#toasts.show('done', `${length} photos of this head: tell of each how it was taken.`);
  }

  get #isFull(): boolean {
    const { views, head } = this.#store.document.case;
    return head.kind === 'head' && views.length >= MAX_VIEWS;
  }

  #tellFull(files: readonly File[]): void {
    const left = files.map(({ name }) => `“${name}”`).join(', ');
    const were = files.length === 1 ? 'was' : 'were';
    const sentence = `One head takes at most ${MAX_VIEWS} photos: ${left} ${were} left out. Remove one that is there first.`;
    this.#reader.refuse(sentence);
  }

  async openPhotoFile(file: Blob, name: string): Promise<void> {
    const opened = await this.#reader.read(file, name || 'Pasted photo');
    if (!opened || this.#takeAwaited(opened.photo)) return;
    const { photo, focal35mm } = opened;
    const before = this.#store.document;
    this.#store.edit(withPhoto(photo, focal35mm));
    this.#startFitting();
    if (focal35mm) this.#toasts.show('note', `The photo says its lens: ${Math.round(focal35mm)} mm.`);
    if (this.#takesMore(before)) this.#offerToAdd(before, photo, focal35mm);
  }

  /** Whether a photo of the client is open, and not only our samples. */
  get hasOwnPhoto(): boolean {
    return this.#hasOwn(this.#store.document);
  }

  #hasOwn({ photos }: StudioDocument): boolean {
    return Object.values(photos).some(({ name }) => !this.samples.some(({ file }) => file === name));
  }

  /** Whether a document holds a client's own photos of a head, with room for one more. */
  #takesMore(document: StudioDocument): boolean {
    const { views, head } = document.case;
    return this.#hasOwn(document) && head.kind === 'head' && views.length < MAX_VIEWS;
  }

  /** A photo that took the place of others may have been meant as one more of the same head. */
  #offerToAdd(before: StudioDocument, photo: Photo, focal35mm: number | null): void {
    const { length } = before.case.views;
    const those = length === 1 ? 'the photo that was open' : `the ${length} photos that were open`;
    const id = this.#toasts.show('note', `It is in place of ${those}.`, {
      label: 'Add it instead',
      run: () => {
        this.#store.edit(withAddedTo(before, photo, focal35mm));
        this.#startFitting();
      },
    });
    // Whoever goes on with it has chosen, and what was done since would be lost.
    const offered = this.#store.document;
    const stop = this.#store.subscribe(() => {
      if (this.#store.document === offered) return;
      stop();
      this.#toasts.dismiss(id);
    });
  }

  /** One more photo of the head that is shown. */
  async addPhotoFile(file: File, name: string): Promise<void> {
    const { views, head } = this.#store.document.case;
    if (views.length === 0 || head.kind !== 'head') return this.openPhotoFile(file, name);
    if (this.#isFull) return this.#tellFull([file]);
    const opened = await this.#reader.read(file, name);
    if (!opened || this.#takeAwaited(opened.photo)) return;
    this.#store.edit(withAddedPhoto(opened.photo, opened.focal35mm));
    this.#startFitting();
    this.#toasts.show('done', 'Added to this head.');
  }

  /** A photo of a scar or a patch of skin: a case of its own, flat, with a scale instead of a head. */
  async openCloseUp(file: Blob, name: string): Promise<void> {
    this.#reader.forget();
    const opened = await this.#reader.read(file, name);
    if (!opened) return;
    this.#store.edit(withCloseUp(opened.photo, opened.focal35mm));
    this.#store.setUi({ tab: 'head', headTool: 'scale', sheet: 'half', oval: null, compare: null });
    this.#toasts.show('note', 'A close-up is flat skin. Now tell its scale.');
  }

  async openSample(sample: Sample): Promise<void> {
    const there = this.#store.document.case.views.find(({ photo }) => photo.name === sample.file);
    const others = Object.values(this.#store.document.photos);
    const same = others.length > 0 && others.every(({ name }) => sameSitter(this.samples, sample, name));
    if (same && there && this.#store.document.photos[there.id]) return showPhoto(this.#store, there.id);
    const photo = await fetchSample(sample);
    if (!photo) {
      this.#toasts.show('error', 'The sample could not be loaded. Reload the page and try again.');
      return;
    }
    this.#store.edit(same ? withAddedSample(sample, photo) : withSample(sample, photo));
    this.#store.setUi({ oval: null, point: null });
  }

  async openCaseFile(file: File): Promise<void> {
    const opened = await openCase(file, file.name);
    if (!opened.ok) {
      this.#reader.refuse(opened.sentence);
      return;
    }
    const { views } = opened.value;
    const samples = this.samples.filter(({ file: name }) => views.some((view) => view.photo.name === name));
    const fetched = await Promise.all(samples.map((sample) => fetchSample(sample)));
    const known = fetched.filter((photo) => photo !== null);
    this.#store.edit(withCase(opened.value, known));
    this.#store.setUi({ oval: null, point: null });
    const waiting = this.#waiting(views);
    this.#awaited = waiting.length === views.length ? views : [];
    if (waiting.length === 0) this.#toasts.show('done', 'The case is open.');
    else this.#toasts.show('note', waitingSentence(waiting, views.length));
  }

  /** Views of an opened case whose photos are not here. */
  #waiting(views: readonly View[]): readonly View[] {
    const { photos } = this.#store.document;
    return views.filter(({ id }) => !photos[id]);
  }

  /** A photo that a case waits for goes where it belongs. */
  #takeAwaited(photo: Photo): boolean {
    const next = takeAwaited(this.#store.document, photo, this.#awaited);
    if (!next) return false;
    this.#awaited = [];
    this.#store.edit(() => next);
    const left = awaitingViews(next);
    const more = left.length > 0 ? ` ${left.length} more to open: ${listOf(left)}.` : '';
    this.#toasts.show('done', `This is the photo of the case: the head is back in its place.${more}`);
    return true;
  }

  #startFitting(): void {
    this.#store.setUi({ tab: 'head', sheet: 'half', headTool: 'place', oval: null, point: null });
  }
}
