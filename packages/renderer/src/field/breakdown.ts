/** Something that may fail for good at any time, and with it every answer that is still to come. */
export interface Breakdown {
  fail(cause: Error): void;
  /** The answer, or the failure when that is there first. */
  orFail<T>(answer: Promise<T>): Promise<T>;
}

/** Unlike `Promise.race` with a promise that lasts: there some engines keep every answer, 5 MB of dots each, as long as that one is open. */
export function createBreakdown(): Breakdown {
  let failure: Error | null = null;
  const waiting = new Set<(cause: Error) => void>();
  return {
    fail(cause) {
      failure = cause;
      for (const giveUp of waiting) giveUp(cause);
      waiting.clear();
    },
    orFail: (answer) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else waiting.add(reject);
        const forget = () => waiting.delete(reject);
        answer.then(resolve, reject).then(forget);
      }),
  };
}
