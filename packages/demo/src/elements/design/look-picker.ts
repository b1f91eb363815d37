import { LOOKS, type Look } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { allLooks, keepLook, removeLook, renameLook } from '../../looks/own-looks.ts';
import { LookThumbnails } from '../../looks/thumbnails.ts';
import { wearLook, wornLook } from '../../state/worn.ts';
import type { Studio } from '../../studio.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { lookPickerStyles } from './look-picker.styles.ts';

/** Pictures outlive the tab that shows them. */
const drawn = new WeakMap<Studio, LookThumbnails>();
const tellers = new WeakMap<Studio, () => void>();

/** Complete looks, each drawn small on the photo that is open, on a shelf that scrolls sideways; and looks of one's own. */
@customElement('look-picker')
export class LookPicker extends StudioElement {
  @query('#name') private nameField!: HTMLInputElement;
  @state() private refused = '';
  #stop: (() => void) | null = null;
  readonly #seen = new IntersectionObserver((entries) => this.#onSeen(entries));

  static override styles = [shared, panelStyles, disclosure, lookPickerStyles];

  constructor() {
    super();
    this.watch(({ document }) => [wornLook(document.case.treatment), document.photo, document.case.views]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.studio.practice.subscribe(() => this.requestUpdate());
    void this.studio.practice.load();
    tellers.set(this.studio, () => this.requestUpdate());
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#seen.disconnect();
    this.#thumbnails.rest();
  }

  get #thumbnails(): LookThumbnails {
    const { studio } = this;
    let made = drawn.get(studio);
    if (!made) {
      made = new LookThumbnails(studio, () => tellers.get(studio)?.());
      drawn.set(studio, made);
    }
    return made;
  }

  override render() {
    const worn = wornLook(this.store.document.case.treatment);
    const looks = allLooks(this.studio);
    const own = looks.find(({ id }) => id === worn && !LOOKS.some((look) => look.id === id));
    return html`<div class="shelf" role="group" aria-label="Looks">${looks.map((look) => this.#card(look, worn))}</div>
      <p class="told">${looks.find(({ id }) => id === worn)?.sentence ?? nothing}</p>
      <details class="more">
        <summary>Your own looks</summary>
        <div class="stack">
          <p>Keep the hairline, areas and dots as they are now. They stay on this device, for every client.</p>
          <label class="field">Name of the look
            <input class="text" id="name" type="text" maxlength="40" autocomplete="off" .value=${own?.name ?? ''} @keydown=${this.#onNameKey} />
          </label>
          <div class="row">
            <button @click=${this.#keep}>${icon('plus')}Keep</button>
            <button ?disabled=${!own} @click=${() => own && this.#rename(own)}>Rename</button>
            <button ?disabled=${!own} @click=${() => own && this.#remove(own)}>${icon('bin')}Remove</button>
          </div>
          ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
        </div>
      </details>`;
  }

  #card(look: Look, worn: string | null) {
    const url = this.#thumbnails.urlOf(look);
    return html`<button
      class="card"
      aria-pressed=${look.id === worn}
      aria-label=${look.name}
      aria-description=${look.sentence}
      title=${look.sentence}
      @click=${() => this.store.edit(wearLook(look))}
    ><span class="picture">${url ? html`<img src=${url} alt="" draggable="false" />` : icon('head')}</span><b>${look.name}</b></button>`;
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#thumbnails.want(allLooks(this.studio));
    else this.#thumbnails.rest();
  }

  protected override updated(): void {
    if (this.isConnected) this.#thumbnails.wantMore(allLooks(this.studio));
  }

  readonly #keep = async () => {
    this.refused = (await keepLook(this.studio, this.nameField.value)) ?? '';
    const [newest] = this.studio.practice.practice.looks;
    if (this.refused || !newest) return;
    this.store.edit(wearLook(newest));
    this.studio.toasts.show('done', `The look “${newest.name}” is kept.`);
  };

  async #rename(look: Look): Promise<void> {
    this.refused = (await renameLook(this.studio, look.id, this.nameField.value)) ?? '';
  }

  #remove(look: Look): void {
    removeLook(this.studio, look.id);
    this.studio.toasts.show(
      'done',
      `The look “${look.name}” is removed. The design keeps it until it is changed.`,
    );
  }

  readonly #onNameKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void this.#keep();
  };
}
