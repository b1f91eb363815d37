import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';

/** What a person wants of the picture itself: before and after, guides, zoom. */
@customElement('stage-tools')
export class StageTools extends StudioElement {
  static override styles = [shared, toolStyles()];

  constructor() {
    super();
    this.watch(({ ui, document }) => [ui.compare === null, ui.guides, ui.tab, document.photo === null]);
  }

  override render() {
    const { ui, document } = this.store;
    const none = document.photo === null;
    const tell = (name: string) => () => this.dispatchEvent(new Event(name));
    return html`<div class="card" role="toolbar" aria-label="Picture" aria-orientation="vertical">
      <button class="quiet square" aria-label="Before and after" aria-pressed=${ui.compare !== null} title="Before and after (B)" ?disabled=${none} @click=${tell('compare')}>${icon('compare')}</button>
      <button class="quiet square" aria-label="Guides" aria-pressed=${ui.guides} title="Show the lines over the photo (G)" ?disabled=${none} @click=${() => this.store.setUi({ guides: !ui.guides })}>${icon(ui.guides ? 'guides' : 'guidesOff')}</button>
      <hr />
      <button class="quiet square zoom" aria-label="Zoom in" title="Zoom in (+)" ?disabled=${none} @click=${tell('zoom-in')}>${icon('plus')}</button>
      <button class="quiet square zoom" aria-label="Zoom out" title="Zoom out (−)" ?disabled=${none} @click=${tell('zoom-out')}>${icon('minus')}</button>
      <button class="quiet square" aria-label="Frame the head" title="Frame the head (0)" ?disabled=${none} @click=${tell('frame')}>${icon('fit')}</button>
    </div>`;
  }
}

function toolStyles() {
  return css`
    :host {
      pointer-events: none;
    }
    .card {
      display: grid;
      gap: 2px;
      padding: 3px;
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
      background: var(--surface-glass);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
    hr {
      width: 60%;
      margin: 3px auto;
      border: 0;
      border-top: 1px solid var(--line);
    }
    /* Fingers pinch. */
    @media (max-width: 760px), (max-height: 480px) {
      .zoom,
      hr {
        display: none;
      }
    }
  `;
}
