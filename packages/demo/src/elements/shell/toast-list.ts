import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../icons/icons.ts';
import type { Toast } from '../../state/toasts.ts';
import { shared } from '../../styles/shared.ts';
import { sideways } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';

const ICONS = { error: 'warning', done: 'done', note: 'help' } as const;

/** Sentences for the person in front of the screen. Errors interrupt a screen reader, the rest waits. */
@customElement('toast-list')
export class ToastList extends StudioElement {
  #stop: (() => void) | null = null;
  /** Which sentences have found room. */
  readonly #inSight = new IntersectionObserver((rows) => this.#onSight(rows), { root: this });

  static override styles = [shared, toastStyles()];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.studio?.toasts.subscribe(() => this.requestUpdate()) ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#inSight.disconnect();
  }

  protected override updated(): void {
    for (const row of this.renderRoot.querySelectorAll('.row')) this.#inSight.observe(row);
  }

  override render() {
    return repeat(
      [...this.studio.toasts.list].reverse(),
      ({ id }) => id,
      (toast) => html`<div class="row" data-id=${toast.id}>${this.#toast(toast)}</div>`,
    );
  }

  #toast(toast: Toast) {
    const { toasts } = this.studio;
    return html`<div
      class="toast ${toast.kind}"
      role=${toast.kind === 'error' ? 'alert' : 'status'}
      @pointerenter=${() => toasts.hold(toast)}
      @pointerleave=${() => toasts.resume(toast)}
    >
      ${toast.kind === 'wait' ? html`<i></i>` : icon(ICONS[toast.kind])}
      <p>${toast.sentence}</p>
      ${toast.action ? html`<button class="action" @click=${() => this.#act(toast)}>${toast.action.label}</button>` : nothing}
      ${toast.kind === 'wait' ? nothing : html`<button class="quiet square" aria-label="Dismiss" title="Dismiss" @click=${() => toasts.dismiss(toast.id)}>${icon('close')}</button>`}
    </div>`;
  }

  /** Nobody reads what stands outside the window: its time waits, and no key goes there. */
  #onSight(rows: readonly IntersectionObserverEntry[]): void {
    const { toasts } = this.studio;
    for (const { target, isIntersecting } of rows) {
      const row = target as HTMLElement;
      row.inert = !isIntersecting;
      const toast = toasts.list.find(({ id }) => id === Number(row.dataset['id']));
      if (toast && isIntersecting) toasts.resume(toast);
      else if (toast) toasts.hold(toast);
    }
  }

  #act({ id, action }: Toast): void {
    this.studio.toasts.dismiss(id);
    action?.run();
  }
}

function toastStyles() {
  return css`
    /* The newest stands lowest. Those that find no room above it flow on into a column outside the window, until it is gone. */
    :host {
      display: flex;
      flex-flow: column-reverse wrap;
      align-content: flex-start;
      gap: var(--space-2) 100vw;
      overflow-x: clip;
      pointer-events: none;
    }
    .row {
      flex: none;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      width: 100%;
    }
    .toast {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      align-items: start;
      gap: 0 var(--space-3);
      width: max-content;
      max-width: min(460px, 100%);
      padding: 6px 6px 6px var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
      background: var(--surface-raised);
      box-shadow: var(--shadow);
      pointer-events: auto;
      animation: rise 220ms var(--ease);
    }
    .icon {
      margin-top: 8px;
      color: var(--accent);
    }
    .wait {
      padding-right: var(--space-4);
    }
    i {
      width: 16px;
      height: 16px;
      margin-top: 10px;
      border: 2px solid var(--line);
      border-top-color: var(--accent);
      border-radius: 50%;
      animation: spin 0.9s linear infinite;
    }
    .error > .icon {
      color: var(--danger);
    }
    p {
      padding: 8px 0;
      font-size: var(--text-s);
      line-height: 1.45;
    }
    .action {
      flex: none;
      white-space: nowrap;
    }
    button .icon {
      width: 16px;
      margin: 0;
      color: var(--text-soft);
    }
    /* A phone has room for one row: the sentence runs on beside what can be done. */
    @media (max-width: 480px) {
      .toast {
        gap: 0 var(--space-2);
        padding-left: var(--space-3);
      }
    }
    /* The smallest phone, and one on its side, keep the room for the words. */
    @media (max-width: 360px), ${sideways} {
      .toast {
        column-gap: var(--space-1);
      }
      .toast > .icon {
        display: none;
      }
      .toast:not(.wait) {
        grid-template-columns: minmax(0, 1fr) auto auto;
      }
      .toast.error {
        border-left: 3px solid var(--danger);
      }
    }
    /* Beside the panel of the smallest phone on its side a line holds three words. */
    @media ${sideways} and (max-width: 640px) {
      .toast {
        padding-left: var(--space-2);
      }
      p {
        font-size: var(--text-xs);
        line-height: 1.35;
      }
    }
    @keyframes spin {
      to {
        rotate: 360deg;
      }
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
  `;
}
