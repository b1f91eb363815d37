import { createPreview, type Preview } from '@stubble/renderer';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dividerPlace } from '../../stage/divider-place.ts';
import type { StageView } from '../../stage/stage-view.ts';
import { activeView, type Photo } from '../../state/document.ts';
import { caseInStrokes } from '../../state/technique.ts';
import { sentenceOf } from '../../studio.ts';
import { cover } from '../../styles/cover.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import { dividerLook } from './divider-look.styles.ts';

/** The same hairline in strokes, right of the dots: the same part of the photo, the same day, the same light. */
@customElement('strokes-pane')
export class StrokesPane extends StudioElement {
  @property({ attribute: false }) view!: StageView;
  /** Where it begins, share of the stage's width. */
  @property({ type: Number }) at = 0.5;
  @query('.host') private host!: HTMLElement;
  @state() private ready = false;
  #preview: Preview | null = null;
  #photo: Photo | null = null;
  #stop: (() => void)[] = [];
  #opening: AbortController | null = null;

  static override styles = [shared, cover, dividerLook, paneStyles()];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop.splice(0)) stop();
    this.#close();
  }

  protected override firstUpdated(): void {
    this.#stop = [
      this.store.subscribe(() => this.#follow()),
      this.studio.scalp.subscribe(() => this.#preview?.setMask(this.studio.scalp.mask)),
      this.view.subscribe(() => this.#place()),
    ];
    this.#follow();
  }

  override render() {
    const { insets, size } = this.view;
    const left = `${this.at * 100}%`;
    const middle = `${(this.at * size.width + size.width - insets.right) / 2}px`;
    const { top, bottom, words } = dividerPlace(this.view);
    const tag = { left, top: `${words}px` };
    return html`
      <div class="host" role="img" aria-label="The same hairline in strokes" ${styled({ left })}></div>
      <div class="line" ${styled({ left, top: `${top}px`, bottom: `${bottom}px` })}></div>
      <span class="tag before" ${styled(tag)}>Dots</span>
      <span class="tag after" ${styled(tag)}>Strokes</span>
      ${this.ready ? nothing : html`<div class="wait" role="status" ${styled({ left: middle })}>Drawing the strokes…</div>`}
    `;
  }

  /** Hand on what the store holds; another photo is opened anew. */
  #follow(): void {
    const { document, ui } = this.store;
    if (document.photo !== this.#photo) {
      this.#photo = document.photo;
      this.#close();
      void this.#open();
      return;
    }
    this.#preview?.setCase(caseInStrokes(document.case));
    this.#preview?.setDay(ui.day);
    this.#preview?.setFinish(ui.finish);
    this.#preview?.setViewing(ui.viewing);
  }

  async #open(): Promise<void> {
    const { document, ui } = this.store;
    const view = activeView(document);
    if (!document.photo || !view) return;
    const opening = new AbortController();
    this.#opening = opening;
    const { day, finish, viewing } = ui;
    const shown = { case: caseInStrokes(document.case), view: view.id, photo: document.photo.blob };
    try {
      const preview = await createPreview(this.host, {
        ...shown,
        day,
        finish,
        viewing,
        signal: opening.signal,
      });
      this.#preview = preview;
      this.studio.strokes = preview;
      preview.on('ready', () => {
        this.ready = true;
      });
      preview.setMask(this.studio.scalp.mask);
      this.#place();
      this.#follow();
    } catch (reason) {
      if (opening.signal.aborted) return;
      const sentence = sentenceOf(reason, 'The strokes could not be drawn. Close other tabs and try again.');
      this.studio.toasts.show('error', sentence);
      this.store.setUi({ strokes: false });
    }
  }

  /** The part of the photo that the dots show in their half. */
  #place(): void {
    this.#preview?.setPlacement(this.view.placement);
    this.requestUpdate();
  }

  #close(): void {
    this.#opening?.abort();
    this.#preview?.destroy();
    this.#preview = null;
    this.studio.strokes = null;
    this.ready = false;
  }
}

function paneStyles() {
  return css`
    .host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      background: color-mix(in oklab, var(--surround, var(--stage)) var(--surround-share), var(--stage));
    }
    .wait {
      position: absolute;
      top: max(72px, calc(var(--safe-top) + 64px));
      transform: translateX(-50%);
      padding: var(--space-1) var(--space-3);
      border-radius: var(--radius-pill);
      background: var(--surface-glass);
      font-size: var(--text-s);
      white-space: nowrap;
    }
  `;
}
