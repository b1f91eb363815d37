import { type PixelPlace, STRAY_TAP_MM } from '@stubble/core';
import { html, nothing, svg } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { faceMarks, fitPoints, type ShownPoint } from '../../head/fit-points.ts';
import { hasNoGrid, isDoubtful } from '../../head/fit-words.ts';
import type { FitPoint } from '../../state/ui.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep, SKIN_STEP_MM } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { styled } from '../base/styled.ts';
import { FaceOverlay } from './face-overlay.ts';
import { HeadGrid } from './head-grid.ts';
import { headOverlayStyles } from './head-overlay.styles.ts';
import { pointsOverlayStyles } from './points-overlay.styles.ts';

/** Half of what a letter of a point's name takes, and of the space around the words, CSS px. Measured. */
const LETTER_PX = 4.2;
const PADDING_PX = 12;
/** Words above a point reach so far up, and the cards along the top of the stage so far down, CSS px. */
const WORDS_PX = 48;
const CARDS_PX = 60;

/** The points that the head is fitted to: drag them, white dots of the face, or the head's outline to where the photo shows it. The fit follows. */
@customElement('points-overlay')
export class PointsOverlay extends FaceOverlay {
  readonly #grid = new HeadGrid();
  @query('.active') private active!: HTMLElement | null;
  #shownLaid: unknown = null;

  static override styles = [shared, overlayStyles, headOverlayStyles, pointsOverlayStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.head, document.case.views, document.shown, ui.point]);
    this.follow(
      ({ fitting }) => fitting,
      ({ words, laid }) => [words, laid],
    );
  }

  /** A point that was laid from the panel is moved next: by arrow keys too. */
  protected override updated(): void {
    const { laid } = this.studio.fitting;
    if (laid && laid !== this.#shownLaid) this.active?.focus({ preventScroll: true });
    this.#shownLaid = laid;
  }

  override render() {
    const { head } = this.store.document.case;
    const view = this.shown;
    if (!view || head.kind !== 'head' || hasNoGrid(this.studio.fitting.current, view)) return nothing;
    const grid = this.#grid.of(this.surface, this.lens);
    return html`
      <svg class=${isDoubtful(this.studio.fitting.current) ? 'doubtful' : ''}>
        <g transform=${this.view.transform}>
          ${this.#grid.lines(grid)}
          ${svg`<path class="pull" d=${grid.drawn.outline} @pointerdown=${this.#onOutline} />`}
        </g>
        ${this.#grid.labels(grid, this.view)}
        ${this.marks(faceMarks(view, head.semiAxesMm).filter(({ name, isSet }) => !isSet || name === this.held))}
      </svg>
      ${repeat(
        fitPoints(view),
        ({ id }) => id,
        (point) => this.#handle(point),
      )}
      ${this.loupe(grid.drawn.outline)}
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
        @pointerdown=${(event: PointerEvent) => this.dragPoint(event, id, { xPx: place[0], yPx: place[1] })}
        @pointerenter=${() => this.#point(id)}
        @pointerleave=${() => this.#point(null)}
        @focus=${() => this.store.setUi({ point: id })}
        @blur=${() => this.store.setUi({ point: null })}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, id, place)}
      ></button>
      ${active && !this.touched ? html`<span class="tag ${y < CARDS_PX + WORDS_PX ? 'below' : 'above'}" ${styled({ translate: `${this.#within(x, label)}px ${y}px` })}>${label}</span>` : nothing}`;
  }

  /** The middle of words beside a point, where no edge cuts them off. */
  #within(x: number, words: string): number {
    const { insets, size } = this.view;
    const half = LETTER_PX * words.length + PADDING_PX;
    return Math.max(insets.left + half, Math.min(size.width - insets.right - half, x));
  }

  #point(id: FitPoint | null): void {
    if (!this.held) this.store.setUi({ point: id });
  }

  /** Pulling the outline itself makes a point there. */
  readonly #onOutline = (event: PointerEvent) => {
    const id: FitPoint = `outline ${this.shown?.evidence?.outline?.length ?? 0}`;
    this.dragPoint(event, id, this.view.toPhoto(event.clientX, event.clientY));
  };

  #onKey(event: KeyboardEvent, id: FitPoint, place: PixelPlace): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    const arrow = arrowStep(event, SKIN_STEP_MM);
    if (!arrow && !removes) return;
    event.preventDefault();
    if (!arrow) {
      this.put(id, null);
      // The handle is gone with its point: the keyboard goes on at another one.
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.point')?.focus({ preventScroll: true }),
      );
      return;
    }
    const px = 1 / this.shown!.camera.mmPerPx;
    this.put(id, [place[0] + arrow[0] * px, place[1] + arrow[1] * px], `point:${id}`);
  }
}
