import type { PixelPlace } from '@stubble/core';
import { svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type FaceMark, movePoint } from '../../head/fit-points.ts';
import type { PhotoPixel } from '../../stage/stage-view.ts';
import type { FitPoint } from '../../state/ui.ts';
import { OverlayElement } from '../base/overlay-element.ts';

/** How far a hand may slip when it only presses a dot, CSS px. Chosen by eye. */
const SLIP_PX = 4;

/** How a point is dragged. */
interface PointDrag {
  /** Moves up to this far are none, CSS px. @defaultValue 0 */
  readonly slipPx?: number;
  /** The hand has let go of a point that it moved. */
  readonly moved?: () => void;
}

/** Something over the head in which points of the fit are dragged: white dots to where the photo shows what they belong on, and the head follows. */
export abstract class FaceOverlay extends OverlayElement {
  /** The point that a hand holds: its dot stays as long. */
  protected held: FitPoint | null = null;

  /** Dots of the face; the panel's buttons are for those who have no pointer. */
  protected marks(marks: readonly FaceMark[], moved?: () => void) {
    return repeat(
      marks,
      ({ name }) => name,
      ({ name, label, place: [xPx, yPx], isSet }) => {
        const { x, y } = this.view.toScreen(xPx, yPx);
        const drag = { slipPx: SLIP_PX, ...(moved && { moved }) };
        return svg`<g class="mark ${isSet ? 'set' : ''}" transform="translate(${x} ${y})" @pointerdown=${(event: PointerEvent) => this.dragPoint(event, name, { xPx, yPx }, drag)}>
          <circle class="take" r="16" /><circle class="dot" r="5" /><title>${label}</title>
        </g>`;
      },
    );
  }

  /** A drag is one step of undo; while it goes on, the head follows the point. A press alone changes nothing. */
  protected dragPoint(
    event: PointerEvent,
    id: FitPoint,
    at: PhotoPixel,
    { slipPx = 0, moved = () => {} }: PointDrag = {},
  ): void {
    if (event.button !== 0) return;
    let isMoved = false;
    this.held = id;
    this.store.setUi({ point: id });
    this.dragHandle(event, at, {
      move: ({ xPx, yPx }) => {
        const { scale } = this.view.placement;
        isMoved ||= Math.hypot(xPx - at.xPx, yPx - at.yPx) * scale > slipPx;
        if (isMoved) this.put(id, [xPx, yPx]);
      },
      released: (kept) => {
        this.held = null;
        if (!kept || !isMoved) return;
        this.studio.fitting.refit();
        moved();
      },
    });
  }

  /** A point laid elsewhere, or taken away; the head is fitted anew. */
  protected put(id: FitPoint, place: PixelPlace | null, tag?: string): void {
    this.store.edit(movePoint(id, place), tag ? { tag } : {});
    this.studio.fitting.refit();
  }
}
