import { MAX_SESSIONS, type Session } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { addSession, removeSession, sessionBounds, setSession } from '../state/session-edits.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';
import './value-slider.ts';

/** The sessions: when, how much of the density, how strong. */
@customElement('sessions-tab')
export class SessionsTab extends StudioElement {
  static override styles = [shared, panelStyles, sessionStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.treatment.sessions, ui.day]);
  }

  override render() {
    const { sessions } = this.store.document.case.treatment;
    return html`
      <p>Each session fills the gaps that the one before left.</p>
      ${sessions.map((session, index) => this.#session(session, index, sessions))}
      <button class="add" ?disabled=${sessions.length >= MAX_SESSIONS} @click=${() => this.store.edit(addSession())}>
        ${icon('plus')}Add a session
      </button>
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

  #session(session: Session, index: number, sessions: readonly Session[]) {
    const bounds = sessionBounds(sessions, index);
    const name = `Session ${index + 1}`;
    const percent = (share: number) => Math.round(100 * share);
    const shown = this.store.ui.day === session.day;
    const row = (label: string, unit: string, [min, max]: readonly [number, number], hint: string) => ({
      label,
      name: `${label}, session ${index + 1}`,
      unit,
      min,
      max: Math.max(max, min + 1),
      step: 1,
      default: null,
      hint,
    });
    // A slider to ten years would be useless for days: it reaches a quarter past its neighbour.
    const lastDay = Math.min(bounds.day[1], Math.max(bounds.day[0] + 60, session.day));
    return html`<section>
      <div class="head">
        <h2>${name}</h2>
        <span class="tools">
          <button class="link" aria-pressed=${shown} @click=${() => this.store.setUi({ day: session.day, playing: false })}>Show</button>
          <button class="quiet square small" aria-label="Remove session ${index + 1}" title="Remove this session" ?disabled=${sessions.length === 1} @click=${() => this.store.edit(removeSession(index))}>${icon('bin')}</button>
        </span>
      </div>
      <div class="sliders">
        ${
          index === 0
            ? html`<p>Day 0: every other day is counted from here.</p>`
            : html`<value-slider .studio=${this.studio} .value=${session.day}
                .row=${row('Day', '', [bounds.day[0], lastDay], 'Days since the first session; 10 to 14 days apart is usual.')}
                .edit=${(day: number) => setSession(index, { day: Math.round(day) })}></value-slider>`
        }
        <value-slider .studio=${this.studio} .value=${percent(session.share)}
          .row=${row('Density reached', '%', [percent(bounds.share[0]), percent(bounds.share[1])], 'Share of all dots that are in place after this session.')}
          .edit=${(value: number) => setSession(index, { share: value / 100 })}></value-slider>
        <value-slider .studio=${this.studio} .value=${percent(session.shade)}
          .row=${row('Strength of the shade', '%', [30, 150], 'Strength of this session’s pigment; first sessions are lighter.')}
          .edit=${(value: number) => setSession(index, { shade: value / 100 })}></value-slider>
      </div>
    </section>`;
  }
}

function sessionStyles() {
  return css`
    p + section {
      margin-top: var(--space-5);
    }
    .tools {
      display: flex;
      align-items: center;
    }
    .tools .link {
      margin: 0;
    }
    .small {
      width: 32px;
      min-height: 32px;
      color: var(--text-soft);
    }
    .small .icon {
      width: 17px;
      height: 17px;
    }
    .add {
      width: 100%;
      margin-top: var(--space-6);
    }
    @media (pointer: coarse), (max-width: 760px) {
      .small,
      .tools .link {
        width: auto;
        min-width: 44px;
        min-height: 44px;
      }
    }
  `;
}
