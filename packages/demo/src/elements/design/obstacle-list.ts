import { createSurface, lensOf, type Obstacle, type ObstacleKind } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { isPhone } from '../../stage/phone.ts';
import { bestSeen } from '../../stage/skin-points.ts';
import { leaveFree } from '../../state/design-edits.ts';
import { activeView } from '../../state/document.ts';
import {
  addObstacle,
  editObstacle,
  MARGIN_MM,
  OBSTACLE_ROWS,
  obstacleName,
  obstacleOf,
} from '../../state/obstacle-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** So many places are listed one by one; grafts of a transplant come from a file and are only counted. */
const MOST_LISTED = 40;
/** A press makes the distance so many times as large. */
const WIDER = 1.25;

/** Hairs, scars and other places that dots stay away from. */
@customElement('obstacle-list')
export class ObstacleList extends StudioElement {
  @state() private refused = '';

  static override styles = [shared, panelStyles, disclosure, listStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.treatment.obstacles, ui.design.leaving]);
  }

  override render() {
    const { obstacles } = this.store.document.case.treatment;
    const { leaving } = this.store.ui.design;
    return html`<details class="more">
      <summary>Places to leave free${obstacles.length > 0 ? html` <small>${obstacles.length}</small>` : nothing}</summary>
      <div class="stack">
        <p>No dot goes there, in any session. Choose what it is, then press on a spot, draw a line, or draw a loop on the photo.</p>
        <div class="kinds" role="group" aria-label="Draw a place to leave free">
          ${OBSTACLE_ROWS.map(
            ({ kind, label }) =>
              html`<button aria-pressed=${leaving === kind} @click=${() => this.#take(leaving === kind ? null : kind)}>${label}</button>`,
          )}
        </div>
        ${leaving ? html`<p role="status">Press or draw on the photo. Two fingers move the photo, Escape gives up.</p>` : nothing}
        ${leaving ? html`<button class="link" @click=${() => this.#add(leaving)}>Put one in the middle of the photo</button>` : nothing}
        ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
        ${obstacles.length > 0 ? this.#list(obstacles) : nothing}
      </div>
    </details>`;
  }

  #list(obstacles: readonly Obstacle[]) {
    if (obstacles.length > MOST_LISTED) return html`<p>${obstacles.length} places are left free.</p>`;
    return html`<ul aria-label="Places to leave free">
      ${obstacles.map((one, index) => {
        const name = obstacleName(obstacles, index);
        return html`<li>
          <span>${name} <small>${one.marginMm.toFixed(1)} mm</small></span>
          <button class="quiet square" aria-label="Dots nearer to ${name}" ?disabled=${one.marginMm <= MARGIN_MM.min} @click=${() => this.#widen(one, index, 1 / WIDER)}>${icon('minus')}</button>
          <button class="quiet square" aria-label="Dots farther from ${name}" ?disabled=${one.marginMm >= MARGIN_MM.max} @click=${() => this.#widen(one, index, WIDER)}>${icon('plus')}</button>
          <button class="quiet square" aria-label="Remove ${name}" @click=${() => editObstacle(this.store, index, null)}>${icon('close')}</button>
        </li>`;
      })}
    </ul>`;
  }

  #take(kind: ObstacleKind | null): void {
    this.refused = '';
    leaveFree(this.store, kind);
    if (kind && isPhone()) this.store.setUi({ sheet: 'closed' });
  }

  /** Without a pointer: where the photo shows most of the scalp, to be moved by the arrow keys. */
  #add(kind: ObstacleKind): void {
    const view = activeView(this.store.document);
    if (!view) return;
    const surface = createSurface(this.store.document.case.head);
    const spot = obstacleOf([bestSeen(lensOf(view.camera, view.photo), surface)], kind, surface);
    const made = spot && addObstacle(this.store, spot);
    this.refused = made && !made.ok ? made.sentence : '';
    leaveFree(this.store, null);
  }

  #widen(one: Obstacle, index: number, by: number): void {
    const marginMm = Math.min(MARGIN_MM.max, Math.max(MARGIN_MM.min, one.marginMm * by));
    editObstacle(this.store, index, { ...one, marginMm }, `obstacle:${index}:margin`);
  }
}

function listStyles() {
  return css`
    .kinds {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: var(--space-1);
    }
    .kinds button {
      padding: 0 var(--space-1);
    }
    ul {
      display: grid;
      gap: 2px;
    }
    li {
      display: flex;
      align-items: center;
      padding-left: var(--space-3);
      border-radius: var(--radius-s);
      background: var(--surface-sunk);
      font-size: var(--text-s);
    }
    li span {
      flex: 1;
    }
    li .icon {
      width: 14px;
      height: 14px;
    }
    small {
      color: var(--text-soft);
      font-size: var(--text-xs);
      font-weight: 400;
    }
    .refused {
      color: var(--danger);
    }
  `;
}
