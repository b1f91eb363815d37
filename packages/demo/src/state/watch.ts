import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from './store.ts';

/**
 * Re-render a Lit element only when the part of the store it shows has changed.
 * The selector returns a list; it is compared item by item with `Object.is`.
 */
export class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => Store | undefined;
  readonly #select: (store: Store) => readonly unknown[];
  #seen: readonly unknown[] = [];
  #stop: (() => void) | null = null;

  constructor(
    host: ReactiveControllerHost,
    store: () => Store | undefined,
    select: (store: Store) => readonly unknown[],
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
