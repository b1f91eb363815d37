import type { DotField } from '@stubble/core';
import type { Preview } from '@stubble/renderer';
import { ShadeProbe } from './ageing/shade-probe.ts';
import { Fitting } from './head/fitting.ts';
import { Scalp } from './head/scalp.ts';
import { Opening } from './opening.ts';
import { fetchSample, listSamples } from './photo/samples.ts';
import { emptyDocument } from './state/document.ts';
import { type Sample, withSample } from './state/openings.ts';
import { Store } from './state/store.ts';
import { HEALED_DAYS } from './state/timeline.ts';
import { Toasts } from './state/toasts.ts';
import { defaultUi } from './state/ui.ts';
import { autosave } from './storage/autosave.ts';
import { caseFileName, caseText } from './storage/case-file.ts';
import { download } from './storage/download.ts';
import { PracticeStore } from './storage/practice-store.ts';
import { SessionStore } from './storage/session-store.ts';

const NO_ROOM =
  'This browser cannot keep your work over a reload: it has no room, or this is a private window. Save the case as a file.';

/** The parts of the studio, and how it starts: what its elements talk to. */
export class Studio {
  readonly store = new Store(emptyDocument(), defaultUi());
  readonly toasts = new Toasts();
  readonly shadeProbe = new ShadeProbe();
  readonly practice = new PracticeStore();
  /** The live picture, once there is one. */
  preview: Preview | null = null;
  /** The same in strokes, while they stand beside it. */
  strokes: Preview | null = null;
  readonly #sessions = new SessionStore();
  readonly fitting = new Fitting(this.store);
  readonly scalp = new Scalp(this.store);
  readonly opening = new Opening(this.store, this.toasts);

  constructor() {
    this.fitting.found = (view, head) => this.scalp.learn(view, head);
  }

  /** Bring back the last session, or open on the first sample. Never rejects. */
  async start(): Promise<void> {
    const [saved, samples] = await Promise.all([this.#sessions.load(), listSamples()]);
    this.opening.samples = samples;
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

  /** The dots on screen; null while there are none. */
  get dots(): DotField | null {
    return this.preview?.field ?? null;
  }

  /** Whether the dots on screen are those of the case at rest, as they would go into the skin. */
  get dotsRest(): boolean {
    return this.preview?.atRest ?? false;
  }

  get healedDay(): number {
    return this.store.document.case.treatment.sessions.at(-1)!.day + HEALED_DAYS;
  }

  saveCase(): void {
    const { case: value, photo } = this.store.document;
    const blob = new Blob([caseText(value)], { type: 'application/json' });
    download(blob, caseFileName(photo?.name));
    this.toasts.show('done', 'The case was saved, without its photos: keep those too.');
  }
}

/** The message of an expected failure; anything else gets the given sentence. */
export function sentenceOf(reason: unknown, otherwise: string): string {
  return reason instanceof Error && reason.name === 'PreviewError' ? reason.message : otherwise;
}
