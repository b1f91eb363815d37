import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { sampleUrl } from '../../photo/samples.ts';
import type { Sample } from '../../state/openings.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { lowSheet } from '../../styles/windows.ts';
import { StudioElement } from '../base/studio-element.ts';
import './photo-details.ts';
import './photo-strip.ts';

/** The photo: where it comes from, how it is shown, and what is saved of it. */
@customElement('photo-tab')
export class PhotoTab extends StudioElement {
  @query('#file') private file!: HTMLInputElement;
  @query('#camera') private camera!: HTMLInputElement;
  @query('#case') private caseFile!: HTMLInputElement;
  @query('#added') private added!: HTMLInputElement;
  @query('#close-up') private closeUp!: HTMLInputElement;

  static override styles = [shared, panelStyles, disclosure, photoTabStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.photo, document.case.views.length]);
  }

  override render() {
    const { photo, case: value } = this.store.document;
    const some = value.views.length > 0;
    return html`
      <section>
        <div class="head"><h2>${value.views.length > 1 ? 'Photos of this head' : 'Photo'}</h2></div>
        <div class="stack">
          ${some ? html`<photo-strip .studio=${this.studio} @add=${() => this.added.click()} @ask=${() => this.added.click()}></photo-strip>` : nothing}
          ${photo ? nothing : html`<p><span class="for-mouse">Drop a photo anywhere, or paste it. </span>Hair shaved short, even light, no flash.</p>`}
          <div class="row opens">
            <button class=${this.studio.opening.hasOwnPhoto ? '' : 'primary'} title="In place of the photos that are open" @click=${() => this.file.click()}>${icon('open')}Open photo</button>
            <button @click=${() => this.camera.click()}>${icon('camera')}Take photo</button>
          </div>
          ${photo ? html`<photo-details .studio=${this.studio}></photo-details>` : nothing}
          <input id="file" class="unseen" type="file" multiple tabindex="-1" aria-label="Photo file" accept="image/*,.heic,.heif" @change=${this.#onFile} />
          <input id="camera" class="unseen" type="file" tabindex="-1" aria-label="Photo from the camera" accept="image/*" capture="environment" @change=${this.#onFile} />
          <input id="added" class="unseen" type="file" multiple tabindex="-1" aria-label="More photos of this head" accept="image/*,.heic,.heif" @change=${this.#onAdded} />
          <input id="close-up" class="unseen" type="file" tabindex="-1" aria-label="Photo of a close-up" accept="image/*,.heic,.heif" @change=${this.#onCloseUp} />
          <details class="more">
            <summary>Scar or close-up</summary>
            <p>A scar or a patch of skin, seen close: flat skin with a scale of its own.</p>
            <button @click=${() => this.closeUp.click()}>${icon('open')}Open a close-up</button>
          </details>
          <p class="private">${icon('shield')}Photos never leave this device.</p>
        </div>
      </section>
      ${this.studio.opening.samples.length > 0 ? this.#samples(this.studio.opening.samples, photo?.name) : nothing}
      <section>
        <div class="head"><h2>Picture</h2></div>
        <div class="stack">
          <p>A picture, a filmstrip of the years or a short video, marked as a simulation. No place or camera data goes with it.</p>
          <button ?disabled=${!photo} @click=${() => this.dispatchEvent(new Event('save', { bubbles: true, composed: true }))}>${icon('save')}Save…</button>
        </div>
      </section>
      <section>
        <div class="head"><h2>Case</h2></div>
        <div class="stack">
          <p>Head, design and sessions in a file, without the photos: they stay with you.</p>
          <div class="row">
            <button @click=${() => this.caseFile.click()}>${icon('file')}Open case</button>
            <button @click=${() => this.studio.saveCase()}>${icon('save')}Save case</button>
          </div>
          <input id="case" class="unseen" type="file" tabindex="-1" aria-label="Case file" accept=".json,application/json" @change=${this.#onCase} />
        </div>
      </section>
    `;
  }

  /** The same dialog, for whoever asks by keyboard. */
  chooseFile(): void {
    this.file.click();
  }

  #samples(samples: readonly Sample[], name: string | undefined) {
    return html`<section>
      <div class="head"><h2>Samples</h2></div>
      <div class="samples">
        ${samples.map(
          (
            sample,
          ) => html`<button class="sample" aria-pressed=${sample.file === name} aria-label="Sample: ${sample.title}" @click=${() => this.studio.opening.openSample(sample)}>
            ${sample.thumb ? html`<img src=${sampleUrl(sample.thumb)} alt="" />` : nothing}<span>${sample.title}</span>
          </button>`,
        )}
      </div>
    </section>`;
  }

  readonly #onFile = (event: Event) => this.#takeAll(event, (files) => this.studio.opening.openFiles(files));
  readonly #onAdded = (event: Event) =>
    this.#takeAll(event, (files) => this.studio.opening.addPhotoFiles(files));
  readonly #onCloseUp = (event: Event) =>
    this.#take(event, (file) => this.studio.opening.openCloseUp(file, file.name));
  readonly #onCase = (event: Event) => this.#take(event, (file) => this.studio.opening.openCaseFile(file));

  async #take(event: Event, open: (file: File) => Promise<void>): Promise<void> {
    await this.#takeAll(event, async ([file]) => file && open(file));
  }

  async #takeAll(event: Event, open: (files: readonly File[]) => Promise<unknown>): Promise<void> {
    const input = event.target as HTMLInputElement;
    await open([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  }
}

function photoTabStyles() {
  return css`
    /* What a stranger comes for stands in a low phone's sheet, before the sample that lies there. */
    @media ${lowSheet} {
      .opens {
        order: -1;
      }
    }
    .private {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      color: var(--accent);
    }
    .private .icon {
      width: 18px;
      height: 18px;
    }
    .samples {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
      gap: var(--space-3);
    }
    .sample {
      flex-direction: column;
      justify-content: flex-start;
      gap: var(--space-2);
      padding: 4px 4px var(--space-2);
      font-size: var(--text-xs);
    }
    .sample[aria-pressed='true'] {
      box-shadow: 0 0 0 2px var(--accent);
    }
    .sample img {
      width: 100%;
      aspect-ratio: 4 / 5;
      object-fit: cover;
      border-radius: 6px;
    }
  `;
}
