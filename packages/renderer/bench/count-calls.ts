/** What goes to every WebGL 2 context of the page. */
export interface GlCalls {
  /** Bytes of buffers and textures. */
  uploaded: number;
  draws: number;
}

const UPLOADS = ['texImage2D', 'texSubImage2D', 'bufferData', 'bufferSubData'];
const DRAWS = ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced'];

/** What one piece of work sends to the GPU. */
export async function countCalls(work: () => Promise<unknown>): Promise<GlCalls> {
  const calls: GlCalls = { uploaded: 0, draws: 0 };
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = [...UPLOADS, ...DRAWS].map((name) => [name, gl[name]] as const);
  for (const [name, original] of originals) {
    gl[name] = function (this: unknown, ...args: unknown[]) {
      if (DRAWS.includes(name)) calls.draws++;
      for (const arg of args) if (ArrayBuffer.isView(arg)) calls.uploaded += arg.byteLength;
      return original.apply(this, args);
    };
  }
  try {
    await work();
  } finally {
    for (const [name, original] of originals) gl[name] = original;
  }
  return calls;
}
