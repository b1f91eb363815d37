import { css, html, nothing, svg } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { magnifiable } from '../../stage/magnified.ts';
import type { PhotoPixel, StagePoint } from '../../stage/stage-view.ts';
import { activeView, type Photo } from '../../state/document.ts';
import { shared } from '../../styles/shared.ts';
import { StageElement } from './stage-element.ts';
import { styled } from './styled.ts';

/** Diameter of the loupe, and how far its middle stands from the finger's place, CSS px: a fingertip covers about 40. Chosen by eye. */
const SIDE_PX = 112;
const AWAY_PX = 104;
/** How much larger it shows the photo than the stage does. Chosen by eye. */
const ZOOM = 2;

/** What a finger hides, beside it and larger: the photo around a held place, with the line that is dragged. */
@customElement('touch-loupe')
export class TouchLoupe extends StageElement {
  @property({ attribute: false }) place!: PhotoPixel;
  /** SVG path data of what is dragged, px of the photo. */
  @property() path = '';
  /** What the place measures; nothing where that is not told. */
  @property() words = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  #photo: Photo | null = null;
  #copy: ImageBitmap | null = null;

  static override styles = [shared, loupeStyles()];

  override render() {
    const { x, y } = this.#beside(this.view.toScreen(this.place.xPx, this.place.yPx));
    const px = SIDE_PX * devicePixelRatio;
    const scale = ZOOM * this.view.placement.scale;
    const [left, top] = [SIDE_PX / 2 - this.place.xPx * scale, SIDE_PX / 2 - this.place.yPx * scale];
    return html`<div class="loupe" aria-hidden="true" ${styled({ translate: `${x - SIDE_PX / 2}px ${y - SIDE_PX / 2}px` })}>
      <canvas width=${px} height=${px}></canvas>
      <svg viewBox="0 0 ${SIDE_PX} ${SIDE_PX}">
        ${svg`<path transform="translate(${left} ${top}) scale(${scale})" d=${this.path} /><circle cx=${SIDE_PX / 2} cy=${SIDE_PX / 2} r="5" />`}
      </svg>
      ${this.words ? html`<b>${this.words}</b>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    const { photo } = this.store.document;
    if (photo !== this.#photo) void this.#load(photo);
    this.#draw();
  }

  async #load(photo: Photo | null): Promise<void> {
    this.#photo = photo;
    this.#copy = null;
    const copy = photo && (await magnifiable(photo).catch(() => null));
    if (photo !== this.#photo || !this.isConnected) return;
    this.#copy = copy;
    this.#draw();
  }

  #draw(): void {
    const context = this.canvas.getContext('2d');
    const view = activeView(this.store.document);
    if (!context || !view || !this.#copy) return;
    const { width, height } = this.canvas;
    const { xPx, yPx } = this.place;
    // px of the copy in a px of the photo, and of the loupe.
    const k = this.#copy.width / view.photo.widthPx;
    const reach = (k * SIDE_PX) / (ZOOM * this.view.placement.scale);
    const x = view.mirrored ? view.photo.widthPx - xPx : xPx;
    context.setTransform(view.mirrored ? -1 : 1, 0, 0, 1, view.mirrored ? width : 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(this.#copy, k * x - reach / 2, k * yPx - reach / 2, reach, reach, 0, 0, width, height);
  }

  /** Above the finger; where there is no room, beside it, towards the middle of what is free. */
  #beside({ x, y }: StagePoint): StagePoint {
    const { insets, size } = this.view;
    const half = SIDE_PX / 2;
    if (y - AWAY_PX - half >= insets.top) return this.view.keepFree({ x, y: y - AWAY_PX }, half);
    const middle = (insets.left + size.width - insets.right) / 2;
    return this.view.keepFree({ x: x > middle ? x - AWAY_PX : x + AWAY_PX, y }, half);
  }
}

function loupeStyles() {
  return css`
    :host {
      position: absolute;
      inset: 0;
      z-index: 3;
      pointer-events: none;
    }
    .loupe {
      position: absolute;
      width: ${SIDE_PX}px;
      height: ${SIDE_PX}px;
      border-radius: 50%;
      background: var(--stage);
      box-shadow: 0 0 0 3px #fff, 0 0 0 4px rgb(0 0 0 / 25%), 0 6px 20px rgb(0 0 0 / 40%);
    }
    canvas,
    svg {
      position: absolute;
      width: 100%;
      height: 100%;
      border-radius: 50%;
      overflow: hidden;
    }
    path,
    circle {
      fill: none;
      stroke: var(--guide);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }
    circle {
      stroke: #fff;
      stroke-width: 1.5;
    }
    b {
      position: absolute;
      left: 50%;
      bottom: -8px;
      transform: translateX(-50%);
      padding: 2px 9px;
      border-radius: var(--radius-pill);
      background: rgb(10 20 19 / 86%);
      color: #fff;
      font: 600 var(--text-s) / 1.4 var(--font);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `;
}
