import type { Oval } from '@stubble/core';
import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { type DragPoint, followDrag } from '../../stage/drag.ts';
import {
  between,
  moved,
  OVAL_HANDLES,
  type OvalHandle,
  type OwnPlace,
  sized,
  turned,
} from '../../stage/oval-moves.ts';
import { PanZoom, type PanZoomHandlers, wheelFactor } from '../../stage/pan-zoom.ts';
import type { StagePoint } from '../../stage/stage-view.ts';
import { shared } from '../../styles/shared.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';

/** A key press, px of the screen and degrees; with Shift five times as much. */
const STEP = { px: 4, deg: 2, long: 5 } as const;
/** Smallest radius, px of the screen. */
const LEAST_PX = 12;
/** A drag beside the oval draws a new one from this length on, px of the screen: a slip of the hand does not. */
const DRAWN_PX = 24;
/** The handles of a small oval stand this far from its middle, px of the screen: a finger's 44 and a little. */
const APART_PX = 48;

/** An oval that a person lays over the bald head where the search alone was not sure. Not a step of undo: nothing has happened yet. */
@customElement('oval-overlay')
export class OvalOverlay extends OverlayElement {
  /** What two fingers and the wheel do to the photo. */
  @property({ attribute: false }) moves!: PanZoomHandlers;
  /** The oval before a new one was begun; null while none is drawn. */
  #before: Oval | null = null;

  static override styles = [shared, overlayStyles, ovalStyles()];

  readonly #fingers = new PanZoom({
    pan: (dx, dy) => {
      const { scale } = this.view.placement;
      this.#change((oval) => moved(oval, dx / scale, dy / scale));
    },
    zoom: (factor, _about, turnDeg) => this.#change((oval) => turned(sized(oval, factor), turnDeg)),
  });
  readonly #beside = new PanZoom({
    pan: (dx, dy) => {
      if (!this.#before) this.moves.pan(dx, dy);
    },
    zoom: (...args) => this.moves.zoom(...args),
  });

  constructor() {
    super();
    this.watch(({ ui, document }) => [ui.oval, document.case.views]);
  }

  override render() {
    const { oval } = this.store.ui;
    if (!oval) return nothing;
    const [cx, cy] = oval.centrePx;
    const ellipse = (kind: string) =>
      svg`<ellipse class=${kind} cx=${cx} cy=${cy} rx=${oval.radiiPx[0]} ry=${oval.radiiPx[1]} transform="rotate(${oval.turnDeg} ${cx} ${cy})" />`;
    return html`
      <div class="sheet" @pointerdown=${this.#onBeside} @wheel=${this.#onWheelBeside}></div>
      <svg>
        <g transform=${this.view.transform} @pointerdown=${this.#onBody} @wheel=${this.#onWheel}>
          ${ellipse('body')}${ellipse('edge')}${ellipse('line')}
        </g>
      </svg>
      ${OVAL_HANDLES.map((handle) => this.#button(oval, handle))}
    `;
  }

  #button(oval: Oval, handle: OvalHandle) {
    const at = this.view.keepFree(this.#placeOf(oval, handle), 26);
    return html`<button
      class="grip knob"
      ${styled({ translate: `${at.x}px ${at.y}px` })}
      aria-label=${handle.name}
      title="${handle.name} (arrow keys)"
      @pointerdown=${(event: PointerEvent) => this.#onHandle(event, handle)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, handle)}
    ><span>${icon(handle.icon)}</span></button>`;
  }

  #ownPlace(oval: Oval, { at }: OvalHandle): OwnPlace {
    return at(oval, APART_PX / this.view.placement.scale);
  }

  #placeOf(oval: Oval, handle: OvalHandle): StagePoint {
    const { centrePx, turnDeg } = oval;
    const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
    const [x, y] = this.#ownPlace(oval, handle);
    return this.view.toScreen(centrePx[0] + c * x - s * y, centrePx[1] + s * x + c * y);
  }

  #change(change: (oval: Oval) => Oval): void {
    const { oval } = this.store.ui;
    if (!oval) return;
    const least = LEAST_PX / this.view.placement.scale;
    const next = change(oval);
    const radiiPx = [Math.max(least, next.radiiPx[0]), Math.max(least, next.radiiPx[1])] as const;
    this.store.setUi({ oval: { ...next, radiiPx } });
  }

  /** Beside the oval one finger draws a new one from corner to corner, two move the photo. */
  readonly #onBeside = (event: PointerEvent) => {
    if (event.button > 0) return;
    this.#beside.start(event);
    if (event.isPrimary) this.#draw(event);
    else this.#giveUp();
  };

  #draw(event: PointerEvent): void {
    this.#before = this.store.ui.oval;
    const from = this.view.toPhoto(event.clientX, event.clientY);
    followDrag(event, {
      move: ({ x, y, dx, dy }) => {
        const to = this.view.toPhoto(x, y);
        if (this.#before && Math.hypot(dx, dy) > DRAWN_PX) this.#change(() => between(from, to));
      },
      end: () => {
        this.#before = null;
      },
      cancel: () => this.#giveUp(),
    });
  }

  #giveUp(): void {
    const before = this.#before;
    this.#before = null;
    if (before) this.#change(() => before);
  }

  readonly #onWheelBeside = (event: WheelEvent) => {
    event.preventDefault();
    this.moves.zoom(wheelFactor(event), { x: event.clientX, y: event.clientY }, 0);
  };

  readonly #onBody = (event: PointerEvent) => {
    if (event.button > 0) return;
    event.stopPropagation();
    this.#fingers.start(event);
  };

  readonly #onWheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    this.#change((oval) => sized(oval, wheelFactor(event) ** 0.5));
  };

  #onHandle(event: PointerEvent, handle: OvalHandle): void {
    const { oval } = this.store.ui;
    if (event.button !== 0 || !oval) return;
    event.stopPropagation();
    const { scale } = this.view.placement;
    const from = this.#ownPlace(oval, handle);
    followDrag(event, {
      move: ({ dx, dy }: DragPoint) =>
        this.#change(() => handle.move(oval, { dx: dx / scale, dy: dy / scale, from })),
      end: () => {},
      cancel: () => this.#change(() => oval),
    });
  }

  #onKey(event: KeyboardEvent, handle: OvalHandle): void {
    const step = (STEP.px * (event.shiftKey ? STEP.long : 1)) / this.view.placement.scale;
    const right = { ArrowLeft: -step, ArrowRight: step }[event.key] ?? 0;
    const down = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0;
    if ((right === 0 && down === 0) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#change((oval) => handle.move(oval, { dx: right, dy: down, from: this.#ownPlace(oval, handle) }));
  }
}

function ovalStyles() {
  return css`
    ellipse {
      fill: none;
      vector-effect: non-scaling-stroke;
    }
    .body {
      fill: rgb(47 214 196 / 10%);
      pointer-events: fill;
      cursor: move;
    }
    .line {
      stroke-width: 2;
      stroke-dasharray: 8 6;
    }
  `;
}
