import type { PhotoPlace } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { patchCorners, placePatch, tiltedPatch } from '../../state/patch-edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SCREEN_STEP_PX } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';
import './scale-overlay.ts';

const NAMES = ['Top left corner', 'Top right corner', 'Bottom right corner', 'Bottom left corner'] as const;

/** The flat patch of a close-up: a line of known length when it is seen straight on, four corners when it is tilted. */
@customElement('patch-overlay')
export class PatchOverlay extends OverlayElement {
  static override styles = [shared, overlayStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.head, document.case.views, document.shown, ui.headTool]);
  }

  override render() {
    if (!this.shown || this.store.document.case.head.kind !== 'patch') return nothing;
    if (this.store.ui.headTool !== 'points') {
      return html`<scale-overlay .studio=${this.studio} .view=${this.view}></scale-overlay>`;
    }
    const corners = patchCorners(this.shown);
    const path = `M${corners.map((place) => place.join(' ')).join('L')}Z`;
    return html`
      <svg aria-hidden="true">
        <g transform=${this.view.transform}>${svg`<path class="edge" d=${path} /><path class="line" d=${path} />`}</g>
      </svg>
      ${corners.map((place, i) => this.#handle(corners, place, i))}
      ${this.loupe(path)}
    `;
  }

  #handle(corners: readonly PhotoPlace[], place: PhotoPlace, i: number) {
    const { x, y } = this.view.toScreen(...place);
    return html`<button
      class="grip point"
      ${styled({ translate: `${x}px ${y}px` })}
      aria-label=${NAMES[i]}
      title="${NAMES[i]} (arrow keys)"
      @pointerdown=${(event: PointerEvent) => this.#onPress(event, corners, i)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, corners, i)}
    ></button>`;
  }

  #put(corners: readonly PhotoPlace[], tag?: string): void {
    const { head } = this.store.document.case;
    if (head.kind !== 'patch') return;
    const fit = tiltedPatch(this.store.document, corners, head);
    this.store.edit(placePatch(fit, corners), tag ? { tag } : {});
  }

  #onPress(event: PointerEvent, corners: readonly PhotoPlace[], i: number): void {
    if (event.button !== 0) return;
    const [xPx, yPx] = corners[i];
    this.dragHandle(event, { xPx, yPx }, { move: (to) => this.#put(placed(corners, i, [to.xPx, to.yPx])) });
  }

  #onKey(event: KeyboardEvent, corners: readonly PhotoPlace[], i: number): void {
    const step = arrowStep(event, SCREEN_STEP_PX);
    if (!step) return;
    event.preventDefault();
    const { scale } = this.view.placement;
    const [x, y] = corners[i];
    this.#put(placed(corners, i, [x + step[0] / scale, y + step[1] / scale]), `corner:${i}`);
  }
}

function placed(corners: readonly PhotoPlace[], i: number, to: PhotoPlace): readonly PhotoPlace[] {
  return corners.map((place, k) => (k === i ? to : place));
}
