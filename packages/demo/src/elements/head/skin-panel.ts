import { MAX_STROKES, type StrokePaint } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { activeView } from '../../state/document.ts';
import { setHair, setStrokes } from '../../state/view-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { plainRange } from '../../styles/range.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import '../controls/toggle-switch.ts';

const PAINTS: readonly (readonly [StrokePaint, string])[] = [
  ['skin', 'Skin'],
  ['hair', 'Hair'],
  ['block', 'Neither'],
];
const RADIUS_MM = [2, 30] as const;

/** Where dots may lie, as read from the photo: a brush corrects it, and hair can thin the design. */
@customElement('skin-panel')
export class SkinPanel extends StudioElement {
  @state() private reading = false;

  static override styles = [shared, panelStyles, disclosure, column, plainRange, skinStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.views,
      document.case.treatment.hair,
      document.case.treatment.areas,
      document.shown,
      ui.brush,
    ]);
    this.follow(
      ({ scalp }) => scalp,
      ({ look }) => [look],
    );
  }

  override render() {
    const view = activeView(this.store.document);
    if (!view) return nothing;
    const { brush } = this.store.ui;
    const strokes = view.maskStrokes ?? [];
    const { look } = this.studio.scalp;
    const isHead = this.store.document.case.head.kind === 'head';
    const { hair, areas } = this.store.document.case.treatment;
    const subtracts = hair !== undefined && areas.every((area) => area.aroundHair === true);
    return html`
      <p>${
        !isHead
          ? 'Dots lie on all the skin that is shown. Where they should not, on hair, a wound or the background, paint it out.'
          : look
            ? html`Dots lie on <b class="skin">bare skin</b> only. <b class="hair">Hair</b>, ears, glasses, hands and background stay free. Where that is wrong, paint over it.`
            : 'Nothing was read from this photo yet: find the head first.'
      }</p>
      <div class="segments" role="group" aria-label="The brush paints">
        ${PAINTS.map(
          ([paint, label]) =>
            html`<button aria-pressed=${brush.paint === paint} @click=${() => this.store.setUi({ brush: { ...brush, paint } })}><i class=${paint}></i>${label}</button>`,
        )}
      </div>
      <label class="size"
        ><span>Width of the brush</span>
        <input
          type="range"
          aria-label="Width of the brush"
          aria-valuetext="${Math.round(2 * brush.radiusMm)} mm"
          min=${RADIUS_MM[0]}
          max=${RADIUS_MM[1]}
          step="0.5"
          .value=${String(brush.radiusMm)}
          ${styled({ '--fill': String((brush.radiusMm - RADIUS_MM[0]) / (RADIUS_MM[1] - RADIUS_MM[0])) })}
          @input=${(event: Event) => this.store.setUi({ brush: { ...brush, radiusMm: (event.target as HTMLInputElement).valueAsNumber } })}
        /><small>${Math.round(2 * brush.radiusMm)} mm</small></label
      >
      ${
        strokes.length > 0
          ? html`<button @click=${() => this.store.edit(setStrokes([]))}>Remove ${strokes.length === 1 ? 'the stroke' : `all ${strokes.length} strokes`}</button>`
          : nothing
      }
      ${strokes.length >= MAX_STROKES ? html`<p role="status">One photo keeps ${MAX_STROKES} strokes: the oldest is forgotten with each new one.</p>` : nothing}
      ${isHead ? this.#hairSwitch(subtracts) : nothing}
    `;
  }

  #hairSwitch(subtracts: boolean) {
    return html`
      <toggle-switch
        label="Fewer dots where hair grows"
        hint=${this.reading ? 'Reading the photos…' : 'Read once from all photos of this head'}
        .on=${subtracts}
        @toggle=${() => this.#toggleHair(subtracts)}
      ></toggle-switch>
    `;
  }

  async #toggleHair(subtracts: boolean): Promise<void> {
    if (subtracts) {
      this.store.edit(setHair(null));
      return;
    }
    if (this.reading) return;
    this.reading = true;
    try {
      const hair = await this.studio.scalp.readHair();
      if (hair) this.store.edit(setHair(hair));
      else this.studio.toasts.show('error', 'No photo could be read for hair. Find the head in one first.');
    } catch {
      this.studio.toasts.show('error', 'The hair could not be read in this browser.');
    } finally {
      this.reading = false;
    }
  }
}

function skinStyles() {
  return css`
    b {
      font-weight: 600;
      color: var(--text);
      text-decoration: underline 3px var(--mark);
      text-underline-offset: 3px;
    }
    .skin {
      --mark: #2fd6c4;
    }
    .hair {
      --mark: #ffa032;
    }
    i {
      width: 11px;
      height: 11px;
      border-radius: 50%;
      border: 1.5px solid var(--line-strong);
      background: var(--mark, transparent);
    }
    .size {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      gap: 2px var(--space-3);
      font: 500 var(--text-s) / 1.3 var(--font);
    }
    .size span {
      grid-column: 1 / -1;
    }
    .size small {
      min-width: 4ch;
      color: var(--text-soft);
      font-variant-numeric: tabular-nums;
      text-align: right;
    }
  `;
}
