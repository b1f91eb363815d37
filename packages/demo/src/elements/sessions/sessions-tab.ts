import { MAX_EVENTS, MAX_SESSIONS } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RiskWatch } from '../../ageing/risk-watch.ts';
import { icon } from '../../icons/icons.ts';
import { addEvent, setStartDate } from '../../state/event-edits.ts';
import { addSession } from '../../state/session-edits.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { cardStyles } from './session-card.styles.ts';
import './event-card.ts';
import './session-card.ts';

/** The calendar: the sessions, and what comes years later. */
@customElement('sessions-tab')
export class SessionsTab extends StudioElement {
  static override styles = [shared, panelStyles, cardStyles, tabStyles()];
  #risks: RiskWatch | null = null;

  constructor() {
    super();
    this.watch(({ document }) => {
      const { sessions, events, startDate } = document.case.treatment;
      return [sessions, events, startDate];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#risks?.stop();
    this.#risks = null;
  }

  protected override updated(): void {
    this.#risks ??= new RiskWatch(this.studio, () => this.requestUpdate());
    this.#risks.follow();
  }

  override render() {
    const { sessions, events, startDate } = this.store.document.case.treatment;
    return html`
      <section>
        <div class="head"><h2>Sessions</h2></div>
        <div class="stack">
          <label class="choice"><span>First session on</span>
            <input type="date" aria-label="Date of the first session" .value=${startDate ?? ''} @change=${this.#onDate} />
          </label>
          ${sessions.map((_, index) => html`<session-card .studio=${this.studio} .index=${index}></session-card>`)}
          <button class="add" ?disabled=${sessions.length >= MAX_SESSIONS} @click=${() => this.store.edit(addSession())}>
            ${icon('plus')}Add a session
          </button>
        </div>
      </section>
      <section>
        <div class="head"><h2>Later</h2></div>
        <div class="stack">
          ${events.length === 0 ? html`<p>Touch-ups and laser removal, each for everything or for one area.</p>` : nothing}
          ${events.map((event, index) => html`<event-card .studio=${this.studio} .index=${index} .risk=${this.#risks?.risks.get(event) ?? null}></event-card>`)}
          <div class="row">
            <button ?disabled=${events.length >= MAX_EVENTS} @click=${() => this.store.edit(addEvent('touchUp'))}>${icon('plus')}Touch-up</button>
            <button ?disabled=${events.length >= MAX_EVENTS} @click=${() => this.store.edit(addEvent('laser'))}>${icon('plus')}Laser</button>
          </div>
          ${events.some(({ kind }) => kind === 'laser') ? html`<p>For a few stray dots, draw an area around them on the Design tab and choose it here.</p>` : nothing}
        </div>
      </section>
      <section>
        <div class="head"><h2>Plan</h2></div>
        <div class="stack">
          <p>Skin, dots, hours, appointments, care and price on a sheet to take home.</p>
          <button @click=${this.#plan}>${icon('print')}Show the plan</button>
        </div>
      </section>
    `;
  }

  readonly #plan = () => this.dispatchEvent(new Event('plan', { bubbles: true, composed: true }));

  readonly #onDate = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.validity.badInput) {
      this.studio.toasts.show('error', 'That date does not exist. Choose another, or clear it.');
      return;
    }
    this.store.edit(setStartDate(input.value || null));
  };
}

function tabStyles() {
  return css`
    session-card,
    event-card {
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
    }
    .add {
      width: 100%;
    }
  `;
}
