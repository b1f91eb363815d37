import type { Lens, ScalpSurface } from '@stubble/core';
import { nothing, svg } from 'lit';
import { gridLines, type ProjectedGrid, projectGrid } from '../../stage/grid-lines.ts';
import { mmTicks, type ProjectedTicks, projectTicks } from '../../stage/mm-ticks.ts';
import type { StagePoint, StageView } from '../../stage/stage-view.ts';

/** A number nearer than this to the middle of a handle is cut by it, CSS px: half a handle and half a number. Chosen by eye. */
const HANDLE_PX = 28;

/** Numbers nearer to each other than this run together, CSS px: one of three digits and a little. Chosen by eye. */
const NUMBER_PX = 26;

/** The head's grid as it lies in a photo. */
export interface ShownGrid {
  readonly drawn: ProjectedGrid;
  readonly ticks: ProjectedTicks;
}

/** A light grid on the head with a tick every 10 mm: sampled once per head, projected at every move. */
export class HeadGrid {
  #head: { readonly surface: ScalpSurface; readonly project: (lens: Lens) => ShownGrid } | null = null;

  of(surface: ScalpSurface, lens: Lens): ShownGrid {
    if (this.#head?.surface !== surface) {
      const lines = gridLines(surface);
      const ticks = mmTicks(surface);
      const project = (one: Lens) => ({
        drawn: projectGrid(lines, one),
        ticks: projectTicks(ticks, one),
      });
      this.#head = { surface, project };
    }
    return this.#head.project(lens);
  }

  /** Lines in px of the photo. */
  lines({ drawn, ticks }: ShownGrid) {
    return svg`
      <path class="edge" d=${drawn.outline} />
      <path class="line faint" d=${drawn.lines} />
      <path class="line" d=${drawn.strong} />
      <path class="tick" d=${ticks.path} />
      <path class="line outline" d=${drawn.outline} />`;
  }

  /** Millimetres from the glabella, at every fifth tick; none of which half is under a handle or another number. */
  labels({ ticks }: ShownGrid, view: StageView, handles: readonly { at: StagePoint }[] = []) {
    const written: StagePoint[] = [];
    return ticks.labels.map(({ text, xPx, yPx }) => {
      const at = view.toScreen(xPx, yPx);
      const covered = handles.some((handle) => isNear(handle.at, at, HANDLE_PX));
      if (covered || written.some((other) => isNear(other, at, NUMBER_PX))) return nothing;
      written.push(at);
      return svg`<text x=${at.x} y=${at.y + 4}>${text}</text>`;
    });
  }
}

function isNear(a: StagePoint, b: StagePoint, px: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < px;
}
