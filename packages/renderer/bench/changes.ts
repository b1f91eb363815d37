import type { Preview } from '../src/index.ts';
import { countCalls, type GlCalls } from './count-calls.ts';
import { canvas2d } from './peers/canvas-2d.ts';
import { deckGl, deckGlUpdate } from './peers/deck.ts';
import { ours, show } from './peers/ours.ts';
import { particles } from './peers/particles.ts';
import { fieldOf, type Places, SMALL, scattered, standardField } from './scene.ts';
import { type TimeOptions, type Timings, timeInTurns } from './timing.ts';

/** Times by contestant. */
export type Times = Readonly<Record<string, Timings>>;

/** The standard scene: times in a drag and settled, of a move of the divider, and what ours sends to the GPU. */
export interface Standard {
  readonly drag: Times;
  readonly settled: Times;
  readonly divider: Timings;
  readonly ofDay: GlCalls;
  readonly ofDivider: GlCalls;
}

const LOOK = { widthMm: 0.45, contrast: 1 };

/** 100,000 scattered dots. */
export async function measureFrame(): Promise<Times> {
  const places = scattered(100_000);
  const preview = await show(fieldOf(places, LOOK));
  return race(preview, places, { rounds: 3, frames: 5 }, [particles, deckGl, canvas2d]);
}

/** A change of day as the page's thread feels it after some scrubbing, on a small canvas: the thread does not draw. By number of dots. */
export async function measureDay(): Promise<Readonly<Record<string, Times>>> {
  const small = (places: Places) => particles(places, SMALL);
  const times: Record<string, Times> = {};
  // A second of scrubbing first: engines have then compiled what runs in every frame, ours as theirs.
  for (const [name, count, warm] of [
    ['100k', 100_000, 60],
    ['1 M', 1_000_000, 8],
  ] as const) {
    const places = scattered(count);
    const preview = await show(fieldOf(places, LOOK), { host: SMALL });
    times[name] = await race(preview, places, { warm, rounds: 4, frames: 6 }, [small, deckGlUpdate]);
  }
  return times;
}

export async function measureStandard(): Promise<Standard> {
  const times: Times[] = [];
  let divided: Pick<Standard, 'divider' | 'ofDay' | 'ofDivider'> | null = null;
  for (const kind of ['drag', 'settled'] as const) {
    const field = standardField(kind);
    const preview = await show(field);
    divided ??= await divide(preview);
    times.push(await race(preview, field, { rounds: 2, frames: 4 }, [particles, deckGl, canvas2d]));
  }
  if (!divided) throw new Error('no standard scene');
  const [drag, settled] = times;
  return { drag, settled, ...divided };
}

async function divide(preview: Preview): Promise<Pick<Standard, 'divider' | 'ofDay' | 'ofDivider'>> {
  const move = (i: number) => preview.setCompare({ mode: 'divider', at: (i % 60) / 60 });
  const contestant = { ...ours(preview, { name: 'divider', change: move }), destroy() {} };
  const { divider } = await timeInTurns([contestant], { rounds: 1, frames: 9 });
  const ofDay = await countCalls(() => drawn(preview, () => preview.setDay(777)));
  const ofDivider = await countCalls(() => drawn(preview, () => move(31)));
  preview.setCompare(null);
  return { divider, ofDay, ofDivider };
}

type Peer = (places: Places) => ReturnType<typeof particles>;

/** Ours and peers drawing dots at the same places in turns; all of them are destroyed. */
async function race(
  preview: Preview,
  places: Places,
  how: TimeOptions,
  peers: readonly Peer[],
): Promise<Times> {
  const contestants = [ours(preview)];
  for (const peer of peers) contestants.push(await peer(places));
  const timings = await timeInTurns(contestants, how);
  for (const { destroy } of contestants) destroy();
  return timings;
}

function drawn(preview: Preview, change: () => void): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      preview.off('frame', told);
      resolve();
    };
    preview.on('frame', told);
    change();
  });
}
