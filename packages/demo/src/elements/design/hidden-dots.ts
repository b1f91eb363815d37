import { createSurface } from '@stubble/core';
import type { Preview } from '@stubble/renderer';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { shownShare } from '../../head/shown-share.ts';
import { type ShownDots, whyHidden } from '../../head/why-hidden.ts';
import { type IconName, icon } from '../../icons/icons.ts';
import { activeView } from '../../state/document.ts';
import { isPlaced, isUntouchedIn } from '../../state/placed.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Why no dots show, and what a press does about it. */
interface Reason {
  readonly sentence: string;
  readonly icon: IconName;
  readonly label: string;
  readonly mend: () => void;
}

/** Says why dots of a design are missing in the photo, and leads to where that is mended. */
@customElement('hidden-dots')
export class HiddenDots extends StudioElement {
  #preview: Preview | null = null;

  static override styles = [
    shared,
    panelStyles,
    column,
    css`
      button {
        margin-bottom: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.watch(({ document }) => [document.shown, document.case.views, document.case.head]);
    this.follow(
      ({ scalp }) => scalp,
      ({ look, isRead }) => [look, isRead],
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#followDots(null);
  }

  override render() {
    const reason = this.#reason();
    if (!reason) return nothing;
    return html`<p role="status">${reason.sentence}</p>
      <button @click=${reason.mend}>${icon(reason.icon)}${reason.label}</button>`;
  }

  /** Dots may come after the photo was read. */
  protected override updated(): void {
    if (this.isConnected) this.#followDots(this.studio.preview);
  }

  #followDots(preview: Preview | null): void {
    if (preview === this.#preview) return;
    this.#preview?.off('ready', this.#come);
    this.#preview = preview;
    preview?.on('ready', this.#come);
  }

  readonly #come = () => this.requestUpdate();

  #reason(): Reason | null {
    const { document, ui } = this.store;
    if (document.case.head.kind !== 'head') return null;
    const paint = {
      icon: 'brush',
      label: 'Paint skin',
      mend: () => this.store.setUi({ tab: 'head', headTool: 'skin', brush: { ...ui.brush, paint: 'skin' } }),
    } as const;
    switch (whyHidden({ untouched: isUntouchedIn(document), ...this.#shown() })) {
      case 'noHead':
        return {
          sentence: 'No dots show, and the hairline lies anywhere: no head was found in this photo yet.',
          icon: 'fit',
          label: 'Find the head',
          mend: () => this.store.setUi({ tab: 'head', headTool: 'place' }),
        };
      case 'hand':
        return {
          sentence:
            'A hand seems to lie on the head: no dots show under it. Best take this photo again without it. Where there is none, paint the skin.',
          ...paint,
        };
      case 'hair':
        return {
          sentence:
            'Hardly any dots show: where they would lie this photo seems to have hair, or something before the head. Where it is bare, paint it as skin.',
          ...paint,
        };
      default:
        return null;
    }
  }

  /** What the photo shows of the dots; nothing is missed before it was read. */
  #shown(): Pick<ShownDots, 'hand' | 'share'> {
    const { scalp, dots } = this.studio;
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    const { look } = scalp;
    if (!view || !dots || !look || !scalp.isRead || !isPlaced(view)) return { hand: false, share: null };
    return {
      hand: look.hand === true,
      share: shownShare(dots, view, { surface: createSurface(head), look }),
    };
  }
}
