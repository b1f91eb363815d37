import { AREA_KIND_ROWS, type Area, type AreaKind, areaKindRow, type Head } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icons/icons.ts';
import { addAreaOfKind, areaName, type Outcome } from '../../state/area-edits.ts';
import { chooseArea } from '../../state/design-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import './area-editor.ts';

/** What lies at a place of the head that no close-up shows. */
const OF_HEAD: readonly AreaKind[] = ['hairlineOnly', 'crown', 'temples'];

/** All areas of the treatment, the lowest first; the chosen one opens under its name. */
@customElement('area-list')
export class AreaList extends StudioElement {
  @state() private refused = '';

  static override styles = [shared, panelStyles, disclosure, listStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment.areas,
      document.case.head.kind,
      ui.design.area,
    ]);
  }

  override render() {
    const { treatment, head } = this.store.document.case;
    const kinds = AREA_KIND_ROWS.filter(({ kind }) => head.kind === 'head' || !OF_HEAD.includes(kind));
    const { area: chosen } = this.store.ui.design;
    return html`
      <ul aria-label="Areas">
        ${repeat(
          treatment.areas,
          ({ id }) => id,
          (area) => html`<li class=${area.id === chosen ? 'chosen' : ''}>
            <button
              class="item"
              aria-expanded=${area.id === chosen}
              @click=${() => chooseArea(this.store, area.id === chosen ? null : area.id)}
            ><b>${areaName(treatment, area.id)}</b><span>${whereWords(area, head.kind)}</span></button>
            ${area.id === chosen ? html`<area-editor .studio=${this.studio} .area=${area}></area-editor>` : nothing}
          </li>`,
        )}
      </ul>
      <details class="more" id="add">
        <summary>Add an area</summary>
        <div class="kinds">
          ${kinds.map(
            ({
              kind,
              label,
              sentence,
            }) => html`<button aria-label="Add: ${label}" @click=${() => this.#add(kind)}>
              ${icon('plus')}<span><b>${label}</b><small>${sentence}</small></span>
            </button>`,
          )}
        </div>
      </details>
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
    `;
  }

  #add(kind: AreaKind): void {
    const made: Outcome & { readonly id?: string } = addAreaOfKind(this.store, kind);
    this.refused = made.ok ? '' : made.sentence;
    if (!made.ok) return;
    chooseArea(this.store, made.id ?? null);
    const details = this.shadowRoot?.querySelector<HTMLDetailsElement>('#add');
    if (details) details.open = false;
    void this.#showChosen();
  }

  /** What was pressed to add it stood below, and the list has just become shorter there. */
  async #showChosen(): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.querySelector('.chosen')?.scrollIntoView({ block: 'start' });
  }
}

/** Where an area lies, in a few words. */
export function whereWords({ kind, patches }: Area, on: Head['kind']): string {
  const drawn = patches.filter(({ mode }) => mode === 'add').length;
  if (drawn === 0 && on === 'patch') return 'All the skin shown';
  if (drawn === 0) return areaKindRow(kind).withinHairline ? 'Within the hairline' : 'Everywhere';
  const bands = patches.filter(({ shape }) => shape === 'band').length;
  if (bands === patches.length) return 'Behind the front line';
  return patches.length === 1 ? '1 outline' : `${patches.length} outlines`;
}

function listStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-2);
    }
    ul {
      display: grid;
      gap: 2px;
    }
    li {
      border: 1px solid transparent;
      border-radius: var(--radius-m);
    }
    li.chosen {
      scroll-margin-top: var(--space-3);
      border-color: var(--line);
    }
    .item {
      width: 100%;
      justify-content: space-between;
      padding: 0 var(--space-3);
      border-color: transparent;
      background: var(--surface-sunk);
      text-align: left;
    }
    .chosen .item {
      background: var(--accent-soft);
      color: var(--accent);
      border-radius: 11px 11px 0 0;
    }
    .item b {
      font-weight: 500;
    }
    .item span {
      color: var(--text-soft);
      font-size: var(--text-xs);
      font-weight: 400;
    }
    area-editor {
      padding: var(--space-3);
    }
    .kinds {
      display: grid;
      gap: 2px;
    }
    .kinds button {
      justify-content: flex-start;
      padding: var(--space-2) var(--space-3);
      text-align: left;
      border-color: transparent;
      background: var(--surface-sunk);
    }
    .kinds span {
      display: grid;
      gap: 1px;
    }
    .kinds .icon {
      width: 16px;
      height: 16px;
      color: var(--accent);
    }
    small {
      color: var(--text-soft);
      font-size: var(--text-xs);
      font-weight: 400;
      line-height: 1.3;
    }
    .refused {
      color: var(--danger);
    }
  `;
}
