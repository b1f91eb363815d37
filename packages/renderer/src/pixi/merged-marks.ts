import type { Lens } from '@stubble/core';
import { Rectangle, type TextureSource } from 'pixi.js';
import type { PlacedDots } from '../field/place-dots.ts';
import type { DotPass, TargetWindow } from './dot-pass.ts';
import type { Gpu } from './gpu.ts';
import { GAIN_FLOATS, gainsOf, looksOf, type MarkLooks, widthsOf } from './mark-looks.ts';
import { createPass, type Pass } from './pass.ts';
import { keptFragment, MOST_PAIRS } from './shaders/kept-marks.ts';
import { createTarget } from './textures.ts';

/** Marks that share px: what they take adds up. Their sums are kept, so that another day of the same view costs no mark. */
export interface MergedMarks {
  /** Paint the light that all marks take: directly for a new view, from the kept sums when the view is as it was. */
  draw(target: TextureSource, job: MergedJob): void;
  destroy(): void;
}

export interface MergedJob {
  readonly dots: DotPass;
  readonly lens: Lens;
  readonly window: TargetWindow;
}

/** Sums are made anew when marks have become so much wider or narrower; until then a picture is up to 0.05 ΔE00 off. */
const WIDTH_STEP = 1.04;

interface Kept {
  readonly view: readonly unknown[];
  readonly widths: readonly number[];
  /** Two groups each. */
  readonly pairs: readonly TextureSource[];
}

export function createMergedMarks(gpu: Gpu): MergedMarks {
  let view: readonly unknown[] = [];
  let kept: Kept | null = null;
  let looks: { readonly placed: PlacedDots; readonly of: MarkLooks } | null = null;
  const programs = new Map<number, Pass>();

  function gainsToday({ placed, table }: DotPass): Float32Array | null {
    if (!placed || !table || table.length / 8 > 2 * MOST_PAIRS) return null;
    if (looks?.placed !== placed) looks = { placed, of: looksOf(placed) };
    return gainsOf(table, looks.of, placed.crowding);
  }

  function keep({ dots, lens, window }: MergedJob, widths: readonly number[]): Kept {
    drop();
    const pairs = Array.from({ length: Math.ceil(widths.length / 2) }, (_, pair) => {
      const target = createTarget(window.width, window.height, gpu.lightFormat);
      dots.drawKept(target, lens, window, pair);
      return target;
    });
    kept = { view, widths, pairs };
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
    draw(target, job) {
      const { dots, window } = job;
      const former = view;
      view = viewOf(job);
      const gains = isSame(view, former) ? gainsToday(dots) : null;
      if (!gains || !dots.table) return dots.drawSum(target, job.lens, window);
      const widths = widthsOf(dots.table);
      const fits = kept && isSame(kept.view, view) && areNear(kept.widths, widths);
      const { pairs } = kept && fits ? kept : keep(job, widths);
      const frame = new Rectangle(0, 0, window.width, window.height);
      gpu.renderer.renderTarget.bind({ target, clear: false, frame });
      const uGains = new Float32Array(2 * pairs.length * GAIN_FLOATS);
      uGains.set(gains);
      programFor(pairs.length).draw({
        uniforms: { uGains },
        textures: Object.fromEntries(pairs.map((pair, i) => [`uPair${i}`, pair])),
      });
    },
    destroy() {
      drop();
      for (const program of programs.values()) program.destroy();
    },
  };
}

/** All that decides where marks lie on the target. */
function viewOf({ dots, lens, window }: MergedJob): readonly unknown[] {
  return [dots.placed, dots.stretch, lens, window.scale, window.x, window.y, window.width, window.height];
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
    uniforms: { uGains: { type: 'vec4<f32>', size: 2 * pairs } },
    textures: Array.from({ length: pairs }, (_, i) => `uPair${i}`),
  });
}
