import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import type { Verdict } from '../../photo/fitting.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
  good: 'Good fit',
  fair: 'Fair fit',
  poor: 'Uncertain',
  refused: 'Not fitted',
};

/** Finds the head by itself; where it is not sure, it asks for an oval and searches within that. Says how well the head lies. */
@customElement('head-finder')
export class HeadFinder extends StudioElement {
  static override styles = [shared, panelStyles, finderStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.shown,
      document.case.views,
      document.case.head.kind,
      ui.oval === null,
    ]);
    this.follow(
      ({ fitting }) => fitting,
      ({ share, words }) => [share, words],
    );
  }

  /** A search that was asked for goes on; an oval that nobody sees is none. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.setUi({ oval: null });
  }

  override render() {
    const { fitting } = this.studio;
    const { share, current } = fitting;
    const busy = share !== null;
    const asked = this.store.ui.oval !== null;
    if (this.store.document.case.head.kind !== 'head') return nothing;
    return html`
      <div class="row">
        ${
          asked
            ? html`<button class="primary" aria-disabled=${busy} @click=${() => fitting.find(this.store.ui.oval)}>${icon('fit')}Search in the oval</button>
                <button class="less" @click=${() => this.store.setUi({ oval: null })}>Cancel</button>`
            : html`<button class="primary" aria-disabled=${busy} @click=${() => fitting.find(null)}>${icon('fit')}Find the head</button>`
        }
      </div>
      ${busy ? html`<progress aria-label="Finding the head" max="1" .value=${share}></progress>` : nothing}
      <p role="status" ?hidden=${busy || !current}>${
        current
          ? html`<b class=${current.verdict}>${WORDS[current.verdict]}.</b> ${current.sentence}`
          : nothing
      }</p>
    `;
  }
}

function finderStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .row .less {
      flex: 0.5;
    }
    b {
      color: var(--text);
      font-weight: 600;
    }
    b.poor,
    b.refused {
      color: var(--danger);
    }
    b.good {
      color: var(--accent);
    }
    progress {
      width: 100%;
      height: 4px;
      border: 0;
      border-radius: 2px;
      background: var(--line);
      appearance: none;
      -webkit-appearance: none;
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--line);
    }
    progress::-webkit-progress-value {
      background: var(--accent);
      transition: width var(--quick);
    }
    progress::-moz-progress-bar {
      background: var(--accent);
    }
  `;
}
