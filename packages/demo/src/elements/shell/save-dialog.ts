import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { type IconName, icon } from '../../icons/icons.ts';
import { makeFile } from '../../saving/make-file.ts';
import type { PictureType, SaveKind } from '../../state/ui.ts';
import { download } from '../../storage/download.ts';
import { sentenceOf } from '../../studio.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { saveStyles } from './save-dialog.styles.ts';

interface Choice {
  readonly kind: SaveKind;
  readonly icon: IconName;
  readonly name: string;
  readonly sentence: string;
}

const CHOICES: readonly Choice[] = [
  {
    kind: 'picture',
    icon: 'photo',
    name: 'Picture',
    sentence: 'As it is shown now, in the photo’s own size.',
  },
  {
    kind: 'pair',
    icon: 'compare',
    name: 'Before and after',
    sentence: 'The untouched photo, and beside it the day shown.',
  },
  {
    kind: 'filmstrip',
    icon: 'filmstrip',
    name: 'Filmstrip',
    sentence: 'Before, every session, healed, years 1, 3, 5 and 8 in one picture.',
  },
  { kind: 'video', icon: 'play', name: 'Video', sentence: 'The sessions and ten years, in ten seconds.' },
];

const TYPES: readonly (readonly [PictureType, string])[] = [
  ['image/jpeg', 'JPEG'],
  ['image/png', 'PNG'],
];

const NO_VIDEO = 'This browser cannot make one. Chrome, Edge, Firefox and Safari of today can.';
const NOT_YET = 'There is no picture to save yet. Open a photo first.';

/** Whether the browser can encode a video at all. */
const canFilm = () => 'VideoEncoder' in globalThis;

/** Everything that can be saved of the picture, with its progress. */
@customElement('save-dialog')
export class SaveDialog extends StudioElement {
  @query('dialog') private dialog!: HTMLDialogElement;
  /** Share that is done; null while nothing is being saved. */
  @state() private progress: number | null = null;
  #giveUp: AbortController | null = null;

  static override styles = [shared, saveStyles];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.saveKind, ui.pictureType]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveUp?.abort();
  }

  open(): void {
    if (!this.store.document.photo) {
      this.studio.toasts.show('error', NOT_YET);
      return;
    }
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector<HTMLInputElement>('input:checked')?.focus();
  }

  override render() {
    const busy = this.progress !== null;
    return html`<dialog aria-labelledby="title" @click=${this.#onClick} @close=${() => this.#giveUp?.abort()}>
      <form class="sheet" @submit=${this.#onSubmit}>
        <header>
          <h2 id="title">Save</h2>
          <button type="button" class="quiet square" aria-label="Close" @click=${() => this.dialog.close()}>${icon('close')}</button>
        </header>
        <fieldset ?disabled=${busy}>
          <legend class="unseen">What to save</legend>
          ${CHOICES.map((choice) => this.#choice(choice))}
        </fieldset>
        ${busy ? this.#waiting(this.progress ?? 0) : this.#ready()}
      </form>
    </dialog>`;
  }

  #choice({ kind, name, sentence, icon: sign }: Choice) {
    const cannot = kind === 'video' && !canFilm();
    return html`<label class="choice">
      <input
        type="radio"
        name="kind"
        .checked=${this.#kind === kind}
        ?disabled=${cannot}
        aria-label=${name}
        aria-describedby=${`about-${kind}`}
        @change=${() => this.store.setUi({ saveKind: kind })}
      />
      ${icon(sign)}<span><b>${name}</b><small id=${`about-${kind}`}>${cannot ? NO_VIDEO : sentence}</small></span>
    </label>`;
  }

  #ready() {
    const { pictureType } = this.store.ui;
    const film = this.#kind === 'video';
    return html`<div class="foot">
      <div class="segments" role="group" aria-label="Kind of file" ?hidden=${film}>
        ${TYPES.map(
          ([type, label]) =>
            html`<button type="button" aria-pressed=${pictureType === type} @click=${() => this.store.setUi({ pictureType: type })}>${label}</button>`,
        )}
      </div>
      ${film ? html`<p class="aside">MP4 or WebM, as this browser can. No sound.</p>` : nothing}
      <button class="primary">${icon('save')}Save ${NOUNS[this.#kind]}</button>
    </div>
    <p>Marked as a simulation. No place or camera data goes with it, and nothing leaves this device.</p>`;
  }

  #waiting(share: number) {
    const percent = Math.round(100 * share);
    return html`<div class="foot">
      <progress max="100" .value=${percent} aria-label="Saving"></progress>
      <span class="percent" role="status">${percent} %</span>
      <button type="button" @click=${() => this.#giveUp?.abort()}>Cancel</button>
    </div>
    <p>The studio can be used again when this is done.</p>`;
  }

  get #kind(): SaveKind {
    const { saveKind } = this.store.ui;
    return saveKind === 'video' && !canFilm() ? 'picture' : saveKind;
  }

  readonly #onSubmit = async (event: Event) => {
    event.preventDefault();
    if (this.progress !== null) return;
    const { toasts } = this.studio;
    const giveUp = new AbortController();
    this.#giveUp = giveUp;
    this.progress = 0;
    try {
      const file = await makeFile(this.studio, this.#kind, {
        signal: giveUp.signal,
        onProgress: (share) => {
          this.progress = share;
        },
      });
      if (!file) return toasts.show('error', NOT_YET);
      download(file.blob, file.name);
      toasts.show('done', `Saved as ${file.name}.`);
      this.dialog.close();
    } catch (reason) {
      if (giveUp.signal.aborted) return;
      this.dialog.close();
      toasts.show('error', sentenceOf(reason, 'The picture could not be saved. Try again.'));
    } finally {
      this.progress = null;
      this.#giveUp = null;
    }
  };

  /** A click beside the sheet closes it, but not while it is at work. */
  readonly #onClick = (event: MouseEvent) => {
    if (event.target === this.dialog && this.progress === null) this.dialog.close();
  };
}

const NOUNS: Readonly<Record<SaveKind, string>> = {
  picture: 'picture',
  pair: 'both',
  filmstrip: 'filmstrip',
  video: 'video',
};
