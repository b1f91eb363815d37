import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../../styles/shared.ts';

/** On or off, with words. Tells `toggle`; whoever listens decides. */
@customElement('toggle-switch')
export class ToggleSwitch extends LitElement {
  @property() label = '';
  @property() hint = '';
  @property({ type: Boolean }) on = false;

  static override styles = [shared, switchStyles()];

  override render() {
    return html`<button
      role="switch"
      aria-checked=${this.on}
      aria-label=${this.label}
      @click=${() => this.dispatchEvent(new Event('toggle'))}
    ><span class="words">${this.label}${this.hint ? html`<small>${this.hint}</small>` : nothing}</span><i></i></button>`;
  }
}

function switchStyles() {
  return css`
    :host {
      display: block;
    }
    button {
      width: 100%;
      justify-content: space-between;
      padding: var(--space-1) 0;
      border: 0;
      background: none !important;
      text-align: left;
    }
    .words {
      display: grid;
    }
    small {
      color: var(--text-soft);
      font-weight: 400;
      font-size: var(--text-s);
    }
    i {
      position: relative;
      flex: none;
      width: 38px;
      height: 22px;
      border-radius: 11px;
      background: var(--line-strong);
      transition: background var(--quick);
    }
    i::after {
      content: '';
      position: absolute;
      left: 2px;
      top: 2px;
      width: 18px;
      height: 18px;
      border-radius: 50%;
      background: #fff;
      box-shadow: 0 1px 3px rgb(0 0 0 / 30%);
      transition: translate var(--quick) var(--ease);
    }
    [aria-checked='true'] i {
      background: var(--accent);
    }
    [aria-checked='true'] i::after {
      translate: 16px;
    }
  `;
}
