import type { TestProject } from 'vitest/node';
import { serveStudio } from '../../../../scripts/serve-studio.ts';

declare module 'vitest' {
  interface ProvidedContext {
    studioUrl: string;
  }
}

/** The studio as a visitor would get it, for all tests of a run. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveStudio();
  project.provide('studioUrl', url);
  return close;
}
