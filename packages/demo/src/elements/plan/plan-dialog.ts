import { COUNTRIES, type CountryId, type DotField, type PlanSheet, planSheet } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { type CareSpan, careSpans, dayWords, hours, money, spanWords, whole } from '../../plan/words.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { planStyles } from './plan-dialog.styles.ts';
import './plan-options.ts';

const CARE = { do: 'Do', avoid: 'No', know: 'Know' } as const;

/** The plan as a sheet that a client takes home: shown, then printed. */
@customElement('plan-dialog')
export class PlanDialog extends StudioElement {
  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private field: DotField | null = null;
  #stop: (() => void) | null = null;

  static override styles = [shared, panelStyles, planStyles];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment.startDate]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.studio.practice.subscribe(() => this.requestUpdate());
  }

  /** Show the plan of the case as it is now, from the dots on screen. */
  async open(): Promise<void> {
    this.field = this.studio.dots;
    await this.studio.practice.load();
    await this.updateComplete;
    this.dialog.showModal();
    document.documentElement.dataset['print'] = 'plan';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    delete document.documentElement.dataset['print'];
  }

  override render() {
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>
      <header>
        <h1 id="title">Plan of treatment</h1>
        <span class="tools">
          <button class="primary" @click=${() => print()}>${icon('print')}Print</button>
          <button class="quiet square" aria-label="Close the plan" @click=${() => this.dialog.close()}>${icon('close')}</button>
        </span>
      </header>
      ${this.field ? this.#sheet(this.#plan(this.field)) : nothing}
    </dialog>`;
  }

  /** Made anew when the first day, the country or a price is another. */
  #plan(field: DotField): PlanSheet {
    const { country, priceList } = this.studio.practice.practice;
    const known = COUNTRIES.find(({ id }) => id === country)?.id satisfies CountryId | undefined;
    return planSheet(this.store.document.case, field, {
      ...(known && { country: known }),
      ...(priceList && { priceList }),
    });
  }

  #sheet(plan: PlanSheet) {
    const { areas, sessions, appointments, price, care, touchUp, conflicts } = plan;
    const own = price.rows.some(({ source }) => source === 'own price list');
    const later = [touchUp.from, touchUp.expected, touchUp.to].filter((day) => day !== null);
    return html`<div class="sheet">
      <plan-options .studio=${this.studio}></plan-options>
      <dl class="totals">
        <div><dt>Skin</dt><dd>${whole(plan.cm2)} cm²</dd></div>
        <div><dt>Dots</dt><dd>${whole(plan.dots)}</dd></div>
        <div><dt>Needle time</dt><dd>${hours(plan.hours)}</dd></div>
        <div><dt>${own ? 'Price' : 'Usual price'}</dt><dd>${money(price.total, price.currency)}</dd></div>
      </dl>
      <h2>Areas</h2>
      <table>
        <thead><tr><th>Area</th><th class="n">Skin</th><th class="n">Dots</th><th class="n">Water : black</th></tr></thead>
        <tbody>${areas.map(
          (area) =>
            html`<tr><th scope="row">${area.label}<small>${area.needle}</small></th><td class="n">${whole(area.cm2)} cm²</td><td class="n">${whole(area.dots)}</td><td class="n">${Math.round(area.dilution)} : 1</td></tr>`,
        )}</tbody>
      </table>
      <h2>Sessions</h2>
      <table>
        <thead><tr><th>Session</th><th>When</th><th class="n">Dots</th><th class="n">Hours</th><th class="n">Water : black</th></tr></thead>
        <tbody>${sessions.map(
          (session, i) =>
            html`<tr><th scope="row">${i + 1}${session.done ? ' · done' : ''}</th><td class="when">${dayWords(session)}</td><td class="n">${whole(session.dots)}</td><td class="n">${hours(session.hours)}</td><td class="n">${Math.round(session.dilution)} : 1</td></tr>`,
        )}</tbody>
      </table>
      <h2>Appointments</h2>
      <table>
        <tbody>${[...appointments, ...later].map(
          (appointment) =>
            html`<tr><th scope="row">${dayWords(appointment)}</th><td>${appointment.what}</td></tr>`,
        )}</tbody>
      </table>
      <h2>Price</h2>
      <table>
        <tbody>${price.rows.map(
          (row) =>
            html`<tr><th scope="row">${row.label}</th><td class="n">${money(row, price.currency)}</td></tr>`,
        )}</tbody>
      </table>
      ${
        price.country
          ? html`<p>Whole treatments in ${price.country.label}: ${money(price.country, 'USD')}${price.country.conflict ? ` (${price.country.conflict})` : ''}.</p>`
          : nothing
      }
      <p>${own ? 'By the practice’s own price list where it has a price.' : 'Usual prices that clinics publish; your practice has its own.'}</p>
      <h2>Care, day by day</h2>
      <table class="care">
        <tbody>${careSpans(care).map((span) => this.#span(span))}</tbody>
      </table>
      <h2>Where sources disagree</h2>
      <ul>${conflicts.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="caption">Simulation, not a promise of result.${plan.startDate === null ? ' Days are counted from the first session.' : ''}</p>
    </div>`;
  }

  #span(span: CareSpan) {
    return html`<tr class=${span.session === null ? '' : 'session'}>
      <th scope="row">${spanWords(span)}${span.session === null ? nothing : html`<small>Session ${span.session + 1}</small>`}</th>
      <td>
        <ul>${span.rules.map(
          ({ kind, text, conflict }) =>
            html`<li><b>${CARE[kind]}</b> ${kind === 'avoid' ? afterNo(text) : text}${conflict ? html` <small>(${conflict})</small>` : nothing}</li>`,
        )}</ul>
      </td>
    </tr>`;
  }

  readonly #onClose = () => {
    delete document.documentElement.dataset['print'];
  };
}

/** "No shaving." beside a label that says the "No" already. */
function afterNo(text: string): string {
  return text.replace(/^No /, '');
}
