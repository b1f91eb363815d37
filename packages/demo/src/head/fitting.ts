import {
  type FitSuccess,
  headOval,
  type LandmarkName,
  type Oval,
  type PixelPlace,
  type View,
  type ViewPreset,
} from '@stubble/core';
import { setDistanceOfOthers } from '../state/distance-edits.ts';
import { activeView, type StudioDocument } from '../state/document.ts';
import { type Edit, setPreset } from '../state/edits.ts';
import { withHairy } from '../state/hairy.ts';
import { FEWEST_POINTS, isAlone, isUntouched, pointsOf } from '../state/placed.ts';
import { type FitWords, sameQuestions } from '../state/said-words.ts';
import type { Store } from '../state/store.ts';
import { placeFound, placeHead, setDistance, setTap } from '../state/view-edits.ts';
import { Watchable } from '../state/watchable.ts';
import { findRequest, sameSearch } from './find-request.ts';
import { wordsOfFit } from './fit-advice.ts';
import { landmarkLabel } from './fit-points.ts';
import {
  askForOval,
  asksWhich,
  ENDED,
  FAILED,
  HOW_OVAL,
  IN_OVAL,
  morePoints,
  NOT_FITTED,
  NOT_IN_OVAL,
  UNDER_HAIR,
  wordsOfFound,
} from './fit-words.ts';
import type { FoundHead } from './head-messages.ts';
import { HeadWorker } from './head-worker.ts';
import { jointFit, placedHead, withNames } from './joint-fit.ts';
import { likelyOval } from './likely-oval.ts';
import { flipPhoto, remedyEdit, remedyOf } from './remedies.ts';
import { SideQuestion } from './side-question.ts';
import { Spoken } from './spoken.ts';

/** Finds heads and fits them, in a worker; what comes of it belongs to the edit that asked for it. */
export class Fitting extends Watchable {
  readonly #store: Store;
  readonly #worker = new HeadWorker();
  readonly #spoken: Spoken;
  readonly #side = new SideQuestion();
  /** A fit is under way, and whether another one is wanted after it. */
  #fitting = false;
  #again = false;
  /** How often the worker was stopped. */
  #stops = 0;
  /** The search that is under way, and the step of undo that it belongs to. */
  #search: { step: StudioDocument | null } | null = null;
  /** Share of the search that is done; null while there is none. */
  share: number | null = null;
  /** How many heads were placed by a search. */
  placed = 0;
  /** Where a point was laid last, for a hand to take. */
  laid: PixelPlace | null = null;
  /** Told of every head that is found, before anything else is done with it. */
  found: (view: View, head: FoundHead) => void = () => {};

  constructor(store: Store) {
    super();
    this.#store = store;
    this.#spoken = new Spoken(store);
  }

  /** What was said last, of whichever photo. */
  get words(): FitWords | null {
    return this.#spoken.newest;
  }

  /** What is still true of the view that is shown. */
  get current(): FitWords | null {
    return this.#spoken.current;
  }

  /** The way a photo was taken, and the head found in it from there: one step of undo. */
  async findFrom(preset: ViewPreset): Promise<boolean> {
    return this.#findAfter(setPreset(preset), this.#side.ovalIn(this.#store.document.photo));
  }

  /** The photo flipped, and the head found in it: one step of undo. */
  async findMirrored(): Promise<boolean> {
    return this.#findAfter(flipPhoto(), this.#side.flippedOvalIn(this.#store.document.photo));
  }

  /** What was told of the photo put right, by a turn, a flip or other names, and the head found in it or fitted to its points again: one step of undo. */
  async putRight(): Promise<boolean> {
    const words = this.current;
    const edit = words && remedyEdit(words);
    return edit !== null && this.#findAfter(edit, null, words?.ofPoints);
  }

  /** About how far away the photo was taken; null: nobody knows. A head that is fitted is fitted anew, as part of the same step of undo; one that is still looked for is once it is found. */
  tellDistance(distanceMm: number | null): void {
    this.#editAndRefit(setDistance(distanceMm));
  }

  /** The same distance for all photos of which none was told: those that are fitted are fitted anew, others are searched with it. */
  tellDistanceOfOthers(): void {
    this.#editAndRefit(setDistanceOfOthers());
  }

  #editAndRefit(edit: Edit): void {
    const search = this.#search;
    // What is told of a photo while its head is looked for belongs to the step that told its view.
    if (search && search.step === this.#store.document) {
      this.#store.follow(edit);
      search.step = this.#store.document;
    } else this.#store.edit(edit);
    const view = activeView(this.#store.document);
    if (view && pointsOf(view) >= FEWEST_POINTS) this.refit();
  }

  /** Lay an oval where a search put the head, for a person to correct. */
  askForOval(): void {
    const { case: value, photo } = this.#store.document;
    const view = activeView(this.#store.document);
    if (!view || value.head.kind !== 'head') return;
    this.#store.setUi({ oval: this.#side.ovalIn(photo) ?? headOval(view.camera, value.head.semiAxesMm) });
    // Whoever says neither has answered: a head may now be laid by hand too.
    if (asksWhich(this.current)) this.#tellOf(view, HOW_OVAL, 'poor');
  }

  async #findAfter(edit: Edit, oval: Oval | null, ofPoints = false): Promise<boolean> {
    this.cancel();
    this.#store.setUi({ oval: null });
    this.#store.edit(edit);
    if (!ofPoints) return this.find(oval, this.#store.document);
    this.refit();
    return true;
  }

  /** Whether nothing is known of the shown photo yet, and nothing was asked of it: then a person tells how it was taken. */
  get asksForView(): boolean {
    const view = activeView(this.#store.document);
    if (!view || this.share !== null || this.current || this.#store.ui.oval) return false;
    return isUntouched(view);
  }

  /**
   * Find the head in the shown photo: one step of undo. Where the search is not sure nothing moves, except within an oval that a person drew.
   * Resolves to whether the head was placed.
   * @param step the document that an edit has just made, which what is found belongs to
   */
  async find(oval: Oval | null, step: StudioDocument | null = null): Promise<boolean> {
    const { photo, case: value } = this.#store.document;
    const view = activeView(this.#store.document);
    if (this.share !== null || !photo || !view || value.head.kind !== 'head') return false;
    const search = { step };
    this.#search = search;
    this.#atShare(0);
    try {
      const found = await this.#worker.ask<'find'>(
        findRequest({ photo, view, semiAxesMm: value.head.semiAxesMm }, oval),
        (share) => this.#atShare(share),
      );
      const now = activeView(this.#store.document);
      // Another photo, view or flip since: what was found is no longer asked for.
      if (this.#search !== search || !now || !sameSearch(view, now)) return false;
      if (!oval) this.found(view, found);
      const isPlaced = this.#take(found, oval);
      // From how far the photo was taken was told while it was searched.
      if (isPlaced && now.evidence?.distanceMm !== view.evidence?.distanceMm) this.refit();
      return isPlaced;
    } catch {
      if (this.#search === search) this.#tellOf(view, FAILED, 'refused');
      return false;
    } finally {
      if (this.#search === search) this.#end();
    }
  }

  /** End the search that is under way; nothing has moved. */
  cancel(): void {
    if (!this.#search) return;
    this.#stops += 1;
    this.#end();
    this.#worker.stop();
    const view = activeView(this.#store.document);
    if (view) this.#tellOf(view, ENDED, 'refused');
  }

  /** A named point where an average face has it: it tells nothing until a hand moves it, so nothing is fitted to it yet. */
  layPoint(name: LandmarkName, place: PixelPlace): void {
    const { ofOval } = this.current ?? {};
    this.#store.edit(setTap(name, place));
    this.#store.setUi({ point: name });
    this.laid = place;
    const view = activeView(this.#store.document);
    const sentence = `Now drag “${landmarkLabel(name)}” to where the photo shows it.`;
    if (view) this.#tellOf(view, sentence, 'fair', ofOval && { ofOval });
  }

  /** Fit all photos to their points again; the newest state wins. What it finds belongs to the step of undo before it. */
  refit(): void {
    this.#again = true;
    if (!this.#fitting) void this.#fitWhileAsked();
  }

  #end(): void {
    this.#search = null;
    this.#atShare(null);
  }

  #take(found: FoundHead, oval: Oval | null): boolean {
    const view = activeView(this.#store.document)!;
    const inOval = oval !== null;
    const question = this.#side.of(found, { photo: this.#store.document.photo!, view, oval });
    if (question) {
      this.#store.setUi({ oval: null });
      this.#tellOf(view, question.sentence, 'poor', question);
      return false;
    }
    // What came back then is where the head lay before: the oval stays, to be laid elsewhere.
    if (inOval && found.problem === 'noHead') {
      this.#tellOf(view, NOT_IN_OVAL, 'poor');
      return false;
    }
    if (!found.sure && !inOval) {
      const { document, ui } = this.#store;
      const isHairy = found.doubt === 'hair';
      if (isHairy) this.#store.setUi({ hairy: withHairy(ui.hairy, view.id, document.case.views) });
      this.#tellOf(view, askForOval(found, view.preset), 'poor');
      this.#store.setUi({ oval: likelyOval(headOval(found.camera, found.semiAxesMm), view) });
      return false;
    }
    this.#store.setUi({ oval: null });
    const placed = placeHead({ cameras: { [view.id]: found.camera }, semiAxesMm: found.semiAxesMm });
    const outlined = placeFound(found.camera, found.outline);
    const change = (document: StudioDocument) => outlined(placed(document));
    if (this.#search?.step === this.#store.document) this.#store.follow(change);
    else this.#store.edit(change);
    this.placed += 1;
    const now = activeView(this.#store.document)!;
    if (inOval) {
      // The outline is what a person mends next: it lies there to be pulled.
      this.#store.setUi({ headTool: 'points' });
      const sentence = this.#store.ui.hairy.includes(now.id) ? UNDER_HAIR : IN_OVAL;
      const ofOval = { outline: now.evidence?.outline ?? [], unclear: !found.sure };
      this.#tellOf(now, sentence, 'fair', { ofOval });
    } else this.#tellOf(now, ...wordsOfFound(now.preset, { ...found, alone: isAlone(this.#store.document) }));
    // One head for all photos: those that were fitted before are fitted with this one.
    if ((jointFit(this.#store.document)?.views.length ?? 0) > 1) this.refit();
    return true;
  }

  async #fitWhileAsked(): Promise<void> {
    this.#fitting = true;
    while (this.#again) {
      this.#again = false;
      const stops = this.#stops;
      await this.#fit().catch(() => {
        // A search that was cancelled took along the fit behind it.
        this.#again = stops !== this.#stops;
        if (this.#again) return;
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
    const missing = FEWEST_POINTS - pointsOf(view);
    if (missing > 0 && !view.evidence?.byHand) return this.#tellOf(view, morePoints(missing), 'poor');
    const result = await this.#worker.ask<'fit'>({ kind: 'fit', input: asked.input });
    if (!sameQuestions(asked.views, this.#store.document.case.views)) return;
    if (!result.ok) {
      const remedy = remedyOf(result, asked.views, view);
      this.#tellOf(view, withNames(result.sentence, asked.views), 'refused', remedy);
      return;
    }
    this.#store.follow(placeHead(placedHead(result, asked.views)));
    this.#tellFit(view, asked.views, result);
  }

  #tellFit(view: View, views: readonly View[], result: FitSuccess): void {
    this.#spoken.sayOfAll(wordsOfFit(result, views, this.#store.ui.said), view);
    this.tell();
  }

  #tellOf(...words: Parameters<Spoken['say']>): void {
    this.#spoken.say(...words);
    this.tell();
  }

  #atShare(share: number | null): void {
    this.share = share;
    this.tell();
  }
}
