import type { StudioDocument } from './document.ts';
import { amend, createHistory, type History, push, redo, undo } from './history.ts';
import type { Ui } from './ui.ts';

type Listener = () => void;

/** How an edit becomes a step of undo. */
export interface EditOptions {
  /** Edits with one tag in quick succession are one step. */
  readonly tag?: string;
}

/**
 * The one place where the studio's state lives: a document with its history, and what is on screen.
 * Listeners are told at once and decide themselves what concerns them.
 */
export class Store {
  #history: History<StudioDocument>;
  #ui: Ui;
  /** The present when a drag began; edits until its end are one step. */
  #held: StudioDocument | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #now: () => number;

  constructor(document: StudioDocument, ui: Ui, now: () => number = () => performance.now()) {
    this.#history = createHistory(document);
    this.#ui = ui;
    this.#now = now;
  }

  get document(): StudioDocument {
    return this.#history.present;
  }

  get ui(): Ui {
    return this.#ui;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** True between {@link beginGesture} and {@link endGesture}. */
  get inGesture(): boolean {
    return this.#held !== null;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Change the document: a step of its own, or a part of the drag that is going on. */
  edit(change: (document: StudioDocument) => StudioDocument, { tag }: EditOptions = {}): void {
    const next = change(this.document);
    if (next === this.document) return;
    const options = { tag: tag ?? null, atMs: this.#now() };
    this.#history = this.#held ? amend(this.#history, next) : push(this.#history, next, options);
    this.#tell();
  }

  /** What follows from the last edit, or is no edit at all: no step of its own, undone and redone with the step before it. */
  follow(change: (document: StudioDocument) => StudioDocument): void {
    const next = change(this.document);
    if (next === this.document) return;
    this.#history = amend(this.#history, next);
    this.#tell();
  }

  beginGesture(): void {
    this.#held ??= this.document;
  }

  endGesture(): void {
    const before = this.#held;
    this.#held = null;
    if (!before || before === this.document) return;
    const after = this.document;
    this.#history = push(amend(this.#history, before), after, { tag: null, atMs: this.#now() });
    this.#tell();
  }

  /** Put everything back to where the drag began. */
  cancelGesture(): void {
    if (!this.#held) return;
    this.#history = amend(this.#history, this.#held);
    this.#held = null;
    this.#tell();
  }

  undo(): void {
    this.endGesture();
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.endGesture();
    this.#move(redo(this.#history));
  }

  /** Start anew with another document; nothing before it can be undone. */
  load(document: StudioDocument, ui: Ui): void {
    this.#held = null;
    this.#history = createHistory(document);
    this.#ui = ui;
    this.#tell();
  }

  setUi(patch: Partial<Ui>): void {
    const keys = Object.keys(patch) as (keyof Ui)[];
    if (keys.every((key) => this.#ui[key] === patch[key])) return;
    this.#ui = { ...this.#ui, ...patch };
    this.#tell();
  }

  #move(history: History<StudioDocument>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
