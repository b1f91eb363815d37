import type { Lens } from '@stubble/core';
import { GROUP_STATE_FLOATS, lensPosition, STRETCH_DIRECTIONS } from '@stubble/core';
import { Rectangle, State, type TextureSource } from 'pixi.js';
import type { PlacedDots } from '../field/place-dots.ts';
import type { Gpu } from './gpu.ts';
import { createMarkData, type MarkData } from './mark-data.ts';
import { mostPxPerMm, mostReachPx } from './mark-reach.ts';
import { createPass, type Pass } from './pass.ts';
import { marksFragment } from './shaders/mark-fragment.ts';
import type { Carrier, Paint } from './shaders/mark-kind.ts';
import { marksVertex, REDNESS_REACH_MM } from './shaders/marks.ts';

/** Where in the photo a target lies: target px = photo px · scale + (x, y); its size in px. */
export interface TargetWindow {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws what marks do to light. */
export interface DotPass {
  /** Upload dots, unless these are already there. */
  setDots(placed: PlacedDots): void;
  /** Upload the state of every group (8 floats each), unless it is already there. */
  setGroups(table: Float32Array): void;
  /** How much farther than the model's outline the head reaches, by direction; null for nowhere. */
  setStretch(stretch: Float32Array | null): void;
  /** Whether skin is red around any mark on the day of the table. */
  readonly reddens: boolean;
  /** Clear the target to 1 and multiply every mark onto it: the share of light that passes. */
  draw(target: TextureSource, lens: Lens, window: TargetWindow): void;
  /**
   * Clear the target to 0 and add up the light that every mark takes: for so many marks, so much smaller than a px, that they merge in it. They absorb
   * side by side, so what they take adds up, not their optical depth.
   */
  drawSum(target: TextureSource, lens: Lens, window: TargetWindow): void;
  /**
   * The same of the groups 2·pair and 2·pair + 1, whatever the day, but for the width of the marks: sums of contrast (red, blue), and of contrast
   * times retention less 1 (green, alpha).
   */
  drawKept(target: TextureSource, lens: Lens, window: TargetWindow, pair: number): void;
  readonly placed: PlacedDots | null;
  readonly table: Float32Array | null;
  readonly stretch: Float32Array | null;
  /** Whether marks are so many that they are merged where they are smaller than a px; strokes are never. */
  readonly merges: boolean;
  /** Clear the target to 0 and add up the redness around every mark (red), and its weight (green). */
  drawRedness(target: TextureSource, lens: Lens, window: TargetWindow): void;
  destroy(): void;
}

/** From so many marks on those smaller than a px are merged; fewer are drawn one by one in time. Chosen by measurement. */
const MERGE_FROM = 150_000;

/** Width of a usual mark at the hairline, mm, and the radius below which one sample per px does not do, px. */
const FINE_MARK_MM = 0.3;
const ONE_SAMPLE_PX = 1.4;

/** What is painted: light that passes, light that is taken, on a day or on any, or redness. */
type Wanted = 'light' | 'sum' | 'kept' | 'redness';

export function createDotPass(gpu: Gpu): DotPass {
  const data = createMarkData();
  let stretch: Float32Array | null = null;
  const programs = new Map<string, Pass>();
  const multiply = blending('multiply');
  const add = blending('add');
  const programFor = (paint: Paint, carrier: Carrier) => {
    const name = `${paint} ${carrier}`;
    const known = programs.get(name) ?? createProgram(gpu, paint, carrier);
    programs.set(name, known);
    return known;
  };

  function paint(what: Wanted, target: TextureSource, lens: Lens, window: TargetWindow, pair = 0): void {
    const red = what === 'redness';
    const { placed, table, groups } = data;
    const value = what === 'light' ? 1 : 0;
    const clearColor: [number, number, number, number] = [value, value, value, value];
    const pxPerMm = (lens.focalPx * window.scale) / lens.translationMm[2];
    const reach = placed && table ? reachOf(data, { lens, window, red }) : 0;
    const room = Math.ceil(reach);
    const frame = new Rectangle(0, 0, window.width, window.height);
    gpu.renderer.renderTarget.bind({ target, clear: true, clearColor, frame });
    if (!placed?.rows || !table) return;
    // Points whose middles lie outside the viewport may vanish whole, so it reaches beyond the target: pixi itself would cut it back.
    const { gl } = gpu.renderer;
    gl.viewport(-room, -room, window.width + 2 * room, window.height + 2 * room);
    const fine = (FINE_MARK_MM / 2) * pxPerMm < ONE_SAMPLE_PX;
    const carrier = placed.strokes || 2 * reach > gpu.largestPoint ? 'quads' : 'points';
    const marks = carrier === 'quads' ? data.quads() : null;
    programFor(what !== 'light' ? what : fine ? 'fine' : 'disc', carrier).draw({
      uniforms: {
        ...uniformsOf(lens, window, room),
        uStretched: stretch ? 1 : 0,
        ...(stretch && { uStretch: stretch }),
        ...(red && { uMmPerTexel: 1 / pxPerMm }),
        ...(what === 'sum' && { uCrowding: placed.crowding }),
        ...(what === 'kept' && { uPair: pair }),
        ...(marks && { uStroked: marks.strokes ? 1 : 0 }),
      },
      textures: {
        uGroups: groups,
        ...(marks && { uDots: marks.dots, uStrokes: marks.strokes ?? gpu.blank }),
      },
      geometry: marks?.geometry ?? data.points(),
      state: what === 'light' ? multiply : add,
      instanceCount: marks ? placed.rows : 1,
    });
    gl.viewport(0, 0, window.width, window.height);
  }

  return {
    setDots: data.setDots,
    setGroups: data.setGroups,
    setStretch(next) {
      stretch = next;
    },
    get reddens() {
      const { table } = data;
      for (let at = 7; table && at < table.length; at += GROUP_STATE_FLOATS) if (table[at] > 0) return true;
      return false;
    },
    get placed() {
      return data.placed;
    },
    get table() {
      return data.table;
    },
    get stretch() {
      return stretch;
    },
    get merges() {
      return (data.placed?.count ?? 0) >= MERGE_FROM && !data.placed?.strokes;
    },
    draw: (target, lens, window) => paint('light', target, lens, window),
    drawSum: (target, lens, window) => paint('sum', target, lens, window),
    drawKept: (target, lens, window, pair) => paint('kept', target, lens, window, pair),
    drawRedness: (target, lens, window) => paint('redness', target, lens, window),
    destroy() {
      for (const program of programs.values()) program.destroy();
      data.destroy();
    },
  };
}

function reachOf(
  { placed, table }: MarkData,
  { lens, window, red }: { readonly lens: Lens; readonly window: TargetWindow; readonly red: boolean },
): number {
  if (!placed || !table) return 0;
  const pxPerMm = mostPxPerMm(placed, lens, window.scale);
  return red ? Math.max(2, REDNESS_REACH_MM * pxPerMm) + 2 : mostReachPx(placed, table, pxPerMm);
}

function uniformsOf(lens: Lens, window: TargetWindow, room: number) {
  const r = lens.rotation;
  return {
    // By columns, as GL wants it.
    uRotation: [r[0], r[3], r[6], r[1], r[4], r[7], r[2], r[5], r[8]],
    uTranslation: lens.translationMm,
    uEye: lensPosition(lens),
    uLens: [lens.focalPx, ...lens.principalPx],
    uToTarget: [window.scale, window.x, window.y],
    uTargetSize: [window.width, window.height, room],
  };
}

function createProgram(gpu: Gpu, paint: Paint, carrier: Carrier): Pass {
  return createPass(gpu, {
    vertex: marksVertex({ paint, carrier }),
    fragment: marksFragment({ paint, carrier }),
    uniforms: {
      uRotation: 'mat3x3<f32>',
      uTranslation: 'vec3<f32>',
      uEye: 'vec3<f32>',
      uLens: 'vec3<f32>',
      uToTarget: 'vec3<f32>',
      uTargetSize: 'vec3<f32>',
      uStretched: 'f32',
      uStretch: { type: 'vec4<f32>', size: STRETCH_DIRECTIONS / 4 },
      ...(paint === 'redness' && { uMmPerTexel: 'f32' as const }),
      ...(paint === 'sum' && { uCrowding: 'f32' as const }),
      ...(paint === 'kept' && { uPair: 'f32' as const }),
      ...(carrier === 'quads' && { uStroked: 'f32' as const }),
    },
    textures: carrier === 'quads' ? ['uGroups', 'uDots', 'uStrokes'] : ['uGroups'],
  });
}

function blending(blendMode: 'multiply' | 'add'): State {
  const state = new State();
  state.blend = true;
  state.blendMode = blendMode;
  return state;
}
