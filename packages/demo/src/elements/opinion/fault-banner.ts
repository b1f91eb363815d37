import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { faultNames, hideFaults, tellingYear } from '../../state/faults.ts';
import { yearStops } from '../../state/timeline.ts';
import { shared } from '../../styles/shared.ts';
import { sheet } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';

/** So many faults are named; of the others it says how many. */
const MOST_NAMES = 2;

/** Says, for as long as it lasts, that the picture shows what is not meant. */
@customElement('fault-banner')
export class FaultBanner extends StudioElement {
  static override styles = [shared, bannerStyles()];

  constructor() {
    super();
    this.watch(({ ui, document }) => [ui.design.faults, ui.day, document.case.treatment.sessions]);
  }

  override render() {
    return html`<div class="sentence" role="status">
      ${icon('warning')}
      <p><b>Shown on purpose: ${shortList(this.store.ui.design.faults)}.</b> <span>Your design is unchanged.</span></p>
      <div class="ways">${this.#later()}<button @click=${() => hideFaults(this.store)}>Back to the design</button></div>
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

/** As many names as fit beside the photo without covering it. */
function shortList(faults: readonly string[]): string {
  const more = faults.length - MOST_NAMES;
  if (more <= 0) return faultNames(faults);
  return `${faultNames(faults.slice(0, MOST_NAMES))} and ${more} more`;
}

function bannerStyles() {
  return css`
    :host {
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .sentence {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--space-2) var(--space-3);
      max-width: 720px;
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
    p {
      flex: 1 1 240px;
    }
    .ways {
      display: flex;
      flex: none;
      gap: var(--space-2);
    }
    /* The panel below says the rest. */
    @media ${sheet} {
      p {
        flex-basis: 140px;
      }
      span {
        display: none;
      }
    }
  `;
}
