import { median } from '../statistics.ts';

/** Median milliseconds of several jobs that take turns, so that a busy moment hits all of them. */
export function interleaved(
  rounds: number,
  jobs: Readonly<Record<string, () => unknown>>,
): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      job();
      const elapsed = performance.now() - start;
      times[name] = [...(times[name] ?? []), elapsed];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Milliseconds of one run. */
export function once(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}
