import type { Lens } from '@stubble/core';
import { Rectangle, type TextureSource } from 'pixi.js';
import type { PlacedDots } from '../field/place-dots.ts';
import type { PhotoBox } from '../pixels/window.ts';
import type { DotPass, TargetWindow } from './dot-pass.ts';
import type { Gpu } from './gpu.ts';
import { GAIN_FLOATS, gainsOf, looksOf, type MarkLooks, widthsOf } from './mark-looks.ts';
import { createPass, type Pass } from './pass.ts';
import { keptFragment, MOST_PAIRS } from './shaders/kept-marks.ts';
import { createTarget } from './textures.ts';

/** Marks that share px: what they take adds up. Their sums are kept, so that another day, and another zoom, of the same head cost no mark. */
export interface MergedMarks {
  /** Paint the light that all marks take: directly at first, from kept sums when camera and dots are as they were. */
  draw(target: TextureSource, job: MergedJob): void;
  /** Whether what was drawn last lacks some grain, for the sake of a zoom: drawn again without a further zoom it would not. */
  readonly rough: boolean;
  destroy(): void;
}

export interface MergedJob {
  readonly dots: DotPass;
  readonly lens: Lens;
  readonly window: TargetWindow;
  /** Where dots may be. */
  readonly dotBox: PhotoBox;
}

/** Sums are made anew when marks have become so much wider or narrower; until then a picture is up to 0.05 ΔE00 off. */
const WIDTH_STEP = 1.04;
/** Kept texels per px of the view for which they are kept, each way; with fewer than the least a picture would lose its grain. */
const FINER = 2;
const LEAST_FINER = 1.4;
/** Most texels kept in all: some 100 MB of whole floats. */
const MOST_TEXELS = 6.4e6;

interface Kept {
  readonly seen: readonly unknown[];
  readonly widths: readonly number[];
  readonly window: TargetWindow;
  /** Two groups each. */
  readonly pairs: readonly TextureSource[];
}

export function createMergedMarks(gpu: Gpu): MergedMarks {
  let seen: readonly unknown[] = [];
  let kept: Kept | null = null;
  let scale = 0;
  let rough = false;
  let looks: { readonly placed: PlacedDots; readonly of: MarkLooks } | null = null;
  const programs = new Map<number, Pass>();

  function gainsToday({ placed, table }: DotPass): Float32Array | null {
    if (!placed || !table || table.length / 8 > 2 * MOST_PAIRS) return null;
    if (looks?.placed !== placed) looks = { placed, of: looksOf(placed) };
    return gainsOf(table, looks.of, placed.crowding);
  }

  function keep(job: MergedJob, widths: readonly number[]): Kept | null {
    drop();
    const count = Math.ceil(widths.length / 2);
    const window = keptWindow(job, { count, maxTexture: gpu.maxTexture });
    if (!window) return null;
    const pairs = Array.from({ length: count }, (_, pair) => {
      const target = createTarget(window.width, window.height, gpu.lightFormat);
      job.dots.drawKept(target, job.lens, window, pair);
      return target;
    });
    kept = { seen, widths, window, pairs };
    return kept;
  }

  function drop(): void {
    for (const pair of kept?.pairs ?? []) pair.destroy();
    kept = null;
  }

  function programFor(pairs: number): Pass {
    const program = programs.get(pairs) ?? createKeptPass(gpu, pairs);
    programs.set(pairs, program);
    return program;
  }

  return {
    get rough() {
      return rough;
    },
    draw(target, job) {
      const { dots, window } = job;
      const former = seen;
      seen = [dots.placed, dots.stretch, job.lens];
      const zooms = window.scale !== scale;
      scale = window.scale;
      const gains = isSame(seen, former) ? gainsToday(dots) : null;
      const widths = gains && dots.table ? widthsOf(dots.table) : [];
      const fits =
        kept && isSame(kept.seen, seen) && areNear(kept.widths, widths) && isFine(kept, { window, zooms });
      const sums = gains && (fits ? kept : keep(job, widths));
      rough = Boolean(sums && sums.window.scale !== FINER * window.scale);
      if (!sums) return dots.drawSum(target, job.lens, window);
      const frame = new Rectangle(0, 0, window.width, window.height);
      gpu.renderer.renderTarget.bind({ target, clear: false, frame });
      const { pairs, window: from } = sums;
      const uGains = new Float32Array(2 * pairs.length * GAIN_FLOATS);
      uGains.set(gains);
      const finer = from.scale / window.scale;
      programFor(pairs.length).draw({
        uniforms: {
          uGains,
          uToKept: [finer, from.x - finer * window.x, from.y - finer * window.y],
          uKeptSize: [from.width, from.height],
        },
        textures: Object.fromEntries(pairs.map((pair, i) => [`uPair${i}`, pair])),
      });
    },
    destroy() {
      drop();
      for (const program of programs.values()) program.destroy();
    },
  };
}

/** All dots, finer than a view shows them; null where that would take too much memory. Its texels' edges are also those of the view's px. */
function keptWindow(
  { window, dotBox }: MergedJob,
  { count, maxTexture }: { readonly count: number; readonly maxTexture: number },
): TargetWindow | null {
  const scale = FINER * window.scale;
  const [x, y] = [0 - Math.floor(dotBox.left * scale), 0 - Math.floor(dotBox.top * scale)];
  const [width, height] = [Math.ceil(dotBox.right * scale) + x, Math.ceil(dotBox.bottom * scale) + y];
  const tooLarge = Math.max(width, height) > maxTexture || count * width * height > MOST_TEXELS;
  return tooLarge ? null : { scale, x, y, width, height };
}

/** Px whose edges lie between texels lose some grain, up to 0.6 ΔE00: that is for the time of a zoom only. */
function isFine(
  kept: Kept,
  { window, zooms }: { readonly window: TargetWindow; readonly zooms: boolean },
): boolean {
  const finer = kept.window.scale / window.scale;
  return zooms ? finer >= LEAST_FINER : finer === FINER;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function areNear(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((width, i) => Math.max(width / b[i], b[i] / width) <= WIDTH_STEP);
}

function createKeptPass(gpu: Gpu, pairs: number): Pass {
  return createPass(gpu, {
    fragment: keptFragment(pairs),
    uniforms: {
      uGains: { type: 'vec4<f32>', size: 2 * pairs },
      uToKept: 'vec3<f32>',
      uKeptSize: 'vec2<f32>',
    },
    textures: Array.from({ length: pairs }, (_, i) => `uPair${i}`),
  });
}
