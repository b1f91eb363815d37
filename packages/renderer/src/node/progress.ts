/** Where progress is written: a terminal or a file. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far long work is. */
export interface Progress {
  /** @param share of this step that is done, in [0, 1]. */
  tell(step: string, share?: number): void;
  /** Take the line away. */
  end(): void;
}

/** On a terminal one line that changes; elsewhere a line for each step. */
export function createProgress(stream: ProgressStream): Progress {
  let last = '';
  return {
    tell(step, share) {
      const percent = share === undefined ? '' : ` ${Math.round(100 * share)} %`;
      const next = stream.isTTY ? `${step}${percent}` : step;
      if (next === last) return;
      last = next;
      stream.write(stream.isTTY ? `\r\x1b[K${next}` : `${next}\n`);
    },
    end() {
      if (stream.isTTY && last) stream.write('\r\x1b[K');
      last = '';
    },
  };
}
