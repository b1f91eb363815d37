/** A pause that can be cut short. */
export interface Pause {
  /** Resolves after the pause, or at once when it is cut. */
  wait(): Promise<void>;
  /** Ends the pause that is on, if any. */
  cut(): void;
  /** Resolves when the next pause begins. */
  next(): Promise<void>;
}

export function createPause(ms: number): Pause {
  let end: (() => void) | null = null;
  let announce: (() => void)[] = [];
  return {
    wait() {
      for (const tell of announce) tell();
      announce = [];
      return new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), ms);
        end = () => {
          clearTimeout(timer);
          end = null;
          resolve();
        };
      });
    },
    cut: () => end?.(),
    next: () =>
      new Promise((resolve) => {
        announce.push(resolve);
      }),
  };
}
