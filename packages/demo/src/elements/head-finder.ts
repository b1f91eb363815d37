import type { Oval } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { findHead } from '../photo/find-head.ts';
import { headOval } from '../stage/head-oval.ts';
import { activeView } from '../state/document.ts';
import { placeHead } from '../state/edits.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';

/** The lens of a photo that does not tell; it is a guess, and the search may do better. */
const GUESSED_LENS_MM = 45;
const FAILED = 'The head could not be searched for in this browser. Lay the wireframe over it by hand.';

/** Finds the head by itself; where it is not sure, it asks for the wireframe and searches within that. */
@customElement('head-finder')
export class HeadFinder extends StudioElement {
  /** Share of the search that is done; null while there is none. */
  @state() private share: number | null = null;
  @state() private sentence = '';
  @state() private unsure = false;
  #search: AbortController | null = null;

  static override styles = [shared, panelStyles, finderStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [activeView(document)?.id, document.case.head.kind]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  override render() {
    const busy = this.share !== null;
    if (this.store.document.case.head.kind !== 'head') return nothing;
    return html`
      <div class="row">
        <button class="primary" aria-disabled=${busy} @click=${() => this.#find(null)}>${icon('fit')}Find the head</button>
        ${this.unsure && !busy ? html`<button @click=${() => this.#find(this.#oval())}>Search the wireframe</button>` : nothing}
      </div>
      ${busy ? html`<progress aria-label="Finding the head" max="1" .value=${this.share ?? 0}></progress>` : nothing}
      <p role="status" ?hidden=${busy || this.sentence === ''}>${this.sentence}</p>
    `;
  }

  /** What the wireframe covers now. */
  #oval(): Oval | null {
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    return view && head.kind === 'head' ? headOval(view.camera, head.semiAxesMm) : null;
  }

  /** What is found is one step of undo; whatever goes wrong, the head stays where it was. */
  async #find(oval: Oval | null): Promise<void> {
    const { photo, case: value } = this.store.document;
    const view = activeView(this.store.document);
    if (this.share !== null || !photo || !view || value.head.kind !== 'head') return;
    const { preset, mirrored } = view;
    const { focal35mm } = view.camera;
    const search = new AbortController();
    this.#search = search;
    this.share = 0;
    try {
      const found = await findHead(
        {
          photo: photo.blob,
          size: photo,
          mirrored,
          preset,
          focal35mm: focal35mm === GUESSED_LENS_MM ? null : focal35mm,
          breadthMm: 2 * value.head.semiAxesMm[0],
          oval,
        },
        {
          progress: (share) => {
            this.share = share;
          },
          signal: search.signal,
        },
      );
      this.unsure = !found.sure;
      this.sentence = found.sure ? found.sentence : inOurWords(found.sentence);
      const now = activeView(this.store.document);
      // Another photo, view or flip since: what was found is no longer asked for.
      if (!now || now.id !== view.id || now.preset !== preset || now.mirrored !== mirrored)
        this.sentence = '';
      else if (found.sure) this.store.edit(placeHead(found));
    } catch {
      this.sentence = search.signal.aborted ? '' : FAILED;
      this.unsure = false;
    } finally {
      this.share = null;
    }
  }
}

/** The core asks for an oval; here the wireframe is one. */
export function inOurWords(sentence: string): string {
  return sentence.replace(/lay the oval on the head/i, (words) =>
    words.replace(/the oval on the head/i, 'the wireframe roughly over the head and search it'),
  );
}

function finderStyles() {
  return css`
    :host {
      display: grid;
      gap: var(--space-3);
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
