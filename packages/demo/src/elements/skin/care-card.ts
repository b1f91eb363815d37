import { CARE_PROFILES, careProfileOf } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setCare } from '../../state/pigment-edits.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { parameterSliders } from '../controls/parameter-sliders.ts';
import { cardStyles } from '../sessions/session-card.styles.ts';

/** How the client lives with it: a preset, or every factor by itself. */
@customElement('care-card')
export class CareCard extends StudioElement {
  static override styles = [
    shared,
    panelStyles,
    cardStyles,
    css`
      .presets {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment.care]);
  }

  override render() {
    const worn = careProfileOf(this.store.document.case.treatment);
    return html`<div class="stack">
      <div class="presets" role="group" aria-label="Care presets">
        ${CARE_PROFILES.map(
          (profile) => html`<button
            title=${profile.sentence}
            aria-pressed=${profile.id === worn?.id}
            @click=${() => this.store.edit(setCare(profile))}
          >${profile.label}</button>`,
        )}
      </div>
      <p>${worn?.sentence ?? 'Set by hand.'}</p>
      <details class="more">
        <summary>Sun, skin, washing, swimming…</summary>
        ${parameterSliders(this.studio, 'care')}
      </details>
    </div>`;
  }
}
