import type { NeededTurn } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type IconName, icon } from '../../icons/icons.ts';
import { activeView } from '../../state/document.ts';
import { renameView, withoutView } from '../../state/openings.ts';
import { turnPhoto } from '../../state/photo-turn.ts';
import { setMirrored } from '../../state/view-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import '../controls/toggle-switch.ts';

/** What can be said about the photo that is shown: its name, which way up it is, whether it is mirrored, and that it goes. */
@customElement('photo-details')
export class PhotoDetails extends StudioElement {
  static override styles = [shared, panelStyles, disclosure, column, detailStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.photo, document.case.views, document.shown]);
  }

  override render() {
    const { photo, case: value } = this.store.document;
    const view = activeView(this.store.document);
    if (!photo || !view) return nothing;
    return html`
      <p class="facts"><b>${photo.name}</b>${photo.widthPx} × ${photo.heightPx} px</p>
      <div class="row name">
        <input
          class="text"
          type="text"
          maxlength="60"
          aria-label="Name of this photo"
          placeholder="Name this photo"
          .value=${view.label ?? ''}
          @change=${(event: Event) => this.store.edit(renameView(view.id, (event.target as HTMLInputElement).value))}
        />
        ${
          value.views.length > 1
            ? html`<button class="square" aria-label="Remove this photo" title="Remove this photo" @click=${() => this.store.edit(withoutView(view.id))}>${icon('bin')}</button>`
            : nothing
        }
      </div>
      <div class="turn" role="group" aria-label="Turn the photo">
        <span aria-hidden="true">Turn the photo</span>
        ${this.#turn(270, 'turnLeft', 'Turn left by 90°')} ${this.#turn(90, 'turnRight', 'Turn right by 90°')}
      </div>
      <toggle-switch
        label="Mirrored selfie"
        hint="Flip a photo that shows left as right"
        .on=${view.mirrored}
        @toggle=${() => this.store.edit(setMirrored(!view.mirrored))}
      ></toggle-switch>
    `;
  }

  #turn(clockwiseDeg: NeededTurn, name: IconName, label: string) {
    return html`<button class="square" aria-label=${label} title=${label} @click=${() => this.store.edit(turnPhoto(clockwiseDeg))}>${icon(name)}</button>`;
  }
}

function detailStyles() {
  return css`
    .facts {
      display: grid;
      overflow-wrap: anywhere;
    }
    .facts b {
      color: var(--text);
      font-weight: 500;
    }
    .name input {
      min-width: 0;
    }
    .name .square {
      flex: none;
    }
    .turn {
      display: flex;
      gap: var(--space-2);
      align-items: center;
    }
    .turn span {
      flex: 1;
      font: 500 var(--text-s) / 1.2 var(--font);
    }
  `;
}
