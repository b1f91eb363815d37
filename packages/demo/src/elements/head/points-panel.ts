import { type FitResidual, type LandmarkName, lensOf, type PixelPlace, STRAY_TAP_MM } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  EASY,
  fitPoints,
  landmarkLabel,
  movePoint,
  type ShownPoint,
  visibleLandmarks,
} from '../../head/fit-points.ts';
import { icon } from '../../icons/icons.ts';
import { activeView } from '../../state/document.ts';
import { clearPoints } from '../../state/view-edits.ts';
import { chips } from '../../styles/chips.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Residuals below are as good as a hand, mm. */
const NEAR_MM = 3;

/** Points that correct the fit: which there are, how far the head is from each, and more of them. */
@customElement('points-panel')
export class PointsPanel extends StudioElement {
  static override styles = [shared, panelStyles, disclosure, chips, column, pointsStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.views, document.case.head, document.shown, ui.point]);
    this.follow(
      ({ fitting }) => fitting,
      ({ words }) => [words],
    );
  }

  override render() {
    const view = activeView(this.store.document);
    const { head } = this.store.document.case;
    if (!view || head.kind !== 'head') return nothing;
    const points = fitPoints(view);
    const taps = view.evidence?.taps ?? {};
    const missing = visibleLandmarks(lensOf(view.camera, view.photo), head.semiAxesMm).filter(
      ({ name }) => !taps[name],
    );
    const words = this.studio.fitting.current;
    return html`
      ${words?.ofOval ? nothing : html`<p>Pull the head’s outline to where the photo shows it, and white dots to their places in the face. The head follows.</p>`}
      <div class="chips" role="group" aria-label="Add a point">
        ${missing.filter(({ name }) => EASY.includes(name)).map((one) => this.#chip(one))}
      </div>
      <details class="more">
        <summary>Other points</summary>
        <div class="chips" role="group" aria-label="Add another point">
          ${missing.filter(({ name }) => !EASY.includes(name)).map((one) => this.#chip(one))}
        </div>
      </details>
      ${
        points.length > 0
          ? html`<details class="more">
              <summary>${points.length} ${points.length === 1 ? 'point' : 'points'}</summary>
              <ul>${points.map((point) => this.#point(point, words?.residuals ?? []))}</ul>
              ${words?.notes.map((note) => html`<p>${note}</p>`)}
              <button class="clear" @click=${() => this.store.edit(clearPoints())}>Remove all points</button>
            </details>`
          : nothing
      }
    `;
  }

  #chip({ name, place }: { readonly name: LandmarkName; readonly place: PixelPlace }) {
    return html`<button @click=${() => this.studio.fitting.layPoint(name, place)}>${icon('plus')}${landmarkLabel(name)}</button>`;
  }

  #point({ id, label }: ShownPoint, residuals: readonly FitResidual[]) {
    const own = residuals.find(({ name }) => name === id);
    return html`<li
      class=${this.store.ui.point === id ? 'active' : ''}
      @pointerenter=${() => this.store.setUi({ point: id })}
      @pointerleave=${() => this.store.setUi({ point: null })}
    >
      <span>${label}</span>
      ${own ? html`<small class=${own.mm > STRAY_TAP_MM ? 'off' : ''}>${residualWords(own.mm)}</small>` : nothing}
      <button class="quiet square" aria-label="Remove: ${label}" @click=${() => this.#refit(movePoint(id, null))}>${icon('close')}</button>
    </li>`;
  }

  #refit(edit: ReturnType<typeof movePoint>): void {
    this.store.edit(edit);
    this.studio.fitting.refit();
  }
}

/** How far a point lies from the fitted head, for a person. */
export function residualWords(mm: number): string {
  if (mm < NEAR_MM) return 'fits';
  return `${Math.round(mm)} mm off${mm > STRAY_TAP_MM ? ': look at it' : ''}`;
}

function pointsStyles() {
  return css`
    .chips button {
      padding-left: 7px;
      gap: 4px;
    }
    .chips .icon {
      width: 14px;
      height: 14px;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding-left: var(--space-2);
      border-radius: var(--radius-s);
      font-size: var(--text-s);
    }
    li.active {
      background: var(--surface-sunk);
    }
    li span {
      flex: 1;
    }
    li small {
      color: var(--text-soft);
      font-size: var(--text-xs);
    }
    small.off {
      color: var(--danger);
    }
    li .icon {
      width: 15px;
      height: 15px;
    }
    .clear {
      margin-top: var(--space-2);
      width: 100%;
    }
  `;
}
