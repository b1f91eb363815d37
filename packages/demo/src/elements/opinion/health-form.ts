import { HEALTH_QUESTIONS, RISKS } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clientNotes, setClient, setCondition } from '../../state/client-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Ages that the case can hold. */
const AGES = { min: 16, max: 110 } as const;

/** What to ask a client before the first session. Answers stay in the case, on this device. */
@customElement('health-form')
export class HealthForm extends StudioElement {
  static override styles = [shared, panelStyles, disclosure, formStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.client]);
  }

  override render() {
    const { ageYears, conditions, patchTested } = clientNotes(this.store.document.case);
    return html`
      <p>Answers stay on this device and in the case that you save. No medical advice: each says whom to ask.</p>
      <label class="age"
        >Age <input class="text" type="text" inputmode="numeric" autocomplete="off" aria-label="Age, years" .value=${ageYears === null ? '' : String(ageYears)} @change=${this.#onAge} />
      </label>
      <fieldset>
        <legend>Health</legend>
        ${HEALTH_QUESTIONS.map((question) => {
          const yes = conditions?.includes(question.id) ?? false;
          return html`<label class="question">
            <input type="checkbox" .checked=${yes} @change=${() => this.store.edit(setCondition(question.id, !yes))} />
            <span>${question.label}${yes ? html`<small>${question.reason}${question.conflict ? html` <em>${question.conflict}</em>` : nothing} Source: ${question.source}.</small>` : nothing}</span>
          </label>`;
        })}
        <button class="none" ?disabled=${conditions !== null && conditions.length === 0} @click=${() => this.store.edit(setClient({ conditions: [] }))}>
          ${conditions === null ? 'Asked: none of these' : conditions.length === 0 ? 'Asked: none of these applies' : 'None of these'}
        </button>
      </fieldset>
      <label class="question">
        <input type="checkbox" .checked=${patchTested} @change=${() => this.store.edit(setClient({ patchTested: !patchTested }))} />
        <span>Patch test done and calm<small>Behind the ear, two weeks before the first session.</small></span>
      </label>
      <p>Tell every client the risks: ${RISKS.map((risk) => risk.toLowerCase()).join('; ')}.</p>
    `;
  }

  readonly #onAge = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const age = Math.round(Number(input.value.trim()));
    const known = input.value.trim() !== '' && age >= AGES.min && age <= AGES.max;
    if (known || input.value.trim() === '') this.store.edit(setClient({ ageYears: known ? age : null }));
    const { ageYears } = clientNotes(this.store.document.case);
    input.value = ageYears === null ? '' : String(ageYears);
  };
}

function formStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .age {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      font: 500 var(--text-s) / 1.3 var(--font);
    }
    .age input {
      width: 72px;
    }
    legend {
      margin-bottom: var(--space-2);
      padding: 0;
      font: 600 var(--text-s) / 1.3 var(--font);
    }
    .question {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      align-items: start;
      padding: 7px 0;
      font-size: var(--text-s);
      line-height: 1.4;
      cursor: pointer;
    }
    .question input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--accent);
    }
    small {
      display: block;
      color: var(--text-soft);
      font-size: var(--text-xs);
    }
    em {
      font-style: normal;
      color: var(--text);
    }
    .none {
      margin-top: var(--space-2);
    }
    @media (pointer: coarse), (max-width: 760px) {
      .question {
        padding: 11px 0;
      }
      .question input {
        width: 22px;
        height: 22px;
      }
    }
  `;
}
