import { onTestFinished } from 'vitest';

/** What went to the GPU since the last `reset`. */
export interface GlCount {
  uploadedBytes: number;
  drawCalls: number;
  /** Of all draw calls. */
  vertices: number;
  /** Largest side of anything uploaded, texels or bytes. */
  reset(): void;
}

/** Counts what every WebGL 2 context uploads and draws until the test is over. */
export function countGl(): GlCount {
  const count: GlCount = {
    uploadedBytes: 0,
    drawCalls: 0,
    vertices: 0,
    reset() {
      count.uploadedBytes = 0;
      count.drawCalls = 0;
      count.vertices = 0;
    },
  };
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const wrap = (name: string, note: (args: unknown[]) => void) => {
    const original = gl[name];
    gl[name] = function (this: unknown, ...args: unknown[]) {
      note(args);
      return original.apply(this, args);
    };
    onTestFinished(() => {
      gl[name] = original;
    });
  };
  for (const name of ['texImage2D', 'texSubImage2D', 'bufferData', 'bufferSubData']) {
    wrap(name, (args) => {
      for (const arg of args) count.uploadedBytes += sizeOf(arg);
    });
  }
  for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced']) {
    const [of, times] = name.startsWith('drawArrays') ? [2, 3] : [1, 4];
    wrap(name, (args) => {
      count.drawCalls++;
      count.vertices += Number(args[of]) * Number(args[times] ?? 1);
    });
  }
  return count;
}

function sizeOf(arg: unknown): number {
  if (ArrayBuffer.isView(arg) || arg instanceof ArrayBuffer) return arg.byteLength;
  if (arg instanceof ImageBitmap || arg instanceof HTMLCanvasElement) return arg.width * arg.height * 4;
  return 0;
}
