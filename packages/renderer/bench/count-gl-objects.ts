const KINDS = [
  'Buffer',
  'Framebuffer',
  'Program',
  'Renderbuffer',
  'Sampler',
  'Shader',
  'Texture',
  'VertexArray',
] as const;

/** Starts to count the GL objects of all contexts; the answer stops, and tells how many were made and not deleted. */
export function countGlObjects(): () => number {
  const alive = new Set<unknown>();
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = KINDS.flatMap((kind) => [`create${kind}`, `delete${kind}`]).map(
    (name) => [name, gl[name]] as const,
  );
  for (const [name, original] of originals) {
    gl[name] = function (this: unknown, ...args: unknown[]) {
      const made = original.apply(this, args);
      if (name.startsWith('create')) alive.add(made);
      else alive.delete(args[0]);
      return made;
    };
  }
  return () => {
    for (const [name, original] of originals) gl[name] = original;
    return alive.size;
  };
}
