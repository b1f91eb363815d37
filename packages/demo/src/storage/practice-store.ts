import { applyLook, defaultCase, type Look, type PriceList, parseTreatment } from '@stubble/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface PracticeDb extends DBSchema {
  practice: { key: string; value: unknown };
}

const DATABASE = 'stubble-practice';
const STORE = 'practice';

/** What belongs to a practice and not to a client: looks of its own, its prices, its country. */
export interface Practice {
  readonly looks: readonly Look[];
  readonly country: string | null;
  readonly priceList: PriceList | null;
}

const NOTHING: Practice = { looks: [], country: null, priceList: null };

/** The practice's own things, kept by the browser on this device. Without IndexedDB they last until the page is left. */
export class PracticeStore {
  #db: Promise<IDBPDatabase<PracticeDb>> | null = null;
  #practice: Practice = NOTHING;
  #loaded: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  get practice(): Practice {
    return this.#practice;
  }

  /** Read what was kept, once. Never rejects. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  /** Change it and keep it, and only then show it: what is seen is there after a reload. False when it could not be kept. */
  async change(patch: Partial<Practice>): Promise<boolean> {
    this.#practice = { ...this.#practice, ...patch };
    const kept = await this.#keep();
    for (const listener of this.#listeners) listener();
    return kept;
  }

  async #keep(): Promise<boolean> {
    try {
      await (await this.#open()).put(STORE, this.#practice, 'practice');
      return true;
    } catch {
      return false;
    }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #read(): Promise<void> {
    try {
      const saved = await (await this.#open()).get(STORE, 'practice');
      this.#practice = revive(saved);
      for (const listener of this.#listeners) listener();
    } catch {
      // As in a private window: nothing was kept.
    }
  }

  #open(): Promise<IDBPDatabase<PracticeDb>> {
    this.#db ??= openDB<PracticeDb>(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
    return this.#db;
  }
}

/** A practice from a store that may hold anything: what cannot be worn or read is left out. */
export function revive(saved: unknown): Practice {
  if (typeof saved !== 'object' || saved === null) return NOTHING;
  const { looks, country, priceList } = saved as Partial<Record<keyof Practice, unknown>>;
  return {
    looks: Array.isArray(looks) ? looks.filter(isLook) : [],
    country: typeof country === 'string' ? country : null,
    priceList: isPriceList(priceList) ? priceList : null,
  };
}

function isLook(value: unknown): value is Look {
  try {
    const look = value as Look;
    const { head, treatment } = defaultCase();
    const named = typeof look.id === 'string' && typeof look.name === 'string';
    return named && parseTreatment(applyLook(treatment, head, look)).ok;
  } catch {
    return false;
  }
}

function isPriceList(value: unknown): value is PriceList {
  if (typeof value !== 'object' || value === null) return false;
  const { currency, prices } = value as Partial<PriceList>;
  if (typeof currency !== 'string' || typeof prices !== 'object' || prices === null) return false;
  return Object.values(prices).every((range) => Number.isFinite(range?.low) && Number.isFinite(range?.high));
}
