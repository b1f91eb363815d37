import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** A studio that is being served. */
export interface ServedStudio {
  readonly url: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../packages/demo');

/** Build the studio into a folder of its own and serve that on a free port, as a visitor would get it. */
export async function serveStudio(): Promise<ServedStudio> {
  const outDir = mkdtempSync(join(tmpdir(), 'stubble-studio-'));
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, strictPort: false },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('serveStudio: the preview server has no address');
  return {
    url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
