import type { SkinPoint } from '@stubble/core';
import { html, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { PanZoom } from '../../stage/pan-zoom.ts';
import { skinPointUnder } from '../../stage/skin-points.ts';
import { Stroke } from '../../stage/stroke.ts';
import { OverlayElement } from '../base/overlay-element.ts';

/** An overlay that a pencil can draw on: one finger draws, two move the photo. */
export abstract class PencilOverlay extends OverlayElement {
  /** Takes the fingers that do not draw. */
  @property({ attribute: false }) pass!: PanZoom;
  #stroke: Stroke | null = null;

  /** What takes the pencil: everything. One stroke from press to release is one step of undo. */
  protected sheet(label: string, drawn: (points: readonly SkinPoint[]) => void) {
    return html`<div
      class="sheet"
      role="img"
      aria-label=${label}
      @pointerdown=${(event: PointerEvent) => this.#onPencil(event, drawn)}
    ></div>`;
  }

  /** The stroke while it is drawn, CSS px of the stage. */
  protected strokeLine(look: string) {
    const path = this.#stroke?.path ?? '';
    return svg`<path class="stroke edge" d=${path} /><path class="stroke line ${look}" d=${path} />`;
  }

  /** A second finger gives the stroke up and moves the photo. */
  #onPencil(event: PointerEvent, drawn: (points: readonly SkinPoint[]) => void): void {
    if (event.button > 0) return;
    if (!event.isPrimary) {
      this.#stroke?.cancel();
      this.pass.start(event);
      return;
    }
    this.#stroke = new Stroke(event, {
      under: (x, y) => skinPointUnder(this.lens, this.surface, this.view.toPhoto(x, y)),
      origin: this.view.origin,
      moved: () => this.requestUpdate(),
      ended: (points) => {
        this.#drop();
        drawn(points);
      },
      dropped: () => this.#drop(),
    });
  }

  #drop(): void {
    this.#stroke = null;
    this.requestUpdate();
  }
}
