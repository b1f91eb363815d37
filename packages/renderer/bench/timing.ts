/** What draws the same dots in its own way. */
export interface Contestant {
  readonly name: string;
  /** Show the dots on the i-th day; runs within an animation frame, and has drawn when it returns or in that same frame. */
  readonly change: (i: number) => void;
  readonly destroy: () => void;
  /** Wait until the last px is drawn. */
  readonly finish: () => void;
}

/** Medians over the frames, ms. */
export interface Timings {
  /** What the page's thread spends on a change: the call, and the frame that it causes. */
  readonly mainMs: number;
  /** From the start of the frame until its last px is drawn. */
  readonly frameMs: number;
}

export interface TimeOptions {
  /** Frames of each that are not counted, before all others. @defaultValue 0 */
  readonly warm?: number;
  /** How often all contestants take turns. */
  readonly rounds: number;
  /** Frames of each in a turn; the first of each turn is not counted. */
  readonly frames: number;
}

/** Time contestants in turns, so that what else the machine does meets all of them. */
export async function timeInTurns(
  contestants: readonly Contestant[],
  { warm = 0, rounds, frames }: TimeOptions,
): Promise<Readonly<Record<string, Timings>>> {
  const spent = new Map(
    contestants.map(({ name }) => [name, { main: [] as number[], frame: [] as number[] }]),
  );
  for (const contestant of contestants) {
    for (let i = 0; i < warm; i++) await timeFrame(contestant, i);
  }
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      for (let i = 0; i <= frames; i++) {
        const [main, frame] = await timeFrame(contestant, round * frames + i);
        if (i === 0) continue;
        spent.get(contestant.name)?.main.push(main);
        spent.get(contestant.name)?.frame.push(frame);
      }
    }
  }
  return Object.fromEntries(
    [...spent].map(([name, { main, frame }]) => [name, { mainMs: median(main), frameMs: median(frame) }]),
  );
}

/** Between two callbacks of the same frame lies the one that the change asks for. */
function timeFrame({ change, finish }: Contestant, i: number): Promise<[number, number]> {
  return new Promise((resolve) => {
    let start = 0;
    requestAnimationFrame(() => {
      start = performance.now();
    });
    const called = performance.now();
    change(i);
    const spent = performance.now() - called;
    requestAnimationFrame(() => {
      const drawn = performance.now();
      finish();
      resolve([spent + drawn - start, performance.now() - start]);
    });
  });
}

/** Waits for what a context has still to draw by reading a px. */
export function finishOf(gl: WebGL2RenderingContext): () => void {
  const byte = new Uint8Array(4);
  return () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, byte);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
