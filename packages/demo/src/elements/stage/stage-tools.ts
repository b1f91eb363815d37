import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { hasHalves } from '../../stage/compare.ts';
import { glassCard } from '../../styles/glass-card.ts';
import { overPanel } from '../../styles/over-panel.ts';
import { shared } from '../../styles/shared.ts';
import { lowSheet, sheet, sideways } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';
import './compare-modes.ts';
import './light-panel.ts';

/** What a person wants of the picture itself: before and after, guides, zoom. */
@customElement('stage-tools')
export class StageTools extends StudioElement {
  /** Whether finish and light are open. */
  @state() private light = false;
  @query('.beside') private beside!: HTMLElement | null;
  readonly #resized = new ResizeObserver(() => this.dispatchEvent(new Event('covers')));

  static override styles = [shared, glassCard, toolStyles()];

  constructor() {
    super();
    this.watch(({ ui, document }) => [
      ui.compare === null,
      hasHalves(ui),
      ui.finish !== 1 || ui.viewing !== 'photo',
      ui.guides,
      ui.tab,
      document.photo === null,
    ]);
  }

  override render() {
    const { ui, document } = this.store;
    const none = document.photo === null;
    const lit = this.light || ui.finish !== 1 || ui.viewing !== 'photo';
    this.toggleAttribute('halves', hasHalves(ui));
    const tell = (name: string) => () => this.dispatchEvent(new Event(name));
    return html`<div class="card" role="toolbar" aria-label="Picture" aria-orientation="vertical">
      <button class="quiet square" aria-label="Before and after" aria-pressed=${ui.compare !== null} title="Before and after (B)" ?disabled=${none} @click=${tell('compare')}>${icon('compare')}</button>
      <button class="quiet square" aria-label="Finish and light" aria-expanded=${this.light} aria-pressed=${lit} title="Finish of the scalp, and light on the dots (L)" ?disabled=${none} @click=${() => this.toggleLight()}>${icon('shine')}</button>
      <button class="quiet square" aria-label="Guides" aria-pressed=${ui.guides} title="Show the lines over the photo (G)" ?disabled=${none} @click=${() => this.store.setUi({ guides: !ui.guides })}>${icon(ui.guides ? 'guides' : 'guidesOff')}</button>
      <hr />
      <button class="quiet square zoom" aria-label="Zoom in" title="Zoom in (+)" ?disabled=${none} @click=${tell('zoom-in')}>${icon('plus')}</button>
      <button class="quiet square zoom" aria-label="Zoom out" title="Zoom out (−)" ?disabled=${none} @click=${tell('zoom-out')}>${icon('minus')}</button>
      <button class="quiet square frame" aria-label="Frame the head" title="Frame the head (0)" ?disabled=${none} @click=${tell('frame')}>${icon('fit')}</button>
    </div>
    ${none || (!this.light && ui.compare === null) ? nothing : this.#beside()}`;
  }

  /** Whoever keeps clear of the tools asks again what they cover. */
  protected override updated(): void {
    this.#resized.disconnect();
    for (const one of [this, this.beside]) if (one) this.#resized.observe(one);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** What the tools and the panels beside them cover, CSS px of the window. */
  get covered(): readonly DOMRect[] {
    return [this, this.beside].flatMap((one) => (one ? [one.getBoundingClientRect()] : []));
  }

  /** Open or close finish and light. */
  toggleLight(): void {
    this.light = !this.light;
  }

  #beside() {
    const { studio } = this;
    return html`<div class="beside" @keydown=${this.#onKey}>
      ${this.store.ui.compare === null ? nothing : html`<compare-modes .studio=${studio}></compare-modes>`}
      ${this.light ? html`<light-panel .studio=${studio}></light-panel>` : nothing}
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.light) return;
    this.light = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-label="Finish and light"]')?.focus();
  };
}

function toolStyles() {
  return css`
    .card {
      display: grid;
      gap: 2px;
    }
    .beside {
      position: absolute;
      left: calc(100% + var(--space-2));
      top: 0;
      display: grid;
      justify-items: start;
      gap: var(--space-2);
    }
    hr {
      width: 60%;
      margin: 3px auto;
      border: 0;
      border-top: 1px solid var(--line);
    }
    /* Fingers pinch. */
    @media ${sheet}, ${sideways} {
      .zoom,
      hr {
        display: none;
      }
    }
    @media ${sideways} {
      .card {
        gap: 0;
      }
    }
    /* The timeline would lie over it; a double tap frames the head too. */
    @media ${lowSheet} {
      .frame {
        display: none;
      }
    }
    /* On its side over the panel: beside the tools is the forehead, below them the timeline. */
    @media ${sideways} {
      .beside {
        ${overPanel}
      }
    }
    /* The tools join what lies over the panel, the ways to compare where they were. */
    @media ${sideways} {
      :host([halves]) {
        display: grid;
        gap: var(--space-1);
      }
      :host([halves]) .beside {
        display: contents;
      }
      :host([halves]) .card {
        grid-auto-flow: column;
        background: var(--surface);
      }
      :host([halves]) .square {
        width: auto;
      }
      :host([halves]) compare-modes {
        order: 1;
      }
      :host([halves]) light-panel {
        order: -1;
      }
    }
    /* There the tools stand at the right edge. */
    @media ${sheet} {
      .beside {
        left: auto;
        right: calc(100% + var(--space-2));
        justify-items: end;
      }
    }
  `;
}
