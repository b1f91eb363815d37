/** Listeners by event name; `Events` maps each name to what its listeners receive. */
export interface Emitter<Events> {
  on<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): void;
  off<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): void;
  emit<K extends keyof Events>(name: K, event: Events[K]): void;
  clear(): void;
}

export function createEmitter<Events>(): Emitter<Events> {
  // biome-ignore lint/suspicious/noExplicitAny: one map for listeners of every type; the signatures above keep them apart.
  const listeners = new Map<keyof Events, Set<(event: any) => void>>();
  return {
    on(name, listener) {
      const known = listeners.get(name);
      if (known) known.add(listener);
      else listeners.set(name, new Set([listener]));
    },
    off(name, listener) {
      listeners.get(name)?.delete(listener);
    },
    emit(name, event) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(event);
    },
    clear: () => listeners.clear(),
  };
}
