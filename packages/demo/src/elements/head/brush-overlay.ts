import { brushPath, type MaskStroke, type PixelPlace } from '@stubble/core';
import { css, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { followDrag } from '../../stage/drag.ts';
import { lookTint } from '../../stage/look-tint.ts';
import { PanZoom, type PanZoomHandlers, wheelFactor } from '../../stage/pan-zoom.ts';
import { isUntouched } from '../../state/placed.ts';
import { setStrokes } from '../../state/view-edits.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep } from '../base/arrow-step.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';
import { HeadGrid } from './head-grid.ts';

/** The keyboard's brush moves by its own radius, or by a fifth of it with Shift. */
const FINE = 0.2;

/** Where dots may lie, as a tint, and a brush that corrects it: one finger paints, two move the photo. */
@customElement('brush-overlay')
export class BrushOverlay extends OverlayElement {
  /** What two fingers and the wheel do to the photo. */
  @property({ attribute: false }) moves!: PanZoomHandlers;
  @query('canvas') private canvas!: HTMLCanvasElement;
  /** Where the brush is, px of the photo. */
  @state() private at: PixelPlace | null = null;
  readonly #grid = new HeadGrid();
  readonly #down = new Set<number>();
  #tinted: unknown = null;

  static override styles = [shared, overlayStyles, brushStyles()];

  readonly #fingers = new PanZoom({
    pan: (dx, dy) => {
      if (this.#down.size > 1) this.moves.pan(dx, dy);
    },
    zoom: (...args) => this.moves.zoom(...args),
  });

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.head, document.case.views, document.shown, ui.brush]);
    this.follow(
      ({ scalp }) => scalp,
      ({ look }) => [look],
    );
  }

  override render() {
    if (!this.shown) return nothing;
    const { scale, x, y } = this.view.placement;
    const { widthPx, heightPx } = this.shown.photo;
    const place = this.at && this.view.toScreen(...this.at);
    const { paint } = this.store.ui.brush;
    return html`
      <canvas class=${this.#isHead && !isUntouched(this.shown) ? 'clipped' : ''} ${styled({ width: `${widthPx * scale}px`, height: `${heightPx * scale}px`, translate: `${x}px ${y}px` })}></canvas>
      <div
        class="surface"
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onHover}
        @pointerleave=${() => this.#hover(null)}
        @wheel=${this.#onWheel}
      ></div>
      <svg>
        ${this.#clip()}
        ${place ? svg`<circle class="edge" cx=${place.x} cy=${place.y} r=${this.#radiusPx() * scale} /><circle class="line ${paint}" cx=${place.x} cy=${place.y} r=${this.#radiusPx() * scale} />` : nothing}
      </svg>
      <button
        class="grip point"
        ${styled(this.#gripStyle())}
        aria-label="Brush"
        aria-describedby="how"
        @focus=${this.#onFocus}
        @blur=${() => this.#hover(null)}
        @keydown=${this.#onKey}
      ></button>
      <p class="unseen" id="how">Arrow keys move the brush, Space paints where it is.</p>
    `;
  }

  protected override updated(): void {
    const { look } = this.studio.scalp;
    if (this.#tinted === look) return;
    this.#tinted = look;
    lookTint(this.canvas, look, this.#isHead ? 'skin' : 'free');
  }

  get #isHead(): boolean {
    return this.store.document.case.head.kind === 'head';
  }

  /** Dots lie on the head alone, so the tint does too. */
  #clip() {
    const { head } = this.store.document.case;
    if (head.kind !== 'head' || isUntouched(this.shown!)) return nothing;
    const { drawn } = this.#grid.of(this.surface, this.lens);
    return svg`<clipPath id="head"><path transform="scale(${this.view.placement.scale})" d=${drawn.outline} /></clipPath>
      <g transform=${this.view.transform}><path class="rim" d=${drawn.outline} /></g>`;
  }

  #radiusPx(): number {
    return this.store.ui.brush.radiusMm / this.shown!.camera.mmPerPx;
  }

  #gripStyle(): Readonly<Record<string, string>> {
    const { x, y } = this.view.toScreen(...(this.at ?? this.shown!.camera.centrePx));
    return { translate: `${x}px ${y}px` };
  }

  #hover(place: PixelPlace | null): void {
    this.at = place;
  }

  #under(event: { readonly clientX: number; readonly clientY: number }): PixelPlace {
    const { xPx, yPx } = this.view.toPhoto(event.clientX, event.clientY);
    return [xPx, yPx];
  }

  readonly #onHover = (event: PointerEvent) => this.#hover(this.#under(event));

  readonly #onPress = (event: PointerEvent) => {
    if (event.button > 0) return;
    this.#down.add(event.pointerId);
    addEventListener('pointerup', this.#forget);
    addEventListener('pointercancel', this.#forget);
    this.#fingers.start(event);
    // A second finger means the photo, not paint.
    if (this.#down.size > 1) this.store.cancelGesture();
    else this.#paint(event);
  };

  readonly #forget = ({ pointerId }: PointerEvent) => {
    this.#down.delete(pointerId);
    if (this.#down.size > 0) return;
    removeEventListener('pointerup', this.#forget);
    removeEventListener('pointercancel', this.#forget);
  };

  /** From press to release one stroke, one step of undo; what it changes is shown at once. */
  #paint(event: PointerEvent): void {
    const before = this.shown?.maskStrokes ?? [];
    const way: PixelPlace[] = [this.#under(event)];
    const draw = () => {
      if (this.store.inGesture) this.store.edit(setStrokes([...before, this.#stroke(way)]));
    };
    this.store.beginGesture();
    draw();
    followDrag(event, {
      move: ({ x, y }) => {
        way.push(this.#under({ clientX: x, clientY: y }));
        draw();
      },
      end: () => this.store.endGesture(),
      cancel: () => this.store.cancelGesture(),
    });
  }

  #stroke(way: readonly PixelPlace[]): MaskStroke {
    const radiusPx = Math.min(5000, Math.max(0.5, this.#radiusPx()));
    return { paint: this.store.ui.brush.paint, radiusPx, points: brushPath(way, radiusPx) };
  }

  readonly #onWheel = (event: WheelEvent) => {
    event.preventDefault();
    this.moves.zoom(wheelFactor(event), { x: event.clientX, y: event.clientY }, 0);
  };

  readonly #onFocus = (event: FocusEvent) => {
    if ((event.target as HTMLElement).matches(':focus-visible')) {
      const [x, y] = this.shown!.camera.centrePx;
      this.#hover(this.at ?? [x, y]);
    }
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.at ?? this.shown!.camera.centrePx;
    const step = arrowStep(event, [1, FINE]);
    const paints = event.key === ' ' || event.key === 'Enter';
    if (!step && !paints) return;
    event.preventDefault();
    if (!step) this.store.edit(setStrokes([...(this.shown!.maskStrokes ?? []), this.#stroke([at])]));
    else {
      const px = this.#radiusPx();
      this.#hover([at[0] + step[0] * px, at[1] + step[1] * px]);
    }
  };
}

function brushStyles() {
  return css`
    canvas.clipped {
      clip-path: url(#head);
    }
    .rim {
      stroke: #fff;
      stroke-width: 1.5;
      stroke-dasharray: 3 5;
      opacity: 0.8;
      vector-effect: non-scaling-stroke;
      fill: none;
    }
    canvas {
      position: absolute;
      left: 0;
      top: 0;
    }
    .surface {
      position: absolute;
      inset: 0;
      pointer-events: auto;
      touch-action: none;
      cursor: none;
    }
    circle {
      fill: none;
    }
    .line {
      stroke-width: 2;
    }
    .line.block {
      stroke: #fff;
    }
    .line.hair {
      stroke: var(--guide-doubt);
    }
    /* For the keyboard alone: a hand has the surface. */
    .grip {
      pointer-events: none;
      opacity: 0;
    }
    .grip:focus-visible {
      opacity: 1;
    }
  `;
}
