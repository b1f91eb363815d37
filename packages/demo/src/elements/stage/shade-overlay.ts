import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ProbePlace } from '../../ageing/probe-places.ts';
import { cover } from '../../styles/cover.ts';
import { shared } from '../../styles/shared.ts';
import { arrowStep } from '../base/arrow-step.ts';
import { OverlayElement } from '../base/overlay-element.ts';
import { styled } from '../base/styled.ts';

const NAMES = { skin: 'Bare skin', shadow: 'Shaved hair' } as const;
type Which = keyof typeof NAMES;
/** A press of an arrow key, CSS px; with Shift farther. */
const STEP_PX = [4, 20] as const;
/** Smallest ring, CSS px, so that a finger finds it. */
const LEAST_PX = 15;

/** Two rings on the photo, to be put on bare skin and on shaved hair. */
@customElement('shade-overlay')
export class ShadeOverlay extends OverlayElement {
  #quiet: (() => void) | null = null;

  static override styles = [shared, cover, overlayStyles()];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#quiet = this.studio.shadeProbe.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#quiet?.();
  }

  override render() {
    const { probe } = this.studio.shadeProbe;
    if (!probe) return nothing;
    return html`${this.#ring('skin', probe.skin, probe.radiusPx)}${this.#ring('shadow', probe.shadow, probe.radiusPx)}
      ${this.loupe(this.touched ? circle(this.touched, probe.radiusPx) : '')}
      <p class="unseen" id="how">Drag it, or move it by arrow keys; with Shift in larger steps.</p>`;
  }

  #ring(which: Which, at: ProbePlace, radiusPx: number) {
    const { x, y } = this.view.toScreen(at.xPx, at.yPx);
    const radius = Math.max(LEAST_PX, radiusPx * this.view.placement.scale);
    const place = { translate: `${x}px ${y}px`, '--r': `${radius}px` };
    return html`<button class="ring" ${styled(place)} aria-label=${NAMES[which]} aria-describedby="how"
        @pointerdown=${(event: PointerEvent) => this.#onPress(event, which)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, which)}></button
      ><span class="name" ${styled(place)}>${NAMES[which]}</span>`;
  }

  #onPress(event: PointerEvent, which: Which): void {
    if (event.button !== 0) return;
    const { shadeProbe } = this.studio;
    const start = shadeProbe.probe?.[which];
    if (!start) return;
    this.dragHandle(event, start, {
      move: (to) => shadeProbe.place(which, this.#inside(to)),
      released: (kept) => {
        if (!kept) shadeProbe.place(which, start);
      },
    });
  }

  #onKey(event: KeyboardEvent, which: Which): void {
    const step = arrowStep(event, STEP_PX);
    const at = this.studio.shadeProbe.probe?.[which];
    if (!step || !at) return;
    event.preventDefault();
    const { scale } = this.view.placement;
    const next = { xPx: at.xPx + step[0] / scale, yPx: at.yPx + step[1] / scale };
    this.studio.shadeProbe.place(which, this.#inside(next));
  }

  #inside({ xPx, yPx }: ProbePlace): ProbePlace {
    const { widthPx, heightPx } = this.shown!.photo;
    return {
      xPx: Math.min(widthPx - 1, Math.max(1, xPx)),
      yPx: Math.min(heightPx - 1, Math.max(1, yPx)),
    };
  }
}

/** A ring as SVG path data, px of the photo. */
function circle({ xPx, yPx }: ProbePlace, radiusPx: number): string {
  const half = `a${radiusPx} ${radiusPx} 0 0 1`;
  return `M${xPx - radiusPx} ${yPx}${half} ${2 * radiusPx} 0${half} ${-2 * radiusPx} 0`;
}

function overlayStyles() {
  return css`
    .ring,
    .name {
      position: absolute;
      left: 0;
      top: 0;
    }
    .ring {
      width: calc(2 * var(--r));
      height: calc(2 * var(--r));
      min-height: 0;
      margin: calc(-1 * var(--r)) 0 0 calc(-1 * var(--r));
      padding: 0;
      border: 2px solid var(--guide);
      border-radius: 50%;
      background: none !important;
      box-shadow:
        0 0 0 1.5px var(--guide-edge),
        inset 0 0 0 1.5px var(--guide-edge);
      cursor: grab;
      pointer-events: auto;
      touch-action: none;
      transition: none;
    }
    .ring::after {
      content: '';
      position: absolute;
      inset: min(0px, calc(var(--r) - 24px));
      border-radius: 50%;
    }
    .name {
      margin-top: calc(var(--r) + 6px);
      padding: 1px 7px;
      border-radius: var(--radius-pill);
      background: rgb(10 16 15 / 72%);
      color: #fff;
      font: 500 var(--text-xs) / 1.5 var(--font);
      white-space: nowrap;
      transform: translateX(-50%);
    }
  `;
}
