import type { Preview } from '../src/index.ts';
import { countCalls, type GlCalls } from './count-calls.ts';
import { canvas2d } from './peers/canvas-2d.ts';
import { deckGl, deckGlUpdate } from './peers/deck.ts';
import { ours, show } from './peers/ours.ts';
import { particles } from './peers/particles.ts';
import { fieldOf, scattered, standardField } from './scene.ts';
import { type Timings, timeInTurns } from './timing.ts';

/** Times by contestant, and what ours sends to the GPU. */
export interface Changes {
  /** 100,000 scattered dots. */
  readonly few: Readonly<Record<string, Timings>>;
  /** A million. */
  readonly many: Readonly<Record<string, Timings>>;
  /** The standard scene in a drag and settled, and a move of the divider. */
  readonly standard: Readonly<Record<string, Timings>>;
  readonly ofDay: GlCalls;
  readonly ofDivider: GlCalls;
}

const LOOK = { widthMm: 0.45, contrast: 1 };

export async function measureChanges(): Promise<Changes> {
  const few = await race(100_000, { rounds: 2, frames: 4 }, [particles, deckGl, canvas2d]);
  const many = await race(1_000_000, { rounds: 1, frames: 4 }, [particles, deckGlUpdate]);
  const drag = await show(standardField('drag'));
  const settled = await show(standardField('settled'));
  const divider = (i: number) => settled.setCompare({ mode: 'divider', at: (i % 60) / 60 });
  const contestants = [
    ours(drag, { name: 'drag' }),
    ours(settled, { name: 'settled' }),
    ours(settled, { name: 'divider', change: divider }),
  ];
  const standard = await timeInTurns(contestants, { rounds: 2, frames: 5 });
  const ofDay = await countCalls(() => drawn(settled, () => settled.setDay(777)));
  const ofDivider = await countCalls(() => drawn(settled, () => divider(31)));
  for (const { destroy } of contestants) destroy();
  return { few, many, standard, ofDay, ofDivider };
}

type Peer = (places: ReturnType<typeof scattered>) => ReturnType<typeof particles>;

async function race(count: number, how: { rounds: number; frames: number }, peers: readonly Peer[]) {
  const places = scattered(count);
  const contestants = [ours(await show(fieldOf(places, LOOK)))];
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
