import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { dialogBox } from '../../styles/dialog.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl Z · Ctrl Shift Z', 'Undo · redo'],
  ['Ctrl O', 'Open a photo or a case'],
  ['Ctrl S', 'Save a picture, filmstrip or video'],
  ['Ctrl V', 'Paste a photo'],
  ['Space', 'Play or pause'],
  ['[ · ]', 'Photo before · next photo of this head'],
  ['B', 'Before and after'],
  ['L', 'Finish of the scalp, and light'],
  ['G', 'Lines over the photo'],
  ['+ · − · 0', 'Zoom in · out · frame the head'],
  ['Double click', 'Zoom to the photo’s own pixels, and back'],
  ['1 to 5', 'Photo, Head, Design, Sessions, Skin'],
  ['Arrows', 'Move what is focused: 1 mm on the skin, 1°, or a step'],
  ['Shift + arrows', 'The same, five times as far'],
  ['+ · − · Delete', 'An area’s outline: larger · smaller · gone'],
  ['Esc', 'Give up a drag or a loop'],
];

/** The same for who has no keyboard. */
const FINGERS: readonly (readonly [string, string])[] = [
  ['One finger', 'Moves the photo, or the point it takes'],
  ['Two fingers', 'Zoom; on the grid or the oval of the Head tab they size and turn it'],
  ['Double tap', 'Zoom to the photo’s own pixels, and back'],
];

/** How the studio works, in as few words as possible. */
@customElement('help-dialog')
export class HelpDialog extends StudioElement {
  @query('dialog') private dialog!: HTMLDialogElement;

  static override styles = [shared, dialogBox, helpStyles()];

  override render() {
    return html`<dialog aria-labelledby="title" @click=${this.#onClick}>
      <div class="sheet">
        <header>
          <h2 id="title">How to use the studio</h2>
          <button class="quiet square" aria-label="Close" @click=${() => this.dialog.close()}>${icon('close')}</button>
        </header>
        <ol>
          <li><b>Photo.</b> Open, drop or paste one; on a phone, take one. Add more of the same head: one plan shows in all.</li>
          <li><b>Head.</b> Have it found; correct it by hand or by points, paint over skin and hair, and tell one length.</li>
          <li><b>Design.</b> Pick a look or a hairline, then drag its points; the height above the glabella stands beside them. Under Areas draw where dots go, and erase where they do not.</li>
          <li><b>Timeline.</b> Walk through the sessions, then ten years.</li>
          <li><b>Before you agree.</b> Ask for the second opinion above, and print the plan from the sessions.</li>
        </ol>
        ${rows('Keyboard', 'for-mouse', KEYS)} ${rows('Fingers', 'for-fingers', FINGERS)}
        <p>What you see is a simulation, not a promise of result. Photos never leave this device.</p>
      </div>
    </dialog>`;
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** A click beside the sheet closes it. */
  readonly #onClick = (event: MouseEvent) => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

function rows(name: string, whom: string, all: readonly (readonly [string, string])[]) {
  return html`<section class=${whom}>
    <h3>${name}</h3>
    <dl>
      ${all.map(([keys, meaning]) => html`<dt><kbd>${keys}</kbd></dt><dd>${meaning}</dd>`)}
    </dl>
  </section>`;
}

function helpStyles() {
  return css`
    :host {
      --dialog-width: 520px;
    }
    .sheet {
      padding: var(--space-5) var(--space-6) var(--space-6);
    }
    header {
      margin-right: calc(-1 * var(--space-3));
    }
    h3 {
      margin: var(--space-5) 0 var(--space-2);
      font: 600 var(--text-s) / 1.3 var(--font);
    }
    @media (pointer: fine), (pointer: none) {
      .for-fingers {
        display: none;
      }
    }
    ol {
      display: grid;
      gap: var(--space-2);
      margin: var(--space-3) 0 0;
      padding-left: 1.3em;
      font-size: var(--text-m);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-2) var(--space-4);
      align-items: baseline;
      font-size: var(--text-s);
    }
    dd {
      color: var(--text-soft);
    }
    kbd {
      padding: 2px 7px;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--surface-sunk);
      font: 500 var(--text-xs) / 1.6 var(--font);
      white-space: nowrap;
    }
    p {
      margin-top: var(--space-5);
      color: var(--text-soft);
      font-size: var(--text-s);
    }
  `;
}
