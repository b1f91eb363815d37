import { createSurface, type Lens, lensOf, type ScalpSurface, type View } from '@stubble/core';
import { property } from 'lit/decorators.js';
import type { StageView } from '../../stage/stage-view.ts';
import { activeView } from '../../state/document.ts';
import { StudioElement } from './studio-element.ts';

/** Something drawn over the photo: it follows the photo's place, and knows the head's surface and the lens. */
export abstract class OverlayElement extends StudioElement {
  @property({ attribute: false }) view!: StageView;
  #stop: (() => void) | null = null;
  #surface: { readonly head: unknown; readonly surface: ScalpSurface } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.view.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

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
}
