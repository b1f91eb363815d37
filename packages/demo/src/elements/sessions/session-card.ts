import type { DotField, PigmentKind, Session } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { sessionDone, sessionPlanned } from '../../state/done-edits.ts';
import { removeSession, sessionBounds, setSession, setSessionPigment } from '../../state/session-edits.ts';
import { sayDay } from '../../state/when.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { lookButton } from './look-button.ts';
import { pigmentChoice } from './pigment-choice.ts';
import { cardStyles } from './session-card.styles.ts';
import './done-button.ts';
import '../controls/value-slider.ts';

/** Days after the needle that are worth a look: fresh, the patchy dip, true colour. */
const LOOKS = [0, 7, 30] as const;

/** One session: when, how much of the density, how strong. */
@customElement('session-card')
export class SessionCard extends StudioElement {
  @property({ type: Number }) index = 0;

  static override styles = [shared, panelStyles, cardStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => {
      const { sessions, startDate } = document.case.treatment;
      const after = ui.day - (sessions[this.index]?.day ?? 0);
      // Of the day only which button is pressed.
      return [sessions, startDate, LOOKS.find((look) => look === after)];
    });
  }

  override render() {
    const { index } = this;
    const { sessions, startDate } = this.store.document.case.treatment;
    const session = sessions[index];
    if (!session) return nothing;
    return html`
      <div class="head">
        <h3>Session ${index + 1}</h3>
        <span class="tools">
          ${this.#looks(sessions)}
          <button class="quiet square small" aria-label="Remove session ${index + 1}" title="Remove this session" ?disabled=${sessions.length === 1} @click=${() => this.store.edit(removeSession(index))}>${icon('bin')}</button>
        </span>
      </div>
      <details class="more">
        <summary aria-label="Settings of session ${index + 1}">${sayDay(session.day, startDate)} · ${percent(session.share)} % of the dots${session.done ? ' · done' : ''}</summary>
        <div class="sliders">${this.#rows(session, sessions)}</div>
      </details>
    `;
  }

  /** As far as the next session lets it heal. */
  #looks(sessions: readonly Session[]) {
    const { index } = this;
    const { day } = sessions[index];
    const next = sessions[index + 1]?.day ?? Number.POSITIVE_INFINITY;
    return LOOKS.filter((after) => day + after < next).map((after) =>
      lookButton(this.store, { name: `session ${index + 1}`, day, after }),
    );
  }

  #rows(session: Session, sessions: readonly Session[]) {
    const { index } = this;
    const bounds = sessionBounds(sessions, index);
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
    // A slider to ten years would be useless for days: it reaches sixty days past its neighbour.
    const lastDay = Math.min(bounds.day[1], Math.max(bounds.day[0] + 60, session.day));
    return html`
      ${
        index === 0
          ? html`<p>Day 0: every other day is counted from here.</p>`
          : html`<value-slider .studio=${this.studio} .value=${session.day}
              .row=${row('Day', '', [bounds.day[0], lastDay], 'Days since the first session; 10 to 14 days apart is usual.')}
              .edit=${(day: number) => setSession(index, { day: Math.round(day) })}></value-slider>`
      }
      ${
        session.done
          ? nothing
          : html`<value-slider .studio=${this.studio} .value=${percent(session.share)}
        .row=${row('Density reached', '%', [percent(bounds.share[0]), percent(bounds.share[1])], 'Share of all dots that are in place after this session.')}
        .edit=${(value: number) => setSession(index, { share: value / 100 })}></value-slider>`
      }
      <value-slider .studio=${this.studio} .value=${percent(session.shade)}
        .row=${row('Strength of the shade', '%', [30, 150], 'Strength of this session’s pigment; first sessions are lighter.')}
        .edit=${(value: number) => setSession(index, { shade: value / 100 })}></value-slider>
      ${pigmentChoice(`Pigment, session ${index + 1}`, session.pigment ?? null, (kind: PigmentKind | null) => this.store.edit(setSessionPigment(index, kind)))}
      <done-button .studio=${this.studio} .of=${`session ${index + 1}`} .done=${session.done !== null}
        .mark=${(field: DotField) => sessionDone(field, index)} .plan=${() => sessionPlanned(index)}></done-button>
    `;
  }
}

function percent(share: number): number {
  return Math.round(100 * share);
}
