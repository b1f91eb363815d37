import { onTestFinished } from 'vitest';

const KINDS = [
  'Buffer',
  'Framebuffer',
  'Program',
  'Query',
  'Renderbuffer',
  'Sampler',
  'Shader',
  'Texture',
  'TransformFeedback',
  'VertexArray',
] as const;

/** How many GL objects of each kind were made and not deleted since this was called, without those of no kind; until the test is over. */
export function countGlObjects(): () => Record<string, number> {
  const alive = new Map<string, Set<unknown>>(KINDS.map((kind) => [kind, new Set()]));
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const wrap = (name: string, note: (made: unknown, args: unknown[]) => void) => {
    const original = gl[name];
    gl[name] = function (this: unknown, ...args: unknown[]) {
      const made = original.apply(this, args);
      note(made, args);
      return made;
    };
    onTestFinished(() => {
      gl[name] = original;
    });
  };
  for (const [kind, objects] of alive) {
    wrap(`create${kind}`, (made) => made && objects.add(made));
    wrap(`delete${kind}`, (_, [gone]) => objects.delete(gone));
  }
  return () =>
    Object.fromEntries([...alive].filter(([, { size }]) => size > 0).map(([kind, { size }]) => [kind, size]));
}
