import { MAX_VIEWS, type View } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { until } from 'lit/directives/until.js';
import { nameOfView } from '../../head/joint-fit.ts';
import { icon } from '../../icons/icons.ts';
import { thumbOf } from '../../stage/thumbs.ts';
import { withoutView } from '../../state/openings.ts';
import { isUntouched } from '../../state/placed.ts';
import { showPhoto, stepPhoto } from '../../state/show-photo.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** The photos of one head: press one to see the plan there. Asks for more by `add`, and for one that a case waits for by `ask`. */
@customElement('photo-strip')
export class PhotoStrip extends StudioElement {
  /** Small, without names, for the edge of the stage. */
  @property({ type: Boolean, reflect: true }) compact = false;

  static override styles = [shared, stripStyles()];
  #inSight: string | null = null;

  constructor() {
    super();
    this.watch(({ document }) => [document.case.views, document.photos, document.shown]);
  }

  /** Of many photos in little room the one that is shown is in sight. */
  protected override updated(): void {
    const { shown } = this.store.document;
    if (this.compact && shown !== this.#inSight) {
      const chosen = this.shadowRoot?.querySelector('[aria-checked="true"]');
      chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.#inSight = shown;
  }

  override render() {
    const { views, head } = this.store.document.case;
    const more = !this.compact && views.length > 0 && views.length < MAX_VIEWS && head.kind === 'head';
    return html`
      <div class="photos" role="radiogroup" aria-label="Photos of this head" @keydown=${this.#onKey}>
        ${repeat(
          views,
          ({ id }) => id,
          (view, index) => this.#photo(view, index),
        )}
        ${more ? html`<button class="add" @click=${() => this.dispatchEvent(new Event('add'))}>${icon('plus')}<span>Add photo</span></button>` : nothing}
      </div>
    `;
  }

  /** A way in which a photo was taken that nobody has told is no name for it. */
  #nameOf(view: View, index: number): string {
    const { head } = this.store.document.case;
    if (head.kind === 'patch') return view.label ?? 'Close-up';
    return isUntouched(view) ? (view.label ?? `Photo ${index + 1}`) : nameOfView(view);
  }

  #photo(view: View, index: number) {
    const { photos, shown } = this.store.document;
    const photo = photos[view.id];
    const name = this.#nameOf(view, index);
    if (!photo) {
      return this.compact
        ? nothing
        : html`<button class="photo waiting" title="Open “${view.photo.name}”" @click=${() => this.dispatchEvent(new Event('ask'))}
            ><i>${icon('open')}</i><span>${name}: open “${view.photo.name}”</span></button>`;
    }
    const here = view.id === shown;
    return html`<button
      class="photo"
      role="radio"
      aria-checked=${here}
      aria-label=${name}
      title=${name}
      tabindex=${here ? 0 : -1}
      data-id=${view.id}
      @click=${() => showPhoto(this.store, view.id)}
    >
      ${until(
        thumbOf(photo).then((url) =>
          url
            ? html`<img class=${view.mirrored ? 'flipped' : ''} src=${url} alt="" draggable="false" />`
            : icon('photo'),
        ),
        html`<i></i>`,
      )}${this.compact ? nothing : html`<span>${name}</span>`}
    </button>`;
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step) {
      event.preventDefault();
      stepPhoto(this.store, step);
      void this.updateComplete.then(() =>
        this.shadowRoot?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(),
      );
    }
    const { shown } = this.store.document;
    if (event.key === 'Delete' && shown && !this.compact) {
      event.preventDefault();
      this.store.edit(withoutView(shown));
    }
  };
}

function stripStyles() {
  return css`
    :host {
      display: block;
    }
    .photos {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(82px, 1fr));
      gap: var(--space-2);
    }
    button {
      flex-direction: column;
      justify-content: flex-start;
      gap: 4px;
      padding: 4px 4px 6px;
      font-size: var(--text-xs);
      overflow: hidden;
      overflow-wrap: anywhere;
    }
    [aria-checked='true'] {
      box-shadow: 0 0 0 2px var(--accent);
    }
    img,
    i {
      width: 100%;
      aspect-ratio: 1;
      object-fit: cover;
      object-position: 50% 20%;
      border-radius: 6px;
    }
    .flipped {
      scale: -1 1;
    }
    i {
      display: grid;
      place-items: center;
      background: var(--surface-sunk);
    }
    .waiting,
    .add {
      border-style: dashed;
      color: var(--text-soft);
    }
    .add {
      justify-content: center;
      min-height: 84px;
    }
    :host([compact]) .photos {
      display: flex;
      gap: 6px;
      padding: 4px;
      border-radius: var(--radius-m);
      background: var(--surface-glass);
      border: 1px solid var(--line);
      box-shadow: var(--shadow);
    }
    :host([compact]) button {
      width: 44px;
      min-height: 44px;
      height: 44px;
      padding: 2px;
      border: 0;
      scroll-margin-inline: 4px;
    }
    :host([compact]) img,
    :host([compact]) i {
      height: 100%;
    }
    /* Within the timeline's bar, and scrolled there where they are many. */
    @container (max-width: 620px) {
      :host([compact]) {
        overflow-x: auto;
        scrollbar-width: none;
      }
      /* What scrolls cuts off what lies around its buttons. */
      :host([compact]) button:focus-visible {
        outline-offset: -2px;
      }
      :host([compact]) .photos {
        width: max-content;
        padding: 2px;
        border: 0;
        background: none;
        box-shadow: none;
      }
    }
  `;
}
