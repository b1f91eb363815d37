import { type PlanSheet, planSheet } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { careDays, careRules, dayWords, hours, money, whole } from '../plan/words.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { planStyles } from './plan-dialog.styles.ts';
import { StudioElement } from './studio-element.ts';

const CARE = { do: 'Do', avoid: 'Leave', know: 'Know' } as const;

/** The plan as a sheet that a client takes home: shown, then printed. */
@customElement('plan-dialog')
export class PlanDialog extends StudioElement {
  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private plan: PlanSheet | null = null;

  static override styles = [shared, panelStyles, planStyles];

  /** Show the plan of the case as it is now; false while its dots are still on their way. */
  async open(): Promise<boolean> {
    const field = this.studio.preview?.field;
    if (!field) return false;
    this.plan = planSheet(this.store.document.case, field);
    await this.updateComplete;
    this.dialog.showModal();
    document.documentElement.dataset['print'] = 'plan';
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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
      ${this.plan ? this.#sheet(this.plan) : nothing}
    </dialog>`;
  }

  #sheet(plan: PlanSheet) {
    const { areas, sessions, appointments, price, care, touchUp, conflicts } = plan;
    const later = [touchUp.from, touchUp.expected, touchUp.to].filter((day) => day !== null);
    return html`<div class="sheet">
      <dl class="totals">
        <div><dt>Skin</dt><dd>${whole(plan.cm2)} cm²</dd></div>
        <div><dt>Dots</dt><dd>${whole(plan.dots)}</dd></div>
        <div><dt>Needle time</dt><dd>${hours(plan.hours)}</dd></div>
        <div><dt>Usual price</dt><dd>${money(price.total, price.currency)}</dd></div>
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
      <p>Usual prices that clinics publish; your practice has its own.</p>
      <h2>Care around each session</h2>
      <table>
        <tbody>${careRules(care).map(
          (rule) =>
            html`<tr><th scope="row">${careDays(rule)}</th><td class="what">${CARE[rule.kind]}</td><td>${rule.text}${rule.conflict ? html` <small>(${rule.conflict})</small>` : nothing}</td></tr>`,
        )}</tbody>
      </table>
      <h2>Where sources disagree</h2>
      <ul>${conflicts.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="caption">Simulation, not a promise of result. Days are counted from the first session.</p>
    </div>`;
  }

  readonly #onClose = () => {
    delete document.documentElement.dataset['print'];
  };
}
