import type { Viewing } from '@stubble/renderer';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { plainRange } from '../../styles/range.ts';
import { shared } from '../../styles/shared.ts';
import { lowSheet, sheet, sideways } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';

const LIGHTS: readonly (readonly [Viewing, string])[] = [
  ['photo', 'Photo'],
  ['daylight', 'Daylight'],
  ['indoor', 'Indoor'],
  ['flash', 'Flash'],
];

/** How the scalp is finished and in which light it is looked at. A way of looking: it is kept, but not undone. */
@customElement('light-panel')
export class LightPanel extends StudioElement {
  static override styles = [shared, plainRange, lightStyles()];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.finish, ui.viewing]);
  }

  override render() {
    const { finish, viewing } = this.store.ui;
    const percent = Math.round(100 * finish);
    return html`<div class="card" role="group" aria-label="Finish and light">
      <label class="finish"
        ><span>Finish of the scalp</span>
        <input
          type="range"
          min="0"
          max="2"
          step="0.05"
          list="as-in-photo"
          .value=${String(finish)}
          ${styled({ '--fill': String(finish / 2) })}
          aria-valuetext="${percent} % of the shine in the photo"
          @input=${(event: Event) => this.store.setUi({ finish: Number((event.target as HTMLInputElement).value) })}
        />
      </label>
      <datalist id="as-in-photo"><option value="1"></option></datalist>
      <div class="ends" aria-hidden="true"><span>Matte</span><span>As in the photo</span><span>Glossy</span></div>
      <span class="name" id="light">Light on the dots</span>
      <div class="segments" role="group" aria-labelledby="light">
        ${LIGHTS.map(
          ([light, label]) =>
            html`<button class="quiet" aria-pressed=${viewing === light} @click=${() => this.store.setUi({ viewing: light })}>${label}</button>`,
        )}
      </div>
      <p>The photo keeps its own light. Dots change by some percent, no more than they would.</p>
    </div>`;
  }
}

function lightStyles() {
  return css`
    :host {
      pointer-events: none;
    }
    .card {
      display: grid;
      gap: var(--space-2);
      width: 288px;
      max-width: calc(100vw - 84px);
      padding: var(--space-3) var(--space-4) var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
      background: var(--surface-glass);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
    .finish {
      display: grid;
      gap: var(--space-1);
    }
    .finish span,
    .name {
      font: 600 var(--text-s) / 1.4 var(--font);
    }
    .name {
      margin-top: var(--space-2);
    }
    .ends {
      display: flex;
      justify-content: space-between;
      color: var(--text-soft);
      font-size: var(--text-xs);
    }
    .segments {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      padding: 1px;
      border-radius: var(--radius-s);
      background: var(--surface-sunk);
    }
    .segments button {
      padding: 0 2px;
      border-radius: 6px;
      font-size: var(--text-s);
    }
    .segments button[aria-pressed='true'] {
      background: var(--accent-soft);
      color: var(--accent);
      box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
    }
    p {
      color: var(--text-soft);
      font-size: var(--text-xs);
      line-height: 1.4;
    }
    /* On a phone over the sheet, so that the head stays in sight. */
    @media ${sheet} {
      :host {
        position: fixed;
        left: calc(var(--space-2) + var(--safe-left));
        right: calc(var(--space-2) + var(--safe-right));
        bottom: calc(var(--space-2) + var(--safe-bottom));
        z-index: 1;
      }
      .card {
        width: auto;
        max-width: none;
        background: var(--surface);
      }
    }
    /* No higher than the half-raised sheet of a low phone, so that the timeline can be used with it. */
    @media ${lowSheet}, ${sideways} {
      .card {
        gap: var(--space-1);
        padding-bottom: var(--space-3);
      }
      .ends {
        margin-top: -10px;
      }
      .name {
        margin-top: 0;
      }
    }
    /* Lower than this, CSS px, there is no room for what only explains. Chosen by eye. */
    @media (max-height: 559px) {
      p {
        display: none;
      }
    }
    /* On its side over the panel. */
    @media ${sideways} {
      .card {
        width: var(--panel-width);
        max-width: none;
        background: var(--surface);
      }
    }
  `;
}
