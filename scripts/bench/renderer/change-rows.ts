import type { Standard, Times } from '../../../packages/renderer/bench/changes.ts';
import type { BenchRow } from '../bench-row.ts';

const OURS = 'ours';
const PARTICLES = 'pixi ParticleContainer';
const DECK = 'deck.gl ScatterplotLayer';
const CANVAS = 'Canvas2D';

/** Whole frames of 100,000 dots. */
export function frameRows(few: Times): BenchRow[] {
  const frame = 'whole frame, 100k dots, 2048 x 1536';
  return [
    frameRow(frame, few, { peer: PARTICLES, least: 1 / 1.2, target: '<= 1.2x the peer' }),
    frameRow(frame, few, { peer: DECK, least: 3, target: '>= 3x faster' }),
    frameRow(frame, few, { peer: CANVAS, least: null, target: 'reported' }),
  ];
}

/** What a change of day costs the page's thread, by number of dots. */
export function dayRows(times: Readonly<Record<string, Times>>): BenchRow[] {
  return Object.entries(times).flatMap(([dots, of]) =>
    [PARTICLES, DECK].map((peer) =>
      mainRow(`change of day, main thread, ${dots} dots`, of, { peer, mostMs: dots === '1 M' ? 1 : 0.5 }),
    ),
  );
}

/** The standard scene in a drag and settled beside all peers, and what goes to the GPU. */
export function standardRows({ drag, settled, divider, ofDay, ofDivider }: Standard): BenchRow[] {
  const frames = Object.entries({ drag, settled }).flatMap(([name, times]) =>
    [PARTICLES, DECK, CANVAS].map((peer) =>
      frameRow(`whole frame, standard scene, ${name}`, times, { peer, least: null, target: 'reported' }),
    ),
  );
  return [
    ...frames,
    plain('change of day, bytes of parameters uploaded', ofDay.uploaded, { unit: 'bytes', most: 16_384 }),
    plain('change of day, draw calls', ofDay.draws, { unit: 'calls', most: 3 }),
    plain('divider moved, draw calls', ofDivider.draws, { unit: 'calls', most: 1 }),
    plain('divider moved, whole frame, standard scene', divider.frameMs, { unit: 'ms' }),
  ];
}

function mainRow(name: string, times: Times, { peer, mostMs }: { peer: string; mostMs: number }): BenchRow {
  const value = times[OURS].mainMs;
  const ratio = times[peer].mainMs / value;
  const met = value <= mostMs && ratio >= 10;
  return { area: 'renderer', unit: 'ms', name, value, peer, ratio, target: `<= ${mostMs} ms, >= 10x`, met };
}

interface FrameTarget {
  readonly peer: string;
  /** Least ratio, peer to ours. */
  readonly least: number | null;
  readonly target: string;
}

function frameRow(name: string, times: Times, { peer, least, target }: FrameTarget): BenchRow {
  const value = times[OURS].frameMs;
  const ratio = times[peer].frameMs / value;
  return {
    area: 'renderer',
    unit: 'ms',
    name,
    value,
    peer,
    ratio,
    target,
    met: least === null ? null : ratio >= least,
  };
}

/** A number without a peer; only reported without a limit. */
export function plain(
  name: string,
  value: number,
  { unit, most }: { unit: string; most?: number },
): BenchRow {
  const target = most === undefined ? 'reported' : `<= ${most}`;
  const met = most === undefined ? null : value <= most;
  return { area: 'renderer', unit, name, value, peer: null, ratio: null, target, met };
}
