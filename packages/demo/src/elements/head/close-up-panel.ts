import type { View } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { activeView } from '../../state/document.ts';
import { PATCH_MM, patchCorners, placePatch, straightPatch, tiltedPatch } from '../../state/patch-edits.ts';
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
  /** What the last fit said. */
  @state() private sentence = '';

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

  #scale(tilted: boolean) {
    const { head } = this.store.document.case;
    if (head.kind !== 'patch') return nothing;
    return html`${
      tilted
        ? html`<p>Lay the four corners on a rectangle of known sides: a card, a label, a drawn frame.</p>
              <number-field label="Width" unit="mm" .value=${head.widthMm} .min=${PATCH_MM[0]} .max=${PATCH_MM[1]} @number=${(event: CustomEvent<number>) => this.#tilt({ widthMm: event.detail, heightMm: head.heightMm })}></number-field>
              <number-field label="Height" unit="mm" .value=${head.heightMm} .min=${PATCH_MM[0]} .max=${PATCH_MM[1]} @number=${(event: CustomEvent<number>) => this.#tilt({ widthMm: head.widthMm, heightMm: event.detail })}></number-field>`
        : html`<length-panel flat .studio=${this.studio} @length=${this.#onLength}></length-panel>`
    }
      <p role="status">${this.#status(tilted)}</p>
    `;
  }

  #status(tilted: boolean): string {
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    if (head.kind !== 'patch' || !view) return '';
    if (tilted && view.evidence?.outline) {
      return tiltedPatch(this.store.document, patchCorners(view), head).sentence;
    }
    if (this.sentence) return this.sentence;
    const size = `${Math.round(head.widthMm)} × ${Math.round(head.heightMm)} mm`;
    return isScaled(view) ? `The skin shown is ${size}.` : `Until then it is taken for ${size}.`;
  }

  #tilt(sides: { readonly widthMm: number; readonly heightMm: number }): void {
    const view = activeView(this.store.document);
    if (!view) return;
    const corners = patchCorners(view);
    const fit = tiltedPatch(this.store.document, corners, sides);
    this.sentence = fit.ok ? '' : fit.sentence;
    if (fit.ok) this.store.edit(placePatch(fit, corners));
  }

  /** The line's true length sets the scale of the whole photo. */
  readonly #onLength = ({ detail: mm }: CustomEvent<number>) => {
    const length = activeView(this.store.document)?.evidence?.length;
    if (!length) return;
    const px = Math.hypot(length.from[0] - length.to[0], length.from[1] - length.to[1]);
    const told = setLength({ ...length, mm })(this.store.document);
    const fit = straightPatch(told, mm / Math.max(1e-6, px));
    this.sentence = fit.ok ? '' : fit.sentence;
    if (fit.ok) this.store.edit(() => placePatch(fit, null)(told));
  };
}

/** Whether a line or corners tell how large the skin of a close-up is. */
function isScaled({ evidence }: View): boolean {
  return evidence?.length !== undefined || evidence?.outline !== undefined;
}
