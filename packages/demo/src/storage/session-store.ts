import { type Case, PHOTO_TURNS, parseCase } from '@stubble/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { documentOf, type Photo, type Photos, type StudioDocument } from '../state/document.ts';
import { photoAsIn } from '../state/photo-turn.ts';
import { reviveUi, type Ui } from '../state/ui.ts';

interface StudioDb extends DBSchema {
  session: { key: string; value: unknown };
}

const DATABASE = 'stubble';
const STORE = 'session';
/** Photos are kept one by one, by the id of their view. */
const PHOTO = 'photo:';
/** Where the studio kept its photo when it knew only one. */
const ONLY_PHOTO = 'photo';

/** In local storage: the case and what was on screen, when a page was left before they could be kept. */
const NOTE = 'stubble.left';

/** What a reload brings back. */
export interface SavedSession {
  readonly document: StudioDocument;
  readonly ui: Ui;
}

/**
 * The browser's own copy of the work: the photos' bytes, the case and what was on screen, in one transaction.
 * Nothing leaves the device. Without IndexedDB (some private windows) the studio works and forgets.
 */
export class SessionStore {
  #db: Promise<IDBPDatabase<StudioDb>> | null = null;
  #saved: Photos = {};

  async load(): Promise<SavedSession | null> {
    try {
      const db = await this.#open();
      const range = IDBKeyRange.bound(PHOTO, `${PHOTO}\uffff`);
      const [value, shown, ui, only, keys, kept] = await Promise.all([
        db.get(STORE, 'case'),
        db.get(STORE, 'shown'),
        db.get(STORE, 'ui'),
        db.get(STORE, ONLY_PHOTO),
        db.getAllKeys(STORE, range),
        db.getAll(STORE, range),
      ]);
      const left = readNote();
      if (value === undefined && !left) return null;
      const parsed = left ? null : parseCase(value);
      const kase = left?.case ?? (parsed?.ok ? parsed.value : null);
      if (!kase) return null;
      this.#saved = readPhotos(keys, kept);
      const first = kase.views[0]?.id;
      const older = Object.keys(this.#saved).length === 0 && first ? readPhoto(only) : null;
      const photos = older && first ? { [first]: older } : this.#saved;
      const id = left ? left.shown : shown;
      const document = documentOf(kase, asShown(kase, photos), typeof id === 'string' ? id : null);
      return { document, ui: reviveUi(left ? left.ui : ui) };
    } catch {
      return null;
    }
  }

  /** Write what changed. A photo's bytes are written once, not with every slider. */
  async save({ case: value, photos, shown }: StudioDocument, ui: Ui): Promise<boolean> {
    try {
      const db = await this.#open();
      const transaction = db.transaction(STORE, 'readwrite');
      const { store } = transaction;
      const writes: Promise<unknown>[] = [
        store.put(value, 'case'),
        store.put(shown, 'shown'),
        store.put({ ...ui, playing: false }, 'ui'),
        store.delete(ONLY_PHOTO),
      ];
      for (const [id, photo] of Object.entries(photos)) {
        if (photo !== this.#saved[id]) writes.push(store.put(photo, PHOTO + id));
      }
      for (const id of Object.keys(this.#saved)) if (!photos[id]) writes.push(store.delete(PHOTO + id));
      await Promise.all([...writes, transaction.done]);
      this.#saved = photos;
      localStorage.removeItem(NOTE);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Leave all but the photos as a note for the next load, at once: what a page can still do while it is left.
   * The next save takes its place. Without room for it the last save stands.
   */
  note({ case: value, shown }: StudioDocument, ui: Ui): void {
    try {
      localStorage.setItem(NOTE, JSON.stringify({ case: value, shown, ui: { ...ui, playing: false } }));
    } catch {
      localStorage.removeItem(NOTE);
    }
  }

  #open(): Promise<IDBPDatabase<StudioDb>> {
    this.#db ??= openDB<StudioDb>(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
    return this.#db;
  }
}

/** What was left as a note; null if nothing was, or nothing that can be read. */
function readNote(): { case: Case; shown: unknown; ui: unknown } | null {
  try {
    const { case: value, shown, ui } = JSON.parse(localStorage.getItem(NOTE) ?? '{}');
    const parsed = parseCase(value);
    return parsed.ok ? { case: parsed.value, shown, ui } : null;
  } catch {
    return null;
  }
}

/** A page that was left left its case later than its photos: they are turned as it says. */
function asShown({ views }: Case, photos: Photos): Photos {
  return Object.fromEntries(
    views.flatMap((view) => (photos[view.id] ? [[view.id, photoAsIn(view, photos[view.id])] as const] : [])),
  );
}

function readPhotos(keys: readonly string[], kept: readonly unknown[]): Photos {
  return Object.fromEntries(
    keys.flatMap((key, i) => {
      const photo = readPhoto(kept[i]);
      return photo ? [[key.slice(PHOTO.length), photo] as const] : [];
    }),
  );
}

function readPhoto(saved: unknown): Photo | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { blob, name, widthPx, heightPx, turnedClockwiseDeg = 0 } = saved as Partial<Photo>;
  if (!(blob instanceof Blob) || typeof name !== 'string') return null;
  if (typeof widthPx !== 'number' || typeof heightPx !== 'number') return null;
  if (!PHOTO_TURNS.includes(turnedClockwiseDeg)) return null;
  return { blob, name, widthPx, heightPx, ...(turnedClockwiseDeg !== 0 && { turnedClockwiseDeg }) };
}
