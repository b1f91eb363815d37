import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { asksDistance } from '../../state/distance-edits.ts';
import { activeView } from '../../state/document.ts';
import { isUntouched } from '../../state/placed.ts';
import type { FitWords } from '../../state/said-words.ts';
import { showPhoto } from '../../state/show-photo.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Leads to the photos of this head of which nobody has told yet how they were taken, once nothing more is asked of this one. */
@customElement('next-photo')
export class NextPhoto extends StudioElement {
  static override styles = [shared, nextStyles()];

  #wasAsked = true;
  #shown: string | null = null;
  /** What was said when the last answer was given: the fit behind it says something else, which pushes what stands below. */
  #answered: FitWords | null = null;

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.shown,
      document.case.views,
      document.photos,
      ui.oval === null,
    ]);
    this.follow(
      ({ fitting }) => fitting,
      ({ share, words }) => [share === null, words],
    );
  }

  /** Once nothing more is asked of this photo the next one is; on a phone it would be asked out of sight. A photo that is only looked at again stays at its top. */
  protected override updated(): void {
    const { document } = this.store;
    const view = activeView(document);
    const isAsked = view === null || (asksDistance(view) && view.evidence?.distanceMm === undefined);
    const button = this.renderRoot.querySelector('button');
    const { words } = this.studio.fitting;
    const isSame = document.shown === this.#shown;
    const isNew = isSame && !isAsked && this.#wasAsked;
    const isFitted = isSame && this.#answered !== null && this.#answered !== words;
    if (button && (isNew || isFitted)) button.scrollIntoView({ block: 'nearest' });
    if (isNew || isFitted || !isSame) this.#answered = isNew ? words : null;
    this.#shown = document.shown;
    this.#wasAsked = isAsked || !button;
  }

  override render() {
    const { document, ui } = this.store;
    const view = activeView(document);
    const busy = this.studio.fitting.share !== null || ui.oval !== null;
    const left = document.case.views.filter((one) => document.photos[one.id] && isUntouched(one));
    if (busy || !view || isUntouched(view) || left.length === 0) return nothing;
    return html`<button class="primary" @click=${() => showPhoto(this.store, left[0].id)}>
      Next photo${left.length > 1 ? html` <small>${left.length} to go</small>` : nothing}
    </button>`;
  }
}

function nextStyles() {
  return css`
    button {
      width: 100%;
      margin-top: var(--space-3);
    }
  `;
}
