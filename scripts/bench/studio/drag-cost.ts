import type { Page } from 'playwright';

/** What moves of a drag cost the main thread, ms each, in order. */
export interface DragCost {
  readonly perMoveMs: readonly number[];
  readonly medianMs: number;
  readonly p95Ms: number;
}

export interface DragPath {
  readonly x: number;
  readonly y: number;
  readonly moves: number;
  /** Time between two moves, ms. */
  readonly everyMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread really ran. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly name?: string };
}

/**
 * Drag in a circle and add up, from the browser's own trace, the time that the page's main thread was busy between one move and the next:
 * handlers, rendering, style, layout, paint. Time in which the system gave the thread's core to others is not counted.
 */
export async function dragCost(page: Page, { x, y, moves, everyMs }: DragPath): Promise<DragCost> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first move wakes everything up.
  await page.mouse.move(x + 1, y + 1);
  await page.waitForTimeout(300);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'] },
  });
  for (let i = 1; i <= moves; i++) {
    const angle = (2 * Math.PI * i) / moves;
    await page.mouse.move(x + 14 * Math.sin(angle), y + 14 * (1 - Math.cos(angle)));
    await page.waitForTimeout(everyMs);
  }
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  await page.mouse.up();
  return summarise(events);
}

function summarise(events: readonly TraceEvent[]): DragCost {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) =>
    main.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => isMain(event) && event.ph === 'X' && /RunTask$/.test(event.name));
  const moves = events
    .filter((event) => isMain(event) && event.name === 'EventDispatch' && moveType(event) === 'pointermove')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const perMoveMs = moves.map((from, i) => {
    const to = moves[i + 1] ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts + dur <= to);
    return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
  const sorted = [...perMoveMs].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { perMoveMs, medianMs: at(0.5), p95Ms: at(0.95) };
}

function moveType({ args }: TraceEvent): string | undefined {
  return (args as { data?: { type?: string } } | undefined)?.data?.type;
}
