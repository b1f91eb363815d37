import type { FitResidual, FitSuccess, Oval, View, ViewEvidence } from '@stubble/core';
import { headOval } from '../stage/head-oval.ts';
import { activeView } from '../state/document.ts';
import type { Store } from '../state/store.ts';
import { placeFound, placeHead } from '../state/view-edits.ts';
import type { FoundHead } from './head-messages.ts';
import { HeadWorker, headPhoto } from './head-worker.ts';
import { jointFit, placedHead, withNames } from './joint-fit.ts';

const FAILED = 'The head could not be searched for in this browser. Lay the wireframe over it by hand.';
const NOT_FITTED = 'The head could not be fitted in this browser. Lay the wireframe over it by hand.';

/** How well the head lies, for a colour and a word beside the sentence. */
export type Verdict = 'good' | 'fair' | 'poor' | 'refused';

/** What the last search or fit said, and about what. */
export interface FitWords {
  readonly viewId: string;
  /** What the words are about: they are out of date once it changes. */
  readonly evidence: ViewEvidence | undefined;
  readonly sentence: string;
  readonly verdict: Verdict;
  /** How far each point of the shown photo lies from the head; empty after a search. */
  readonly residuals: readonly FitResidual[];
  readonly notes: readonly string[];
}

/** Finds heads and fits them, in a worker; what comes of it belongs to the edit that asked for it. */
export class Fitting {
  readonly #store: Store;
  readonly #worker = new HeadWorker();
  readonly #listeners = new Set<() => void>();
  /** A fit is under way, and whether another one is wanted after it. */
  #fitting = false;
  #again = false;
  /** Share of the search that is done; null while there is none. */
  share: number | null = null;
  words: FitWords | null = null;
  /** Told of every head that is found, before anything else is done with it. */
  found: (view: View, head: FoundHead) => void = () => {};

  constructor(store: Store) {
    this.#store = store;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is still true of the view that is shown. */
  get current(): FitWords | null {
    const view = activeView(this.#store.document);
    const { words } = this;
    return words && view?.id === words.viewId && samePoints(view.evidence, words.evidence) ? words : null;
  }

  /**
   * Find the head in the shown photo: one step of undo. Where the search is not sure nothing moves, except within an oval that a person drew.
   * Resolves to whether the head was placed.
   */
  async find(oval: Oval | null): Promise<boolean> {
    const { photo, case: value } = this.#store.document;
    const view = activeView(this.#store.document);
    if (this.share !== null || !photo || !view || value.head.kind !== 'head') return false;
    const { preset, mirrored, camera, evidence } = view;
    this.#say({ share: 0 });
    try {
      const found = await this.#worker.ask<'find'>(
        {
          kind: 'find',
          photo: headPhoto(photo, mirrored),
          preset,
          focal35mm: evidence?.focalKnown ? camera.focal35mm : null,
          breadthMm: 2 * value.head.semiAxesMm[0],
          oval,
        },
        (share) => this.#say({ share }),
      );
      const now = activeView(this.#store.document);
      // Another photo, view or flip since: what was found is no longer asked for.
      if (!now || now.id !== view.id || now.preset !== preset || now.mirrored !== mirrored) return false;
      if (!oval) this.found(view, found);
      return this.#take(found, oval !== null);
    } catch {
      this.#tellOf(view, FAILED, 'refused');
      return false;
    } finally {
      this.#say({ share: null });
    }
  }

  /** Fit all photos to their points again; the newest state wins. What it finds belongs to the step of undo before it. */
  refit(): void {
    this.#again = true;
    if (!this.#fitting) void this.#fitWhileAsked();
  }

  #take(found: FoundHead, inOval: boolean): boolean {
    const view = activeView(this.#store.document)!;
    if (!found.sure && !inOval) {
      this.#tellOf(view, inOurWords(found.sentence), 'poor');
      this.#store.setUi({ oval: headOval(found.camera, found.semiAxesMm) });
      return false;
    }
    this.#store.setUi({ oval: null });
    const placed = placeHead({ cameras: { [view.id]: found.camera }, semiAxesMm: found.semiAxesMm });
    const outlined = placeFound(found.camera, found.outline);
    this.#store.edit((document) => outlined(placed(document)));
    const now = activeView(this.#store.document)!;
    const sentence = found.sure ? found.sentence : IN_OVAL;
    this.#tellOf(now, sentence, found.sure ? 'good' : 'fair');
    // One head for all photos: those that were fitted before are fitted with this one.
    if ((jointFit(this.#store.document)?.views.length ?? 0) > 1) this.refit();
    return true;
  }

  async #fitWhileAsked(): Promise<void> {
    this.#fitting = true;
    while (this.#again) {
      this.#again = false;
      await this.#fit().catch(() => {
        const view = activeView(this.#store.document);
        if (view) this.#tellOf(view, NOT_FITTED, 'refused');
      });
    }
    this.#fitting = false;
  }

  async #fit(): Promise<void> {
    const asked = jointFit(this.#store.document);
    const view = activeView(this.#store.document);
    if (!asked || !view) return;
    const result = await this.#worker.ask<'fit'>({ kind: 'fit', input: asked.input });
    const { views } = this.#store.document.case;
    const stale = asked.views.some((was) => {
      const now = views.find(({ id }) => id === was.id);
      return !now || !sameQuestion(was, now);
    });
    if (stale) return;
    if (!result.ok) {
      this.#tellOf(view, withNames(result.sentence, asked.views), 'refused');
      return;
    }
    this.#store.follow(placeHead(placedHead(result, asked.views)));
    this.#tellFit(view, asked.views, result);
  }

  #tellFit(view: View, views: readonly View[], result: FitSuccess): void {
    const own = views.findIndex(({ id }) => id === view.id);
    this.words = {
      viewId: view.id,
      evidence: view.evidence,
      sentence: withNames(result.sentence, views),
      verdict: result.confidence,
      residuals: result.residuals.filter((residual) => residual.view === own),
      notes: result.notes.map((note) => withNames(note, views)),
    };
    this.#tell();
  }

  #tellOf({ id, evidence }: View, sentence: string, verdict: Verdict): void {
    this.words = { viewId: id, evidence, sentence, verdict, residuals: [], notes: [] };
    this.#tell();
  }

  #say({ share }: { readonly share: number | null }): void {
    this.share = share;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a fit would be asked the same. */
function samePoints(a: ViewEvidence | undefined, b: ViewEvidence | undefined): boolean {
  return a?.taps === b?.taps && a?.outline === b?.outline && a?.byHand === b?.byHand;
}

/** Whether a photo would be fitted the same: a hand that moved the head there is asked too. */
function sameQuestion(was: View, now: View): boolean {
  const moved = was.evidence?.byHand === true && was.camera !== now.camera;
  return samePoints(was.evidence, now.evidence) && was.preset === now.preset && !moved;
}

/** The core asks for an oval; here one lies on the photo already. */
function inOurWords(sentence: string): string {
  return sentence.replace(/lay the oval on the head/i, (words) =>
    words.replace(/the oval on the head/i, 'the oval over the bald head and search in it'),
  );
}

const IN_OVAL =
  'This is the head that fits your oval best. Look at the grid; where it is off, drag the head’s outline or a point.';
