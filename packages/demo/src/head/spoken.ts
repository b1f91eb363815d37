import type { View, ViewEvidence } from '@stubble/core';
import { activeView } from '../state/document.ts';
import { isUntouched } from '../state/placed.ts';
import { aboutView, type FitWords, isStillSaid, keptWords, type Verdict } from '../state/said-words.ts';
import type { Store } from '../state/store.ts';

/** What searches and fits have said: of the photo that is shown, of all others, and of what undo may bring back. */
export class Spoken {
  readonly #store: Store;
  readonly #before = new WeakMap<ViewEvidence, FitWords>();
  /** The newest, of whichever photo. */
  newest: FitWords | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What is still true of the view that is shown. */
  get current(): FitWords | null {
    const view = activeView(this.#store.document);
    if (!view) return null;
    const newest = this.newest?.viewId === view.id ? this.newest : this.#store.ui.said[view.id];
    // What undo brings back was told of when it was there first.
    const before = view.evidence && this.#before.get(view.evidence);
    return [newest, before].find((words) => words && isStillSaid(words, view)) ?? null;
  }

  /** Say something of a view. */
  say(view: View, sentence: string, verdict: Verdict, more: Partial<FitWords> = {}): void {
    this.newest = { ...aboutView(view), sentence, verdict, residuals: [], notes: [], ...more };
    const now = activeView(this.#store.document);
    // Where no head lies, the question is asked anew.
    if (now?.id === view.id && !isUntouched(now)) this.#keep([this.newest]);
  }

  /** What a fit says of each of its views, of which one is shown. */
  sayOfAll(words: readonly FitWords[], shown: View): void {
    this.#keep(words);
    this.newest = words.find(({ viewId }) => viewId === shown.id) ?? null;
  }

  #keep(words: readonly FitWords[]): void {
    const { document, ui } = this.#store;
    for (const one of words) if (one.evidence) this.#before.set(one.evidence, one);
    this.#store.setUi({ said: keptWords(ui.said, words, document.case.views) });
  }
}
