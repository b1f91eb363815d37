import type { Changes } from '../../../packages/renderer/bench/changes.ts';
import type { Timings } from '../../../packages/renderer/bench/timing.ts';
import type { BenchRow } from '../bench-row.ts';

const OURS = 'ours';
const PARTICLES = 'pixi ParticleContainer';
const DECK = 'deck.gl ScatterplotLayer';
const CANVAS = 'Canvas2D';

/** Changes of the day and of the divider: time of the page's thread, of the whole frame, and what goes to the GPU. */
export function changeRows({ few, many, standard, ofDay, ofDivider }: Changes): BenchRow[] {
  const frame = 'whole frame, 100k dots, 2048 x 1536';
  return [
    mainRow('change of day, main thread, 100k dots', few, { peer: PARTICLES, mostMs: 0.5 }),
    mainRow('change of day, main thread, 100k dots', few, { peer: DECK, mostMs: 0.5 }),
    mainRow('change of day, main thread, 1 M dots', many, { peer: PARTICLES, mostMs: 1 }),
    mainRow('change of day, main thread, 1 M dots', many, { peer: DECK, mostMs: 1 }),
    frameRow(frame, few, { peer: PARTICLES, least: 1 / 1.2, target: '<= 1.2x the peer' }),
    frameRow(frame, few, { peer: DECK, least: 3, target: '>= 3x faster' }),
    frameRow(frame, few, { peer: CANVAS, least: null, target: 'reported' }),
    frameRow('whole frame, 1 M dots, 2048 x 1536', many, {
      peer: PARTICLES,
      least: null,
      target: 'reported',
    }),
    ...(['drag', 'settled'] as const).map((name) =>
      plain(`whole frame, standard scene, ${name}`, standard[name].frameMs, { unit: 'ms' }),
    ),
    plain('change of day, bytes uploaded', ofDay.uploaded, { unit: 'bytes', most: 16_384 }),
    plain('change of day, draw calls', ofDay.draws, { unit: 'calls', most: 3 }),
    plain('divider moved, draw calls', ofDivider.draws, { unit: 'calls', most: 1 }),
    plain('divider moved, whole frame, standard scene', standard['divider'].frameMs, { unit: 'ms' }),
  ];
}

type Times = Readonly<Record<string, Timings>>;

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
