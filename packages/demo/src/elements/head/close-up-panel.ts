import type { View } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { activeView } from '../../state/document.ts';
import {
  measuredPatch,
  PATCH_MM,
  type PatchSides,
  patchCorners,
  placePatch,
  tiltedPatch,
} from '../../state/patch-edits.ts';
import { setLength } from '../../state/view-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import '../controls/length-panel.ts';
import '../controls/number-field.ts';
import './skin-panel.ts';

/** A close-up of flat skin: its scale from a line when it is seen straight on, or from the corners of a rectangle when it is tilted. */
@customElement('close-up-panel')
export class CloseUpPanel extends StudioElement {
  /** Why the last number was not taken, and of which line or corners. */
  @state() private refusal: { readonly of: View['evidence']; readonly sentence: string } | null = null;
  @query('.refusal') private refused!: HTMLElement | null;

  static override styles = [shared, panelStyles, disclosure, column];

  constructor() {
    super();
    this.watch(({ document, ui }) => [document.case.head, document.case.views, document.shown, ui.headTool]);
  }

  override render() {
    const view = activeView(this.store.document);
    const { head } = this.store.document.case;
    if (!view || head.kind !== 'patch') return nothing;
    const { headTool } = this.store.ui;
    const [tilted, brush] = [headTool === 'points', headTool === 'skin'];
    return html`
      <div class="head"><h2>Close-up</h2></div>
      <div class="segments" role="group" aria-label="How the skin is seen">
        <button aria-pressed=${!tilted && !brush} @click=${() => this.store.setUi({ headTool: 'scale' })}>Straight on</button>
        <button aria-pressed=${tilted} @click=${() => this.store.setUi({ headTool: 'points' })}>Tilted</button>
        <button aria-pressed=${brush} @click=${() => this.store.setUi({ headTool: 'skin' })}>Skin</button>
      </div>
      ${brush ? html`<skin-panel .studio=${this.studio}></skin-panel>` : this.#scale(tilted)}
    `;
  }

  /** In a phone's low sheet it would stand out of sight. */
  protected override updated(): void {
    this.refused?.scrollIntoView({ block: 'nearest' });
  }

  #scale(tilted: boolean) {
    return tilted
      ? this.#corners()
      : html`<length-panel flat .studio=${this.studio} .refusal=${this.#refusal} @length=${this.#onLength}></length-panel>
          <p role="status">${this.#size}</p>`;
  }

  #corners() {
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    if (head.kind !== 'patch' || !view) return nothing;
    const { widthMm, heightMm } = head;
    const fit = view.evidence?.outline && tiltedPatch(this.store.document, patchCorners(view), head);
    const wrong = fit && !fit.ok ? fit.sentence : this.#refusal;
    const [min, max] = PATCH_MM;
    return html`<p>Lay the four corners on a rectangle of known sides: a card, a label, a drawn frame.</p>
      ${wrong ? html`<p class="refusal" role="alert">${wrong}</p>` : nothing}
      <number-field label="Width" unit="mm" .value=${widthMm} .min=${min} .max=${max} @number=${(event: CustomEvent<number>) => this.#tilt({ widthMm: event.detail, heightMm })}></number-field>
      <number-field label="Height" unit="mm" .value=${heightMm} .min=${min} .max=${max} @number=${(event: CustomEvent<number>) => this.#tilt({ widthMm, heightMm: event.detail })}></number-field>
      <p role="status">${fit?.ok ? fit.sentence : this.#size}</p>`;
  }

  get #size(): string {
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    if (head.kind !== 'patch' || !view) return '';
    const size = `${Math.round(head.widthMm)} × ${Math.round(head.heightMm)} mm`;
    return isScaled(view) ? `The skin shown is ${size}.` : `Until then it is taken for ${size}.`;
  }

  /** What was moved since, or brought back by undo, is no longer refused. */
  get #refusal(): string {
    const isSame = this.refusal?.of === activeView(this.store.document)?.evidence;
    return isSame ? (this.refusal?.sentence ?? '') : '';
  }

  #tilt(sides: PatchSides): void {
    const view = activeView(this.store.document);
    if (!view) return;
    const corners = patchCorners(view);
    const fit = tiltedPatch(this.store.document, corners, sides);
    this.refusal = fit.ok ? null : { of: view.evidence, sentence: fit.sentence };
    if (fit.ok) this.store.edit(placePatch(fit, corners));
  }

  /** The line's true length sets the scale of the whole photo. */
  readonly #onLength = ({ detail: mm }: CustomEvent<number>) => {
    const view = activeView(this.store.document);
    const length = view?.evidence?.length;
    if (!length) return;
    const told = setLength({ ...length, mm })(this.store.document);
    const fit = measuredPatch(told);
    this.refusal = fit.ok ? null : { of: view.evidence, sentence: fit.sentence };
    if (fit.ok) this.store.edit(() => placePatch(fit, null)(told));
  };
}

/** Whether a line or corners tell how large the skin of a close-up is. */
function isScaled({ evidence }: View): boolean {
  return evidence?.length !== undefined || evidence?.outline !== undefined;
}
