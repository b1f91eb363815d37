import { createSurface, type Lens, lensOf, type ScalpSurface, type View } from '@stubble/core';
import { html, nothing } from 'lit';
import { followDrag } from '../../stage/drag.ts';
import type { PhotoPixel } from '../../stage/stage-view.ts';
import { activeView } from '../../state/document.ts';
import { StageElement } from './stage-element.ts';
import './touch-loupe.ts';

export interface HandleDrag {
  readonly move: (to: PhotoPixel) => void;
  /** The hand has let go; false where the drag was given up. */
  readonly released?: (kept: boolean) => void;
}

/** Something drawn over the photo: it follows the photo's place, and knows the head's surface and the lens. */
export abstract class OverlayElement extends StageElement {
  /** The place that a finger holds, and hides; null while none does. */
  protected touched: PhotoPixel | null = null;
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
    if (event.pointerType === 'touch') this.#touch(at);
    followDrag(event, {
      move: ({ x, y }) => {
        const place = this.view.toPhoto(x - grip.x, y - grip.y);
        if (this.touched) this.#touch(place);
        move(place);
      },
      end: () => {
        this.#touch(null);
        this.store.endGesture();
        released?.(true);
      },
      cancel: () => {
        this.#touch(null);
        this.store.cancelGesture();
        released?.(false);
      },
    });
  }

  #touch(place: PhotoPixel | null): void {
    this.touched = place;
    this.requestUpdate();
  }

  /** What a finger hides, beside it: with the path that is dragged, px of the photo, and what the place measures. */
  protected loupe(path: string, words = '') {
    if (!this.touched) return nothing;
    return html`<touch-loupe .studio=${this.studio} .view=${this.view} .place=${this.touched} .path=${path} .words=${words}></touch-loupe>`;
  }
}
