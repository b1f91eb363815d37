import { FAULTS } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hideFaults, shownOnPurpose, toggleFault } from '../../state/faults.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import '../controls/toggle-switch.ts';

/** Every fault as a switch that puts it into the picture, never into the design. */
@customElement('fault-switches')
export class FaultSwitches extends StudioElement {
  static override styles = [shared, panelStyles, column, switchesStyles()];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.design.faults]);
  }

  override render() {
    const { faults } = this.store.ui.design;
    return html`
      <p>Switch a fault on to see it on this photo. The design stays as it is.</p>
      <div class="list" role="group" aria-label="What bad looks like">
        ${FAULTS.map(
          ({ id, label }) =>
            html`<toggle-switch .label=${label} .on=${faults.includes(id)} @toggle=${() => toggleFault(this.store, id)}></toggle-switch>`,
        )}
      </div>
      <button ?disabled=${!shownOnPurpose(this.store)} @click=${() => hideFaults(this.store)}>Back to the design</button>
    `;
  }
}

function switchesStyles() {
  return css`
    .list {
      display: grid;
    }
  `;
}
