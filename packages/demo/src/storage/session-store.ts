import { type Case, parseCase } from '@stubble/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Photo, StudioDocument } from '../state/document.ts';
import { reviveUi, type Ui } from '../state/ui.ts';

interface StudioDb extends DBSchema {
  session: { key: string; value: unknown };
}

const DATABASE = 'stubble';
const STORE = 'session';

/** What a reload brings back. */
export interface SavedSession {
  readonly document: StudioDocument;
  readonly ui: Ui;
}

/**
 * The browser's own copy of the work: the photo's bytes, the case and what was on screen, in one transaction.
 * Nothing leaves the device. Without IndexedDB (some private windows) the studio works and forgets.
 */
export class SessionStore {
  #db: Promise<IDBPDatabase<StudioDb>> | null = null;
  #savedPhoto: Photo | null = null;

  async load(): Promise<SavedSession | null> {
    try {
      const db = await this.#open();
      const [value, photo, ui] = await Promise.all([
        db.get(STORE, 'case'),
        db.get(STORE, 'photo'),
        db.get(STORE, 'ui'),
      ]);
      if (value === undefined) return null;
      const parsed = parseCase(value);
      if (!parsed.ok) return null;
      const kept = readPhoto(photo);
      this.#savedPhoto = kept;
      return { document: { case: parsed.value, photo: kept }, ui: reviveUi(ui) };
    } catch {
      return null;
    }
  }

  /** Write what changed. A photo's bytes are written once, not with every slider. */
  async save({ case: value, photo }: { case: Case; photo: Photo | null }, ui: Ui): Promise<boolean> {
    try {
      const db = await this.#open();
      const transaction = db.transaction(STORE, 'readwrite');
      const { store } = transaction;
      const writes: Promise<unknown>[] = [
        store.put(value, 'case'),
        store.put({ ...ui, playing: false }, 'ui'),
      ];
      if (photo !== this.#savedPhoto) writes.push(store.put(photo, 'photo'));
      await Promise.all([...writes, transaction.done]);
      this.#savedPhoto = photo;
      return true;
    } catch {
      return false;
    }
  }

  #open(): Promise<IDBPDatabase<StudioDb>> {
    this.#db ??= openDB<StudioDb>(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
    return this.#db;
  }
}

function readPhoto(saved: unknown): Photo | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { blob, name, widthPx, heightPx } = saved as Partial<Photo>;
  if (!(blob instanceof Blob) || typeof name !== 'string') return null;
  if (typeof widthPx !== 'number' || typeof heightPx !== 'number') return null;
  return { blob, name, widthPx, heightPx };
}
