import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Anything that tells when it has changed. */
export interface Watched {
  subscribe(listener: () => void): () => void;
}

/**
 * Re-render a Lit element only when the part of the store, or of anything else, that it shows has changed.
 * The selector returns a list; it is compared item by item with `Object.is`.
 */
export class Watch<T extends Watched> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => T | undefined;
  readonly #select: (store: T) => readonly unknown[];
  #seen: readonly unknown[] = [];
  #stop: (() => void) | null = null;

  constructor(
    host: ReactiveControllerHost,
    store: () => T | undefined,
    select: (store: T) => readonly unknown[],
  ) {
    this.#host = host;
    this.#store = store;
    this.#select = select;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop ??= this.#store()?.subscribe(() => this.#check()) ?? null;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** The store may arrive as a property after connection. */
  hostUpdate(): void {
    this.hostConnected();
    const store = this.#store();
    if (store) this.#seen = this.#select(store);
  }

  #check(): void {
    const store = this.#store();
    if (!store) return;
    const next = this.#select(store);
    if (next.length === this.#seen.length && next.every((item, i) => Object.is(item, this.#seen[i]))) return;
    this.#host.requestUpdate();
  }
}
