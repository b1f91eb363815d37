import { type PixelPlace, STRAY_TAP_MM } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isDoubtful } from '../../photo/fit-words.ts';
import { followDrag } from '../../stage/drag.ts';
import { fitPoints, movePoint, type ShownPoint } from '../../stage/fit-points.ts';
import type { FitPoint } from '../../state/ui.ts';
import { shared } from '../../styles/shared.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';
import { HeadGrid } from './head-grid.ts';
import { headOverlayStyles } from './head-overlay.styles.ts';
import { pointsOverlayStyles } from './points-overlay.styles.ts';

/** A key press moves a point this far on the head, mm; with Shift farther. */
const STEP_MM = 1;
const LONG_STEP_MM = 5;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The points that the head is fitted to: drag them, or pull the head's outline to where the photo shows it. The fit follows. */
@customElement('points-overlay')
export class PointsOverlay extends OverlayElement {
  readonly #grid = new HeadGrid();
  #held = false;

  static override styles = [shared, overlayStyles, headOverlayStyles, pointsOverlayStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.head, document.case.views, document.shown, ui.point]);
    this.follow(
      ({ fitting }) => fitting,
      ({ words }) => [words],
    );
  }

  override render() {
    const { head } = this.store.document.case;
    const view = this.shown;
    if (!view || head.kind !== 'head') return nothing;
    const grid = this.#grid.of(this.surface, head.semiAxesMm, this.lens);
    return html`
      <svg class=${isDoubtful(this.studio.fitting.current) ? 'doubtful' : ''}>
        <g transform=${this.view.transform}>
          ${this.#grid.lines(grid)}
          ${svg`<path class="pull" d=${grid.drawn.outline} @pointerdown=${this.#onOutline} />`}
        </g>
        ${this.#grid.labels(grid, this.view)}
      </svg>
      ${repeat(
        fitPoints(view),
        ({ id }) => id,
        (point) => this.#handle(point),
      )}
      <p class="unseen" id="how">Drag it, or move it by arrow keys: 1 mm on the head, 5 mm with Shift. Delete removes it.</p>
    `;
  }

  #handle({ id, label, place }: ShownPoint) {
    const { x, y } = this.view.toScreen(...place);
    const active = this.store.ui.point === id;
    const off = this.studio.fitting.current?.residuals.find(({ name }) => name === id);
    const kind = `${id.startsWith('outline') ? 'rim' : ''} ${active ? 'active' : ''} ${off && off.mm > STRAY_TAP_MM ? 'off' : ''}`;
    return html`<button
        class="grip point ${kind}"
        ${styled({ translate: `${x}px ${y}px` })}
        aria-label=${label}
        aria-describedby="how"
        @pointerdown=${(event: PointerEvent) => this.#onPress(event, id, place)}
        @pointerenter=${() => this.#point(id)}
        @pointerleave=${() => this.#point(null)}
        @focus=${() => this.store.setUi({ point: id })}
        @blur=${() => this.store.setUi({ point: null })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, id, place)}
      ></button>
      ${active ? html`<span class="tag above" ${styled({ translate: `${x}px ${y}px` })}>${label}</span>` : nothing}`;
  }

  #point(id: FitPoint | null): void {
    if (!this.#held) this.store.setUi({ point: id });
  }

  #onPress(event: PointerEvent, id: FitPoint, place: PixelPlace): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#drag(event, id, this.view.toScreen(...place));
  }

  /** Pulling the outline itself makes a point there. */
  readonly #onOutline = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const id: FitPoint = `outline ${this.shown?.evidence?.outline?.length ?? 0}`;
    const { x, y } = this.view.origin;
    this.#drag(event, id, { x: event.clientX - x, y: event.clientY - y });
  };

  /** A drag is one step of undo; while it goes on, the head follows the point. */
  #drag(event: PointerEvent, id: FitPoint, at: { readonly x: number; readonly y: number }): void {
    const { origin } = this.view;
    // The point stays under the finger where it was taken, not jumping its middle there.
    const grip = { x: event.clientX - origin.x - at.x, y: event.clientY - origin.y - at.y };
    this.#held = true;
    this.store.setUi({ point: id });
    this.store.beginGesture();
    followDrag(event, {
      move: ({ x, y }) => {
        const { xPx, yPx } = this.view.toPhoto(x - grip.x, y - grip.y);
        this.#put(id, [xPx, yPx]);
      },
      end: () => {
        this.#held = false;
        this.store.endGesture();
        this.studio.fitting.refit();
      },
      cancel: () => {
        this.#held = false;
        this.store.cancelGesture();
      },
    });
  }

  #put(id: FitPoint, place: PixelPlace | null, tag?: string): void {
    this.store.edit(movePoint(id, place), tag ? { tag } : {});
    this.studio.fitting.refit();
  }

  #onKey(event: KeyboardEvent, id: FitPoint, place: PixelPlace): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#put(id, null);
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const px = (event.shiftKey ? LONG_STEP_MM : STEP_MM) / this.shown!.camera.mmPerPx;
    this.#put(id, [place[0] + arrow[0] * px, place[1] + arrow[1] * px], `point:${id}`);
  }
}
