import { property } from 'lit/decorators.js';
import type { StageView } from '../../stage/stage-view.ts';
import { StudioElement } from './studio-element.ts';

/** Something that lies over the stage and follows the photo's place in it. */
export abstract class StageElement extends StudioElement {
  @property({ attribute: false }) view!: StageView;
  #stop: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.view.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
