import {
  type Area,
  areaKindRow,
  createSurface,
  lensOf,
  roundOutline,
  type Treatment,
  worksAroundHair,
} from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { isPhone } from '../../stage/phone.ts';
import { bestSeen, patchOf } from '../../stage/skin-points.ts';
import { deleteArea, drawOn, editArea, editPatch, moveArea, type Outcome } from '../../state/area-edits.ts';
import { chooseArea, setDesignUi } from '../../state/design-edits.ts';
import type { AreaTool } from '../../state/design-ui.ts';
import { activeView } from '../../state/document.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { areaSliders } from './area-sliders.ts';
import '../controls/toggle-switch.ts';
import { sideways } from '../../styles/windows.ts';

/** Radius of a round outline that is added without a pointer, mm. */
const ROUND_MM = 22;
/** Round outlines in a close-up are this share of its smaller side. */
const FLAT_SHARE = 0.2;

/** One area: its outlines, density, softness, pigment, sessions. */
@customElement('area-editor')
export class AreaEditor extends StudioElement {
  @property({ attribute: false }) area!: Area;
  @state() private refused = '';

  static override styles = [shared, panelStyles, disclosure, editorStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment.density,
      document.case.treatment.sessions,
      document.case.treatment.areas,
      document.case.treatment.hair,
      document.case.head,
      ui.design.tool,
    ]);
  }

  override render() {
    const { area } = this;
    const { treatment, head } = this.store.document.case;
    const row = areaKindRow(area.kind);
    const own = area.densityPerCm2 !== null;
    return html`<div class="stack">
      <p>${row.sentence}</p>
      ${head.kind === 'patch' && area.patches.length > 0 && !area.patches.some(({ shape }) => shape === 'flat') ? html`<p>It lies on the head. Draw it here to see it in this close-up.</p>` : nothing}
      <div class="tools" role="group" aria-label="Outline">
        ${this.#tool('draw', 'Draw')} ${this.#tool('erase', 'Erase')}
        <button @click=${() => this.#round('add')} aria-label="Add a round outline">${icon('plus')}Round</button>
        <button @click=${() => this.#round('subtract')} aria-label="Cut out a round">${icon('minus')}Round</button>
      </div>
      ${this.#hint()}
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
      ${area.patches.length > 0 ? this.#patches() : nothing}
      <toggle-switch
        label="A density of its own"
        .on=${own}
        @toggle=${() => this.#tell(editArea(this.store, area.id, { densityPerCm2: own ? null : usualDensity(treatment) }))}
      ></toggle-switch>
      <div class="sliders">${areaSliders(this.studio, area)}</div>
      ${this.#sessions(treatment)}
      ${this.#hair(treatment)}
      <div class="row">
        <button ?disabled=${treatment.areas[0] === area} @click=${() => moveArea(this.store, area.id, -1)}>Below</button>
        <button ?disabled=${treatment.areas.at(-1) === area} @click=${() => moveArea(this.store, area.id, 1)}>Above</button>
        <button class="remove" @click=${this.#remove}>${icon('bin')}Remove</button>
      </div>
    </div>`;
  }

  #tool(tool: AreaTool, label: string) {
    const on = this.store.ui.design.tool === tool;
    return html`<button aria-pressed=${on} @click=${() => this.#take(on ? 'none' : tool)}>${label}</button>`;
  }

  #hint() {
    const { tool } = this.store.ui.design;
    if (tool === 'draw')
      return html`<p role="status">Draw a loop on the photo. Two fingers move the photo, Escape gives up.</p>`;
    if (tool === 'erase')
      return html`<p role="status">Draw a loop around what is to stay bare of this area.</p>`;
    return this.area.patches.length > 0
      ? html`<p>Drag the points on the photo to reshape it.</p>`
      : html`<p>It has no outline of its own: draw one where it is to lie, or erase where it is not.</p>`;
  }

  #patches() {
    const names = { outline: 'Outline', flat: 'Outline', band: 'Band' } as const;
    return html`<ul class="patches" aria-label="Outlines of this area">
      ${this.area.patches.map((patch, index) => {
        const name = `${patch.mode === 'subtract' ? 'Cut-out' : names[patch.shape]} ${index + 1}`;
        return html`<li>
          <span>${name}${patch.shape === 'band' ? ` · ${Math.round(patch.depthMm)} mm deep` : ''}</span>
          <button class="quiet square" aria-label="Remove ${name.toLowerCase()}" @click=${() => this.#tell(editPatch(this.store, { id: this.area.id, index }, null))}>${icon('close')}</button>
        </li>`;
      })}
    </ul>`;
  }

  #sessions({ sessions }: Treatment) {
    if (sessions.length < 2) return nothing;
    const first = this.area.sessions?.first ?? 0;
    const end = first + Math.min(this.area.sessions?.count ?? sessions.length, sessions.length - first);
    const works = (i: number) => i >= first && i < end;
    return html`<fieldset>
      <legend>Sessions that work here</legend>
      <div class="chips">
        ${sessions.map(
          (_, i) =>
            html`<button aria-pressed=${works(i)} aria-label="Session ${i + 1}" @click=${() => this.#toggleSession(i, { first, end })}>${i + 1}</button>`,
        )}
      </div>
    </fieldset>`;
  }

  /** Sessions are one run: a press beyond an end makes it reach there, a press inside ends it there. */
  #toggleSession(i: number, { first, end }: { readonly first: number; readonly end: number }): void {
    let [from, to] = [first, end];
    if (i < from) from = i;
    else if (i >= to) to = i + 1;
    else if (i === from && to - from > 1) from = i + 1;
    else if (to - from > 1) to = Math.max(from + 1, i);
    const all = from === 0 && to === this.store.document.case.treatment.sessions.length;
    this.#tell(
      editArea(this.store, this.area.id, { sessions: all ? null : { first: from, count: to - from } }),
    );
  }

  /** Only where a photo was read for its hair. */
  #hair({ hair }: Treatment) {
    if (!hair) return nothing;
    const on = worksAroundHair(this.area);
    return html`<toggle-switch
      label="Only where hair is missing"
      hint="As read from the photo."
      .on=${on}
      @toggle=${() => this.#tell(editArea(this.store, this.area.id, { aroundHair: !on }))}
    ></toggle-switch>`;
  }

  #take(tool: AreaTool): void {
    this.refused = '';
    setDesignUi(this.store, { tool });
    if (tool !== 'none' && isPhone()) this.store.setUi({ sheet: 'closed' });
  }

  #round(mode: 'add' | 'subtract'): void {
    const view = activeView(this.store.document);
    if (!view) return;
    const { head } = this.store.document.case;
    const radius = head.kind === 'head' ? ROUND_MM : FLAT_SHARE * Math.min(head.widthMm, head.heightMm);
    const middle = bestSeen(lensOf(view.camera, view.photo), createSurface(head));
    this.#tell(drawOn(this.store, this.area.id, patchOf(roundOutline(middle, radius), mode)));
    setDesignUi(this.store, { tool: 'none' });
  }

  readonly #remove = () => {
    const made = deleteArea(this.store, this.area.id);
    this.#tell(made);
    if (made.ok) chooseArea(this.store, null);
  };

  #tell(outcome: Outcome): void {
    this.refused = outcome.ok ? '' : outcome.sentence;
  }
}

/** What an area without a density of its own has on top, dots/cm². */
function usualDensity({ density }: Treatment): number {
  return Math.round(density.centrePerCm2);
}

function editorStyles() {
  return css`
    .tools {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: var(--space-1);
    }
    .tools button,
    .row button {
      padding: 0 var(--space-1);
      gap: 3px;
    }
    @media (pointer: coarse) and (min-width: 761px) and (max-width: 960px), ${sideways} {
      .tools {
        grid-template-columns: 1fr 1fr;
      }
    }
    .tools .icon,
    .remove .icon {
      width: 15px;
      height: 15px;
    }
    .patches {
      display: grid;
      gap: 2px;
    }
    .patches li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-left: var(--space-3);
      border-radius: var(--radius-s);
      background: var(--surface-sunk);
      font-size: var(--text-s);
    }
    .patches .icon {
      width: 14px;
      height: 14px;
    }
    legend {
      margin-bottom: 4px;
      padding: 0;
      font: 500 var(--text-s) / 1.3 var(--font);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
    .chips button {
      min-width: var(--target);
      padding: 0;
    }
    .refused {
      color: var(--danger);
    }
  `;
}
