export const WIDTH = 2048;
export const HEIGHT = 1536;
export const COUNT = 100_000;

/** Medians over the frames, ms. */
export interface Timings {
  /** What the page's thread spends on a change: the call, and the frame that it causes. */
  readonly mainMs: number;
  /** From the start of the frame until its last px is drawn. */
  readonly frameMs: number;
}

const FRAMES = 24;
const WARM_UP = 4;

/** Make a change per frame and time it. Everything drawn on request must be drawn in an animation frame. */
export async function timeFrames(gl: WebGL2RenderingContext, change: (i: number) => void): Promise<Timings> {
  const main: number[] = [];
  const frame: number[] = [];
  const byte = new Uint8Array(4);
  for (let i = 0; i < FRAMES; i++) {
    // Between two callbacks of the same frame lies the one that the change asks for.
    const [before, after] = await new Promise<[number, number]>((resolve) => {
      let start = 0;
      requestAnimationFrame(() => {
        start = performance.now();
      });
      const called = performance.now();
      change(i);
      const spent = performance.now() - called;
      requestAnimationFrame(() => {
        const drawn = performance.now();
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, byte);
        resolve([spent + drawn - start, performance.now() - start]);
      });
    });
    if (i < WARM_UP) continue;
    main.push(before);
    frame.push(after);
  }
  return { mainMs: median(main), frameMs: median(frame) };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
