import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import type { Theme } from '../../state/ui.ts';
import { glassCard } from '../../styles/glass-card.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

const NEXT_THEME: Readonly<Record<'light' | 'dark', Theme>> = { light: 'dark', dark: 'light' };

/** The name of the house, undo and redo, and what concerns the whole studio. */
@customElement('top-bar')
export class TopBar extends StudioElement {
  /** Whether the second opinion is open. */
  @property({ type: Boolean }) opinion = false;

  static override styles = [shared, glassCard, barStyles()];

  constructor() {
    super();
    this.watch((store) => [store.canUndo, store.canRedo, store.ui.theme, store.document.photo === null]);
  }

  override render() {
    const { store } = this;
    const shownTheme = this.#theme();
    return html`
      <div class="card brand">
        ${mark()}<h1>Stubble</h1>
      </div>
      <div class="card" role="group" aria-label="History">
        <button class="quiet square" aria-label="Undo" title="Undo (Ctrl Z)" ?disabled=${!store.canUndo} @click=${() => store.undo()}>${icon('undo')}</button>
        <button class="quiet square" aria-label="Redo" title="Redo (Ctrl Shift Z)" ?disabled=${!store.canRedo} @click=${() => store.redo()}>${icon('redo')}</button>
      </div>
      <div class="card end">
        <button class="quiet save" aria-label="Save" title="Save a picture, filmstrip or video (Ctrl S)" ?disabled=${store.document.photo === null} @click=${() => this.dispatchEvent(new Event('save'))}>${icon('save')}<span>Save</span></button>
        <button class="quiet square" aria-label="Second opinion" title="Second opinion on the design" aria-expanded=${this.opinion} @click=${() => this.dispatchEvent(new Event('opinion'))}>${icon('opinion')}</button>
        <button
          class="quiet square"
          aria-label=${shownTheme === 'dark' ? 'Light theme' : 'Dark theme'}
          title=${shownTheme === 'dark' ? 'Light theme' : 'Dark theme'}
          @click=${() => store.setUi({ theme: NEXT_THEME[shownTheme] })}
        >${icon(shownTheme === 'dark' ? 'light' : 'dark')}</button>
        <button class="quiet square" aria-label="Help" title="Help and keyboard (?)" @click=${() => this.dispatchEvent(new Event('help'))}>${icon('help')}</button>
      </div>
    `;
  }

  #theme(): 'light' | 'dark' {
    const { theme } = this.store.ui;
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
}

/** Our mark: a head's outline whose crown is dots. */
function mark() {
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5.2 11.500c.3 5.3 3 9 6.8 9s6.5-3.7 6.8-9" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" />
    <g fill="currentColor">
      <circle cx="6" cy="8.3" r="1.05" /><circle cx="8.3" cy="5.7" r="1.05" /><circle cx="12" cy="4.5" r="1.05" />
      <circle cx="15.7" cy="5.7" r="1.05" /><circle cx="18" cy="8.3" r="1.05" /><circle cx="9.3" cy="8.7" r="1.05" />
      <circle cx="12" cy="7.6" r="1.05" /><circle cx="14.7" cy="8.7" r="1.05" />
    </g>
  </svg>`;
}

function barStyles() {
  return css`
    :host {
      display: flex;
      gap: var(--space-2);
      container-type: inline-size;
    }
    .card {
      display: flex;
      align-items: center;
    }
    .brand {
      gap: var(--space-2);
      padding: 0 var(--space-4) 0 var(--space-3);
    }
    .mark {
      width: 24px;
      height: 24px;
      color: var(--accent);
    }
    h1 {
      margin: 0;
      font: 650 var(--text-l) / 1 var(--font);
      letter-spacing: -0.02em;
    }
    .end {
      margin-left: auto;
    }
    .save .icon {
      color: var(--accent);
    }
    button[aria-expanded='true'] {
      background: var(--accent-soft);
      color: var(--accent);
    }
    @media (max-width: 480px), (max-height: 480px) {
      h1 {
        display: none;
      }
      .brand {
        padding: 0 var(--space-2);
      }
      .save span {
        display: none;
      }
    }
    /* Beside the panel of a tablet held upright: nothing of it may lie under that. */
    @container (max-width: 30.5rem) {
      h1 {
        display: none;
      }
      .brand {
        padding: 0 var(--space-2);
      }
    }
    @container (max-width: 26rem) {
      .save span {
        display: none;
      }
    }
    /* On the narrowest phones what can be done matters more than our mark. */
    @container (max-width: 21rem) {
      .brand {
        display: none;
      }
    }
    /* Beside the panel of the smallest phones on their side. */
    @container (max-width: 17.5rem) {
      button.square,
      button.save {
        width: 38px;
        min-width: 38px;
      }
    }
  `;
}
