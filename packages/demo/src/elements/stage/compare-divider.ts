import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { dividerPlace } from '../../stage/divider-place.ts';
import { followDrag } from '../../stage/drag.ts';
import { cover } from '../../styles/cover.ts';
import { shared } from '../../styles/shared.ts';
import { StageElement } from '../base/stage-element.ts';
import { styled } from '../base/styled.ts';
import { dividerLook } from './divider-look.styles.ts';

/** How far an arrow key moves the divider, share of the stage; with Shift farther. */
const STEP = 0.01;
const LONG_STEP = 0.1;
/** It stays this far from what covers the stage, CSS px. */
const MARGIN = 16;

/** The line between before, on its left, and after. */
@customElement('compare-divider')
export class CompareDivider extends StageElement {
  static override styles = [shared, cover, dividerLook, dividerStyles()];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.compare, ui.compareMode]);
  }

  override render() {
    const at = this.store.ui.compare ?? 0.5;
    // Side by side the line stands still between the two.
    const still = this.store.ui.compareMode === 'side-by-side';
    const { top, bottom, words, grip, isPhone } = dividerPlace(this.view);
    const left = `${at * this.view.size.width}px`;
    const apart = isPhone && !still ? 'apart' : '';
    return html`
      <div class="line" ${styled({ left, top: `${top}px`, bottom: `${bottom}px` })}></div>
      <span class="tag before ${apart}" ${styled({ left, top: `${words}px` })}>Before</span>
      <span class="tag after ${apart}" ${styled({ left, top: `${words}px` })}>After</span>
      ${still ? nothing : this.#grip(at, grip)}
    `;
  }

  #grip(at: number, middle: number) {
    const { width } = this.view.size;
    const percent = Math.round(100 * at);
    return html`<div
        class="grip"
        role="slider"
        tabindex="0"
        aria-label="Before and after divider"
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        aria-valuetext="${percent} % of the window shows before"
        ${styled({ translate: `${at * width}px ${middle}px` })}
        @pointerdown=${this.#onPress}
        @keydown=${this.#onKey}
      ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9.5 7 5 12l4.5 5M14.5 7 19 12l-4.5 5" /></svg></div>`;
  }

  #set(share: number): void {
    const { insets, size } = this.view;
    const low = (insets.left + MARGIN) / size.width;
    const high = (size.width - insets.right - MARGIN) / size.width;
    this.store.setUi({ compare: Math.min(high, Math.max(low, share)) });
  }

  readonly #onPress = (event: PointerEvent) => {
    if (event.button > 0) return;
    event.stopPropagation();
    const from = this.store.ui.compare ?? 0.5;
    followDrag(event, {
      move: ({ dx }) => this.#set(from + dx / this.view.size.width),
      end: () => {},
      cancel: () => this.#set(from),
    });
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const at = this.store.ui.compare ?? 0.5;
    const step = event.shiftKey ? LONG_STEP : STEP;
    const keys: Record<string, number> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      PageDown: at - LONG_STEP,
      PageUp: at + LONG_STEP,
      Home: 0,
      End: 1,
    };
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#set(next);
  };
}

function dividerStyles() {
  return css`
    .grip {
      position: absolute;
      left: -22px;
      top: -22px;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: 50%;
      background: #fff;
      box-shadow: 0 0 0 1px rgb(0 0 0 / 16%), 0 2px 10px rgb(0 0 0 / 30%);
      cursor: ew-resize;
      pointer-events: auto;
      touch-action: none;
    }
    .grip:focus-visible {
      outline: 3px solid var(--accent);
    }
    svg {
      width: 24px;
      fill: none;
      stroke: #17201f;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;
}
