import { Watchable } from './watchable.ts';

/** A sentence for the person in front of the screen. */
export interface Toast {
  readonly id: number;
  /** A `wait` goes when what is waited for is there. */
  readonly kind: 'error' | 'done' | 'note' | 'wait';
  readonly sentence: string;
  /** What the person may have wanted instead. */
  readonly action?: ToastAction;
}

/** A button beside a sentence. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Errors stay longer: they must be read. ms */
const SHOWN_MS = { error: 12_000, done: 4_000, note: 7_000, wait: Number.POSITIVE_INFINITY } as const;
/** A choice has to be read and thought about, ms. */
const CHOICE_MS = 20_000;
/** Waiting below this is not felt, ms. */
const FELT_MS = 200;
/** More would cover the photo. */
const MOST = 3;

/** The sentences on screen, newest last. */
export class Toasts extends Watchable {
  #list: readonly Toast[] = [];
  #next = 1;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** Say what is going on, but only when it takes so long that a person wonders. */
  async during<T>(sentence: string, work: Promise<T>): Promise<T> {
    const end = this.waiting(sentence);
    try {
      return await work;
    } finally {
      end();
    }
  }

  /** The same until the function that it returns is called; at once where it is known to take long. */
  waiting(sentence: string, { atOnce = false } = {}): () => void {
    if (atOnce) {
      const shown = this.show('wait', sentence);
      return () => this.dismiss(shown);
    }
    let id = 0;
    const timer = setTimeout(() => {
      id = this.show('wait', sentence);
    }, FELT_MS);
    return () => {
      clearTimeout(timer);
      if (id) this.dismiss(id);
      id = 0;
    };
  }

  /** Show a sentence; returns its id. */
  show(kind: Toast['kind'], sentence: string, action?: ToastAction): number {
    // The same sentence twice is one sentence whose time starts again.
    const others = this.#list.filter((toast) => toast.sentence !== sentence);
    const toast: Toast = { id: this.#next++, kind, sentence, ...(action && { action }) };
    this.#list = [...others, toast].slice(-MOST);
    this.resume(toast);
    this.tell();
    return toast.id;
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
    this.tell();
  }

  /** Stop the clock while a sentence is read. */
  hold({ id }: Toast): void {
    clearTimeout(this.#timers.get(id));
  }

  resume({ id, kind, action }: Toast): void {
    clearTimeout(this.#timers.get(id));
    const shownMs = action ? CHOICE_MS : SHOWN_MS[kind];
    if (shownMs === Number.POSITIVE_INFINITY) return;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), shownMs),
    );
  }
}
