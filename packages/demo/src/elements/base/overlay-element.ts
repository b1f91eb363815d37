import { createSurface, type Lens, lensOf, type ScalpSurface, type View } from '@stubble/core';
import { followDrag } from '../../stage/drag.ts';
import { activeView } from '../../state/document.ts';
import { StageElement } from './stage-element.ts';

/** A place of the photo, px. */
export interface PhotoPixel {
  readonly xPx: number;
  readonly yPx: number;
}

export interface HandleDrag {
  readonly move: (to: PhotoPixel) => void;
  /** The hand has let go; false where the drag was given up. */
  readonly released?: (kept: boolean) => void;
}

/** Something drawn over the photo: it follows the photo's place, and knows the head's surface and the lens. */
export abstract class OverlayElement extends StageElement {
  #surface: { readonly head: unknown; readonly surface: ScalpSurface } | null = null;

  protected get shown(): View | null {
    return activeView(this.store.document);
  }

  protected get lens(): Lens {
    const view = this.shown!;
    return lensOf(view.camera, view.photo);
  }

  /** The scalp, made anew only when the head's measures change. */
  protected get surface(): ScalpSurface {
    const { head } = this.store.document.case;
    if (this.#surface?.head !== head) this.#surface = { head, surface: createSurface(head) };
    return this.#surface.surface;
  }

  /** A drag of a handle is one step of undo. It stays under the finger where it was taken, not jumping its middle there. */
  protected dragHandle(event: PointerEvent, at: PhotoPixel, { move, released }: HandleDrag): void {
    event.stopPropagation();
    const screen = this.view.toScreen(at.xPx, at.yPx);
    const { origin } = this.view;
    const grip = { x: event.clientX - origin.x - screen.x, y: event.clientY - origin.y - screen.y };
    this.store.beginGesture();
    followDrag(event, {
      move: ({ x, y }) => move(this.view.toPhoto(x - grip.x, y - grip.y)),
      end: () => {
        this.store.endGesture();
        released?.(true);
      },
      cancel: () => {
        this.store.cancelGesture();
        released?.(false);
      },
    });
  }
}
