import { createSurface } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { shownShare } from '../../head/shown-share.ts';
import { icon } from '../../icons/icons.ts';
import { activeView } from '../../state/document.ts';
import { isPlaced } from '../../state/placed.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Where a photo shows less than this share of its dots, a person would wonder where they are. Chosen by eye. */
const HARDLY_ANY = 0.1;

/** Says why a design shows no dots, where the photo was read as hair or as something before the head; the brush is one press away. */
@customElement('hidden-dots')
export class HiddenDots extends StudioElement {
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

  override render() {
    return this.#isHidden()
      ? html`<p role="status">${WHY}</p>
      <button @click=${() => this.#paint()}>${icon('brush')}Paint skin</button>`
      : nothing;
  }

  #isHidden(): boolean {
    const { scalp, dots } = this.studio;
    const { head } = this.store.document.case;
    const view = activeView(this.store.document);
    if (!view || !dots || !scalp.look || !scalp.isRead || head.kind !== 'head' || !isPlaced(view))
      return false;
    const share = shownShare(dots, view, { surface: createSurface(head), look: scalp.look });
    return share !== null && share < HARDLY_ANY;
  }

  #paint(): void {
    const { brush } = this.store.ui;
    this.store.setUi({ tab: 'head', headTool: 'skin', brush: { ...brush, paint: 'skin' } });
  }
}

const WHY =
  'Hardly any dots show: where they would lie this photo seems to have hair, or something before the head. Where it is bare, paint it as skin.';
