import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../icons/icons.ts';
import { type Sample, sampleUrl } from '../photo/samples.ts';
import { activeView } from '../state/document.ts';
import { setMirrored } from '../state/edits.ts';
import type { Ui } from '../state/ui.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';
import './toggle-switch.ts';

const TYPES: readonly (readonly [Ui['pictureType'], string])[] = [
  ['image/jpeg', 'JPEG'],
  ['image/png', 'PNG'],
];

/** The photo: where it comes from, how it is shown, and what is saved of it. */
@customElement('photo-tab')
export class PhotoTab extends StudioElement {
  @query('#file') private file!: HTMLInputElement;
  @query('#camera') private camera!: HTMLInputElement;
  @query('#case') private caseFile!: HTMLInputElement;

  static override styles = [shared, panelStyles, photoTabStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.photo, document.case.views, ui.pictureType]);
  }

  override render() {
    const { photo } = this.store.document;
    const view = activeView(this.store.document);
    return html`
      <section>
        <div class="head"><h2>Photo</h2></div>
        <div class="stack">
          <div class="row">
            <button class="primary" @click=${() => this.file.click()}>${icon('open')}Open photo</button>
            <button @click=${() => this.camera.click()}>${icon('camera')}Take photo</button>
          </div>
          <input id="file" class="unseen" type="file" tabindex="-1" aria-label="Photo file" accept="image/*,.heic,.heif" @change=${this.#onFile} />
          <input id="camera" class="unseen" type="file" tabindex="-1" aria-label="Photo from the camera" accept="image/*" capture="environment" @change=${this.#onFile} />
          ${
            photo && view
              ? html`<p class="facts"><b>${photo.name}</b>${photo.widthPx} × ${photo.heightPx} px</p>
                  <toggle-switch
                    label="Mirrored selfie"
                    hint="Flip a photo that shows left as right"
                    .on=${view.mirrored}
                    @toggle=${() => this.store.edit(setMirrored(!view.mirrored))}
                  ></toggle-switch>`
              : html`<p>Or drop one anywhere, or paste it. Hair shaved short, even light, no flash.</p>`
          }
          <p class="private">${icon('shield')}Photos never leave this device.</p>
        </div>
      </section>
      ${this.studio.samples.length > 0 ? this.#samples(this.studio.samples, photo?.name) : nothing}
      <section>
        <div class="head"><h2>Picture</h2></div>
        <div class="stack">
          <p>The photo with its dots as shown now, at full size and marked as a simulation. No place or camera data goes with it.</p>
          <div class="row">
            <div class="segments" role="group" aria-label="Kind of picture">
              ${TYPES.map(
                ([type, label]) =>
                  html`<button aria-pressed=${this.store.ui.pictureType === type} @click=${() => this.store.setUi({ pictureType: type })}>${label}</button>`,
              )}
            </div>
            <button ?disabled=${!photo} @click=${() => this.studio.savePicture()}>${icon('save')}Save picture</button>
          </div>
        </div>
      </section>
      <section>
        <div class="head"><h2>Case</h2></div>
        <div class="stack">
          <p>Head, design and sessions in a file, without the photo.</p>
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
          ) => html`<button class="sample" aria-pressed=${sample.file === name} aria-label="Sample: ${sample.title}" @click=${() => this.studio.openSample(sample)}>
            ${sample.thumb ? html`<img src=${sampleUrl(sample.thumb)} alt="" />` : nothing}<span>${sample.title}</span>
          </button>`,
        )}
      </div>
    </section>`;
  }

  readonly #onFile = (event: Event) => this.#take(event, (file) => this.studio.openFile(file));
  readonly #onCase = (event: Event) => this.#take(event, (file) => this.studio.openCaseFile(file));

  async #take(event: Event, open: (file: File) => Promise<void>): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) await open(file);
    // The same file may be chosen again.
    input.value = '';
  }
}

function photoTabStyles() {
  return css`
    .facts {
      display: grid;
      overflow-wrap: anywhere;
    }
    .facts b {
      color: var(--text);
      font-weight: 500;
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
    .row > .segments {
      flex: 0.8;
      display: flex;
      padding: 1px;
      border-radius: var(--radius-s);
      background: var(--surface-sunk);
    }
    .segments button {
      flex: 1;
      min-height: var(--target);
      border: 0;
      background: none;
      border-radius: 6px;
    }
    .segments button[aria-pressed='true'] {
      background: var(--surface-raised);
      color: var(--text);
      box-shadow: 0 1px 3px rgb(0 0 0 / 18%);
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
