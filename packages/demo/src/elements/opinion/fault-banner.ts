import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { faultNames, hideFaults, tellingYear } from '../../state/faults.ts';
import { yearStops } from '../../state/timeline.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Says, for as long as it lasts, that the picture shows what is not meant. */
@customElement('fault-banner')
export class FaultBanner extends StudioElement {
  static override styles = [shared, bannerStyles()];

  constructor() {
    super();
    this.watch(({ ui, document }) => [ui.design.faults, ui.day, document.case.treatment.sessions]);
  }

  override render() {
    return html`<div role="status">
      ${icon('warning')}
      <p><b>Shown on purpose: ${faultNames(this.store.ui.design.faults)}.</b> Your design is unchanged.</p>
      ${this.#later()}
      <button @click=${() => hideFaults(this.store)}>Back to the design</button>
    </div>`;
  }

  /** What only the years bring out is not on screen before them. */
  #later() {
    const { design, day } = this.store.ui;
    const year = tellingYear(design.faults);
    if (year === null) return nothing;
    const stop = yearStops(this.store.document.case.treatment.sessions)[year - 1];
    if (day >= stop.day) return nothing;
    return html`<button class="primary" @click=${() => this.store.setUi({ day: stop.day, playing: false })}>Show year ${year}</button>`;
  }
}

function bannerStyles() {
  return css`
    :host {
      position: absolute;
      left: calc(var(--space-3) + var(--safe-left) + 60px);
      right: calc(var(--panel-width) + var(--space-6) + var(--safe-right));
      top: calc(var(--space-3) + var(--safe-top) + 60px);
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    div {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      max-width: 560px;
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
      border: 1px solid var(--danger);
      border-radius: var(--radius-m);
      background: var(--surface);
      box-shadow: var(--shadow);
      font-size: var(--text-s);
      line-height: 1.35;
      pointer-events: auto;
    }
    .icon {
      color: var(--danger);
    }
    b {
      font-weight: 600;
    }
    button {
      flex: none;
    }
    @media (max-width: 760px) {
      :host {
        left: calc(var(--space-3) + var(--safe-left));
        right: calc(var(--space-3) + var(--safe-right) + 60px);
        top: calc(var(--space-3) + var(--safe-top) + 62px);
      }
      div {
        flex-wrap: wrap;
        justify-content: flex-end;
        padding-left: var(--space-3);
      }
      p {
        flex: 1 1 150px;
      }
    }
  `;
}
