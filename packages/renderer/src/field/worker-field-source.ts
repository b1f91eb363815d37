import type { Case } from '@stubble/core';
import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import { createBreakdown } from './breakdown.ts';
import { buffersOf } from './buffers-of.ts';
import type { DrawnField, FieldSource } from './field-source.ts';
import type { FieldWorker } from './field-worker.ts';

/** Dot fields from a module worker, so that the page never waits. */
export function createWorkerFieldSource(): FieldSource {
  // The name ends in .js because that is what lies beside this file once built; Vite finds the .ts source behind it.
  const worker = new Worker(new URL('./field-worker.js', import.meta.url), {
    type: 'module',
    name: 'stubble-field',
  });
  const remote: Remote<FieldWorker> = wrap<FieldWorker>(worker);
  const { fail, orFail } = createBreakdown();
  worker.addEventListener('error', (event) => {
    fail(new Error(event.message || 'The worker that computes dots could not be loaded.'));
  });
  return {
    coarse: (from: Case) => orFail(remote.coarse(from)),
    compute: (from: Case) => orFail(remote.compute(from)),
    draft: (from: Case) => orFail(remote.draft(from)),
    settle: (from: Case) => orFail(remote.settle(from)),
    takeBack(former: DrawnField) {
      const buffers = buffersOf(former);
      void remote.takeBack(transfer(buffers, buffers));
    },
    destroy() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
