import type { CDPSession, Page } from 'playwright';
import type { BenchRow } from '../bench-row.ts';
import { percentile } from '../statistics.ts';
import { MOVES, PAUSE_MS } from './pace.ts';
import { studioRow } from './row.ts';

/** Steps before those that count. */
const WARM_UP = 15;

/** What a step through the years costs the main thread. */
export async function scrubRows(page: Page): Promise<BenchRow[]> {
  const { ownMs, clockMs } = await scrubYears(page);
  return [
    studioRow('scrub of the years, main thread a step, 95th percentile', ownMs, 'ms', ['<', 16]),
    studioRow('the same by the clock, while software GL has the cores too', clockMs, 'ms'),
  ];
}

/** What a step of the scrub costs the main thread, ms. */
interface StepCost {
  /** Time that the thread really ran: that of a page which has a core to itself. */
  readonly ownMs: number;
  /** The same tasks by the clock: with the time in which software GL, the compositor or others had the thread's core. */
  readonly clockMs: number;
}

/** 95th percentiles. */
async function scrubYears(page: Page): Promise<StepCost> {
  const slider = page.getByRole('slider', { name: 'Time since the first session' }).first();
  await slider.focus();
  const own = await taskTimes(page, 'threadTicks');
  const clock = await taskTimes(page, 'timeTicks');
  const steps: StepCost[] = [];
  for (let i = 0; i < WARM_UP + MOVES; i++) {
    const before = { own: await busySeconds(own), clock: await busySeconds(clock) };
    await page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(PAUSE_MS);
    const ownMs = 1000 * ((await busySeconds(own)) - before.own);
    const clockMs = 1000 * ((await busySeconds(clock)) - before.clock);
    if (i >= WARM_UP) steps.push({ ownMs, clockMs });
  }
  return {
    ownMs: percentile(
      steps.map(({ ownMs }) => ownMs),
      0.95,
    ),
    clockMs: percentile(
      steps.map(({ clockMs }) => clockMs),
      0.95,
    ),
  };
}

async function taskTimes(page: Page, timeDomain: 'threadTicks' | 'timeTicks'): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain });
  return client;
}

/** Time that the page's main thread was busy so far, all its tasks together. */
async function busySeconds(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}
