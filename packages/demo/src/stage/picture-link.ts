import type { Case, SkinMask } from '@stubble/core';
import { type Compare, createPreview, type Placement, type Preview, type Viewing } from '@stubble/renderer';
import { activeView, type Photo, type StudioDocument, showView } from '../state/document.ts';
import { caseWithFaults } from '../state/faults.ts';
import { type Studio, sentenceOf } from '../studio.ts';
import { compareOf, NO_COMPARE, sameCompare } from './compare.ts';
import { type Picture, PlainPicture } from './plain-picture.ts';

/** What the stage is doing: `loading` a photo, waiting for its first `dots`, showing it `ready` or `plain`, without dots. */
export type LinkState = 'empty' | 'loading' | 'dots' | 'ready' | 'plain';

interface Shown {
  readonly photo: Photo | null;
  readonly viewId: string | null;
}

export interface LinkHandlers {
  readonly placed: (placement: Placement) => void;
  /** Another photo is on screen. */
  readonly opened: () => void;
  readonly state: (state: LinkState) => void;
}

/**
 * Keeps the live picture in step with the store. Photos are opened one after another; everything else is handed on at most once per
 * frame, always the newest.
 */
export class PictureLink {
  readonly #studio: Studio;
  readonly #host: HTMLElement;
  readonly #handlers: LinkHandlers;
  readonly #stop: () => void;
  readonly #stopMask: () => void;
  #picture: Picture | null = null;
  #preview: Preview | null = null;
  /** What is on screen, which may not yet be what the store holds. */
  #shown: Shown = { photo: null, viewId: null };
  #case: Case | null = null;
  /** What the mask on screen was made of; undefined when there may be none. */
  #look: SkinMask | null | undefined = undefined;
  #day = Number.NaN;
  #compare: Compare = NO_COMPARE;
  #finish = 1;
  #viewing: Viewing = 'photo';
  #opening = false;
  #told: LinkState | null = null;
  #frame = 0;

  constructor(studio: Studio, host: HTMLElement, handlers: LinkHandlers) {
    this.#studio = studio;
    this.#host = host;
    this.#handlers = handlers;
    this.#stop = studio.store.subscribe(() => this.#check());
    this.#stopMask = studio.scalp.subscribe(() => this.#showMask());
    this.#check();
  }

  /** Why there are no dots, while the state is `plain`. */
  refusal = '';

  get picture(): Picture | null {
    return this.#picture;
  }

  /** The document as what is on screen shows it, which may be a photo before the newest one; null when that photo is no longer part of it. */
  get seen(): StudioDocument | null {
    const { document } = this.#studio.store;
    if (this.#isShown()) return document;
    const { photo, viewId } = this.#shown;
    return viewId !== null && document.photos[viewId] === photo ? showView(document, viewId) : null;
  }

  destroy(): void {
    this.#stop();
    this.#stopMask();
    cancelAnimationFrame(this.#frame);
    this.#drop();
  }

  #check(): void {
    if (!this.#isShown() && !this.#opening) void this.#open();
    else this.#frame ||= requestAnimationFrame(this.#hand);
  }

  #isShown(): boolean {
    const { document } = this.#studio.store;
    const { photo, viewId } = this.#shown;
    return document.photo === photo && (photo === null || (activeView(document)?.id ?? null) === viewId);
  }

  /** Hand on what has changed. Skipped while another photo is on its way: that brings its own case. */
  readonly #hand = () => {
    this.#frame = 0;
    const preview = this.#preview;
    const { document, ui } = this.#studio.store;
    if (this.#picture instanceof PlainPicture && this.#isShown()) this.#picture.setMirrored(this.#isMirrored);
    if (!preview || this.#opening || !this.#isShown()) return;
    const seen = caseWithFaults(document.case, ui.design.faults);
    if (seen !== this.#case) {
      this.#case = seen;
      preview.setCase(seen);
    }
    if (ui.day !== this.#day) {
      this.#day = ui.day;
      preview.setDay(ui.day);
    }
    if (ui.finish !== this.#finish) {
      this.#finish = ui.finish;
      preview.setFinish(ui.finish);
    }
    if (ui.viewing !== this.#viewing) {
      this.#viewing = ui.viewing;
      preview.setViewing(ui.viewing);
    }
    this.#handCompare(preview, compareOf(ui));
  };

  get #isMirrored(): boolean {
    return activeView(this.#studio.store.document)?.mirrored ?? false;
  }

  /** Dots keep off what is no bare skin; of a photo that is still on its way nothing is known yet. */
  #showMask(): void {
    const { look } = this.#studio.scalp;
    if (!this.#preview || this.#opening || !this.#isShown() || look === this.#look) return;
    this.#look = look;
    this.#preview.setMask(this.#studio.scalp.mask);
  }

  #handCompare(preview: Preview, next: Compare): void {
    if (sameCompare(next, this.#compare)) return;
    this.#compare = next;
    preview.setCompare(next);
  }

  async #open(): Promise<void> {
    this.#opening = true;
    this.#tell('loading');
    const { document, ui } = this.#studio.store;
    const view = activeView(document);
    if (document.photo && view) {
      const seen = caseWithFaults(document.case, ui.design.faults);
      await this.#show(document.photo, seen, view.id);
    } else this.#showNothing();
    this.#opening = false;
    this.#showMask();
    this.#tell(this.#state());
    if (this.#picture) this.#handlers.opened();
    this.#check();
  }

  #showNothing(): void {
    this.#drop();
    this.#shown = { photo: this.#studio.store.document.photo, viewId: null };
  }

  #tell(state: LinkState): void {
    this.#told = state;
    this.#handlers.state(state);
  }

  #state(): LinkState {
    if (this.#preview) return this.#preview.field ? 'ready' : 'dots';
    return this.#picture ? 'plain' : 'empty';
  }

  async #show(photo: Photo, value: Case, view: string): Promise<void> {
    try {
      if (this.#preview) {
        await this.#preview.setView({ id: view, photo: photo.blob, case: value });
      } else {
        this.#drop();
        const { day } = this.#studio.store.ui;
        const options = { case: value, view, photo: photo.blob, day };
        this.#adopt(await createPreview(this.#host, options));
      }
      this.#case = value;
      this.#shown = { photo, viewId: view };
      // The preview forgets the mask of another photo.
      this.#look = undefined;
    } catch (reason) {
      this.#fail(reason, { photo, viewId: view });
    }
  }

  #adopt(preview: Preview): void {
    this.#preview = preview;
    this.#picture = preview;
    this.#studio.preview = preview;
    this.#day = Number.NaN;
    this.#compare = NO_COMPARE;
    this.#finish = 1;
    this.#viewing = 'photo';
    preview.on('placement', (placement) => this.#handlers.placed(placement));
    preview.on('error', (error) => this.#studio.toasts.show('error', error.message));
    preview.on('ready', () => this.#tell(this.#state()));
    // A photo that was opened while its dots were still few waits for them without being ready a second time.
    preview.on('field', () => {
      if (this.#told === 'dots') this.#tell(this.#state());
    });
    preview.on('contextlost', () => this.#tell('loading'));
    preview.on('contextrestored', () => this.#tell(this.#state()));
  }

  /** With a picture on screen, that stays and the edit is taken back; with none, the photo is shown without dots. */
  #fail(reason: unknown, shown: { readonly photo: Photo; readonly viewId: string }): void {
    const { toasts, store } = this.#studio;
    const sentence = sentenceOf(reason, 'The preview could not be started. Reload the page and try again.');
    const before = this.#shown.viewId;
    if (this.#preview && before !== null && store.document.photos[before] === this.#shown.photo) {
      toasts.show('error', sentence);
      store.follow((document) => showView(document, before));
      return;
    }
    if (this.#preview && store.canUndo) {
      toasts.show('error', sentence);
      store.undo();
      return;
    }
    this.#drop();
    this.refusal = sentence;
    this.#shown = shown;
    const plain = new PlainPicture(this.#host, shown.photo, (placement) => this.#handlers.placed(placement));
    plain.setMirrored(this.#isMirrored);
    this.#picture = plain;
  }

  #drop(): void {
    this.#picture?.destroy();
    this.#picture = null;
    this.#preview = null;
    this.#studio.preview = null;
    this.#case = null;
  }
}
