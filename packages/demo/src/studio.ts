import type { Preview } from '@stubble/renderer';
import { ShadeProbe } from './ageing/shade-probe.ts';
import { openPhoto } from './photo/open-photo.ts';
import { fetchSample, listSamples, type Sample } from './photo/samples.ts';
import { type activeView, emptyDocument } from './state/document.ts';
import { faultNames } from './state/faults.ts';
import { isPhotoOf, withCase, withPhoto, withSample, withView } from './state/openings.ts';
import { Store } from './state/store.ts';
import { dayLabel, HEALED_DAYS } from './state/timeline.ts';
import { Toasts } from './state/toasts.ts';
import { defaultUi } from './state/ui.ts';
import { autosave } from './storage/autosave.ts';
import { caseFileName, caseText, openCase, stem } from './storage/case-file.ts';
import { download } from './storage/download.ts';
import { SessionStore } from './storage/session-store.ts';

/** Words inside every saved picture. */
export const CAPTION = 'Simulation, not a promise of result';

const NO_ROOM =
  'This browser cannot keep your work over a reload: it has no room, or this is a private window. Save the case as a file.';

/** What a person can do in the studio, apart from dragging things: opening, saving, starting. */
export class Studio {
  readonly store = new Store(emptyDocument(), defaultUi());
  readonly toasts = new Toasts();
  readonly shadeProbe = new ShadeProbe();
  /** The live picture, once there is one. */
  preview: Preview | null = null;
  samples: readonly Sample[] = [];
  readonly #sessions = new SessionStore();
  /** View of a case whose photo is still to be opened. */
  #awaited: ReturnType<typeof activeView> = null;

  /** Bring back the last session, or open on the first sample. Never rejects. */
  async start(): Promise<void> {
    const [saved, samples] = await Promise.all([this.#sessions.load(), listSamples()]);
    this.samples = samples;
    if (saved?.document.photo) this.store.load(saved.document, saved.ui);
    else if (samples[0]) await this.#startWith(samples[0]);
    else this.store.setUi({ tab: 'photo' });
    autosave(this.store, this.#sessions, () => this.toasts.show('error', NO_ROOM));
  }

  async #startWith(sample: Sample): Promise<void> {
    const photo = await fetchSample(sample);
    if (!photo) return;
    const document = withSample(sample, photo)(this.store.document);
    this.store.load(document, { ...this.store.ui, day: this.healedDay });
  }

  get healedDay(): number {
    return this.store.document.case.treatment.sessions.at(-1)!.day + HEALED_DAYS;
  }

  /** A photo or a case, however it came. What is on screen stays when it cannot be read. */
  async openFile(file: File): Promise<void> {
    const isCase = /\.json$/i.test(file.name) || file.type === 'application/json';
    if (isCase) await this.openCaseFile(file);
    else await this.openPhotoFile(file, file.name || 'Pasted photo');
  }

  async openPhotoFile(file: Blob, name: string): Promise<void> {
    const opened = await this.toasts.during('Opening the photo…', openPhoto(file, name));
    if (!opened.ok) {
      this.toasts.show('error', opened.sentence);
      return;
    }
    const { photo, focal35mm } = opened;
    const awaited = this.#awaited;
    if (awaited && isPhotoOf(awaited, photo)) {
      this.#awaited = null;
      this.store.edit((document) => withView(awaited)(withPhoto(photo, focal35mm)(document)));
      this.toasts.show('done', 'This is the photo of the case: the head is back in its place.');
      return;
    }
    this.store.edit(withPhoto(photo, focal35mm));
    this.store.setUi({ tab: 'head', sheet: 'half' });
    const lens = focal35mm ? ` The photo says its lens: ${Math.round(focal35mm)} mm.` : '';
    this.toasts.show('note', `Now line the head up with the photo.${lens}`);
  }

  async openSample(sample: Sample): Promise<void> {
    const photo = await fetchSample(sample);
    if (photo) this.store.edit(withSample(sample, photo));
    else this.toasts.show('error', 'The sample could not be loaded. Reload the page and try again.');
  }

  async openCaseFile(file: File): Promise<void> {
    const opened = await openCase(file, file.name);
    if (!opened.ok) {
      this.toasts.show('error', opened.sentence);
      return;
    }
    const view = opened.value.views[0];
    const sample = this.samples.find((candidate) => candidate.file === view?.photo.name);
    const present = this.store.document.photo;
    const photo = sample && !isPhotoOf(view, present) ? await fetchSample(sample) : present;
    this.store.edit((document) => withCase(opened.value)({ ...document, photo }));
    if (!view || isPhotoOf(view, photo)) {
      this.toasts.show('done', 'The case is open.');
      return;
    }
    this.#awaited = view;
    this.toasts.show(
      'note',
      `The design is open. It was made on “${view.photo.name}”: open that photo to bring its head placement back.`,
    );
  }

  saveCase(): void {
    const { case: value, photo } = this.store.document;
    const blob = new Blob([caseText(value)], { type: 'application/json' });
    download(blob, caseFileName(photo?.name));
    this.toasts.show('done', 'The case was saved. The photo stays where it is.');
  }

  /** The picture as shown on this day, at the photo's own size, captioned, without EXIF or GPS. */
  async savePicture(): Promise<void> {
    const { document, ui } = this.store;
    if (!this.preview || !document.photo) {
      this.toasts.show('error', 'There is no picture to save yet. Open a photo first.');
      return;
    }
    // A picture of faults that are shown on purpose must say so wherever it goes.
    const bad = ui.design.faults.length > 0 ? ` · not the design: ${faultNames(ui.design.faults)}` : '';
    const { sessions, events } = document.case.treatment;
    const state = `${dayLabel(sessions, ui.day, events)}${bad}`;
    try {
      const options = { type: ui.pictureType, quality: 0.92, caption: `${CAPTION} · ${state}` };
      const blob = await this.toasts.during('Saving the picture…', this.preview.exportImage(options));
      const ending = ui.pictureType === 'image/png' ? 'png' : 'jpg';
      const when = state.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
      download(blob, `${stem(document.photo.name)}-${when}.${ending}`);
      this.toasts.show('done', 'The picture was saved.');
    } catch (reason) {
      this.toasts.show('error', sentenceOf(reason, 'The picture could not be saved. Try again.'));
    }
  }
}

/** The message of an expected failure; anything else gets the given sentence. */
export function sentenceOf(reason: unknown, otherwise: string): string {
  return reason instanceof Error && reason.name === 'PreviewError' ? reason.message : otherwise;
}
