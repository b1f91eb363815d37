import type { Oval } from '@stubble/core';
import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type IconName, icon } from '../../icons/icons.ts';
import { type DragPoint, followDrag } from '../../stage/drag.ts';
import { PanZoom, type PanZoomHandlers, wheelFactor } from '../../stage/pan-zoom.ts';
import type { StagePoint } from '../../stage/stage-view.ts';
import { shared } from '../../styles/shared.ts';
import { overlayStyles } from '../base/overlay.styles.ts';
import { OverlayElement, type PhotoPixel } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';

/** A key press, px of the screen and degrees; with Shift five times as much. */
const STEP = { px: 4, deg: 2, long: 5 } as const;
/** Smallest radius, px of the screen. */
const LEAST_PX = 12;
/** A drag beside the oval draws a new one from this length on, px of the screen: a slip of the hand does not. */
const DRAWN_PX = 24;

interface Handle {
  readonly name: string;
  readonly icon: IconName;
  /** Place in the oval's own frame, shares of its radii. */
  readonly u: number;
  readonly v: number;
  readonly move: (oval: Oval, dx: number, dy: number) => Oval;
}

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
      ${HANDLES.map((handle) => this.#button(oval, handle))}
    `;
  }

  #button(oval: Oval, handle: Handle) {
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

  #placeOf({ centrePx, radiiPx, turnDeg }: Oval, { u, v }: Handle): StagePoint {
    const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
    const [x, y] = [u * radiiPx[0], v * radiiPx[1]];
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

  #onHandle(event: PointerEvent, { move }: Handle): void {
    const from = this.store.ui.oval;
    if (event.button !== 0 || !from) return;
    event.stopPropagation();
    const { scale } = this.view.placement;
    followDrag(event, {
      move: ({ dx, dy }: DragPoint) => this.#change(() => move(from, dx / scale, dy / scale)),
      end: () => {},
      cancel: () => this.#change(() => from),
    });
  }

  #onKey(event: KeyboardEvent, { move }: Handle): void {
    const step = (STEP.px * (event.shiftKey ? STEP.long : 1)) / this.view.placement.scale;
    const right = { ArrowLeft: -step, ArrowRight: step }[event.key] ?? 0;
    const down = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0;
    if ((right === 0 && down === 0) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#change((oval) => move(oval, right, down));
  }
}

/** A step in the photo along the oval's own axes. */
function own({ turnDeg }: Oval, dx: number, dy: number): readonly [number, number] {
  const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  return [c * dx + s * dy, c * dy - s * dx];
}

/** The upright oval in a box. */
function between(a: PhotoPixel, b: PhotoPixel): Oval {
  return {
    centrePx: [(a.xPx + b.xPx) / 2, (a.yPx + b.yPx) / 2],
    radiiPx: [Math.abs(a.xPx - b.xPx) / 2, Math.abs(a.yPx - b.yPx) / 2],
    turnDeg: 0,
  };
}

function moved(oval: Oval, dx: number, dy: number): Oval {
  return { ...oval, centrePx: [oval.centrePx[0] + dx, oval.centrePx[1] + dy] };
}

function sized(oval: Oval, factor: number): Oval {
  return { ...oval, radiiPx: [oval.radiiPx[0] * factor, oval.radiiPx[1] * factor] };
}

function turned(oval: Oval, degrees: number): Oval {
  return { ...oval, turnDeg: oval.turnDeg + degrees };
}

const HANDLES: readonly Handle[] = [
  { name: 'Move the oval', icon: 'move', u: 0, v: 0, move: moved },
  {
    name: 'Width of the oval',
    icon: 'wide',
    u: 1,
    v: 0,
    move: (oval, dx, dy) => ({
      ...oval,
      radiiPx: [oval.radiiPx[0] + own(oval, dx, dy)[0], oval.radiiPx[1]],
    }),
  },
  {
    name: 'Height of the oval',
    icon: 'high',
    u: 0,
    v: -1,
    move: (oval, dx, dy) => ({
      ...oval,
      radiiPx: [oval.radiiPx[0], oval.radiiPx[1] - own(oval, dx, dy)[1]],
    }),
  },
  {
    name: 'Tilt of the oval',
    icon: 'roll',
    u: 0.72,
    v: -0.72,
    move: (oval, dx, dy) => {
      const [x, y] = own(oval, dx, dy);
      const [u, v] = [0.72 * oval.radiiPx[0], -0.72 * oval.radiiPx[1]];
      return turned(oval, ((Math.atan2(v + y, u + x) - Math.atan2(v, u)) * 180) / Math.PI);
    },
  },
];

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
      touch-action: none;
    }
    .line {
      stroke-width: 2;
      stroke-dasharray: 8 6;
    }
  `;
}
