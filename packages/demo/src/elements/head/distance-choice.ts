import type { View } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { asksDistance, untoldViews } from '../../state/distance-edits.ts';
import { activeView } from '../../state/document.ts';
import { isUntouched } from '../../state/placed.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { sideways } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Distances that people know without a rule, mm. Chosen by eye: an arm, two of them, and from where perspective hardly changes any more. */
const DISTANCES = [
  [400, 'Selfie', '0.4 m'],
  [800, 'By another', '0.8 m'],
  [1500, 'Farther', '1.5 m +'],
] as const;

/** Asks how far away a photo was taken that does not tell its lens: perspective depends on it, and with it the size of the dots toward the rim. */
@customElement('distance-choice')
export class DistanceChoice extends StudioElement {
  static override styles = [shared, panelStyles, choiceStyles()];

  #wasOpen = false;

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.shown, document.case.views, ui.oval === null]);
    this.follow(
      ({ fitting }) => fitting,
      ({ share, words }) => [share === null, words],
    );
  }

  /** On a small phone it stands below the sheet's edge when a search begins; what was answered before is not asked. */
  protected override updated(): void {
    const { distanceMm } = activeView(this.store.document)?.evidence ?? {};
    const isOpen = !this.hidden && distanceMm === undefined;
    if (isOpen && !this.#wasOpen) this.scrollIntoView({ block: 'nearest' });
    this.#wasOpen = isOpen;
  }

  override render() {
    const view = activeView(this.store.document);
    const { fitting } = this.studio;
    this.hidden = view === null || !this.#asks(view);
    if (!view || this.hidden) return nothing;
    const { distanceMm = null } = view.evidence ?? {};
    const { length } = distanceMm === null ? [] : untoldViews(this.store.document);
    return html`<p id="why">From how far was the photo taken?</p>
      <div class="row" role="group" aria-labelledby="why">
        ${DISTANCES.map(
          ([mm, label, far]) =>
            html`<button aria-pressed=${mm === distanceMm}
              @click=${() => fitting.tellDistance(mm === distanceMm ? null : mm)}>${label} <small>${far}</small></button>`,
        )}
      </div>
      ${
        length > 0
          ? html`<button class="link" @click=${() => fitting.tellDistanceOfOthers()}>The same for the other ${length === 1 ? 'photo' : `${length} photos`}</button>`
          : nothing
      }`;
  }

  /** Of a head that is found, and already while it is looked for: the answer needs no waiting. */
  #asks(view: View): boolean {
    const { share, current } = this.studio.fitting;
    if (!asksDistance(view)) return false;
    if (share !== null) return true;
    // Points that fit no head are no better from another distance.
    const isRefused = current?.verdict === 'refused' && view.evidence?.distanceMm === undefined;
    return !isUntouched(view) && this.store.ui.oval === null && !isRefused;
  }
}

function choiceStyles() {
  return css`
    .row {
      flex-wrap: wrap;
      margin-top: var(--space-2);
    }
    .row button {
      flex: 1 1 28%;
      flex-direction: column;
      gap: 0;
      padding-inline: 0;
    }
    /* Its longest answer leaves its edges free. */
    @media (max-width: 360px), ${sideways} {
      .row button {
        font-size: var(--text-xs);
      }
    }
    .link {
      margin: var(--space-1) 0 0 calc(-1 * var(--space-2));
    }
    small {
      color: var(--text-soft);
    }
  `;
}
