import type { Page } from 'playwright';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';
import { type DragCost, dragCost } from './drag-cost.ts';
import { MOVES, PAUSE_MS } from './pace.ts';
import { studioRow } from './row.ts';

/** Long enough for the settled field to come and fade in, ms. */
const REST_MS = 1500;

/** What a drag of the hairline's anchor costs the main thread. */
export async function dragRows(page: Page): Promise<BenchRow[]> {
  const { p95Ms, medianMs } = await dragAnchor(page);
  return [
    studioRow('anchor drag, main thread a move, 95th percentile, median of 3 drags', p95Ms, 'ms', ['<', 16]),
    studioRow('the same, the median move: one during which no memory is collected', medianMs, 'ms'),
  ];
}

/** Medians of three drags; a drag before them wakes everything up. */
async function dragAnchor(page: Page): Promise<Pick<DragCost, 'medianMs' | 'p95Ms'>> {
  const handle = page.getByRole('button', { name: /^Mid-frontal point/ });
  const drags: DragCost[] = [];
  for (const counts of [false, true, true, true]) {
    const box = await handle.boundingBox();
    if (!box) throw new Error('benchStudio: the mid-frontal point is not on the screen');
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const cost = await dragCost(page, { ...centre, moves: MOVES, everyMs: PAUSE_MS });
    if (counts) drags.push(cost);
    await page.waitForTimeout(REST_MS);
  }
  return {
    medianMs: median(drags.map((cost) => cost.medianMs)),
    p95Ms: median(drags.map((cost) => cost.p95Ms)),
  };
}
