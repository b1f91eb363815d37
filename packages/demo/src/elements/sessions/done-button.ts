import type { DotField } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import type { Edit } from '../../state/edits.ts';
import { shownOnPurpose } from '../../state/faults.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

/** Says of a session or touch-up that it has been, so that nothing moves its dots any more; or takes that back. */
@customElement('done-button')
export class DoneButton extends StudioElement {
  @property({ type: Boolean }) done = false;
  /** As a sentence names it: "session 2". */
  @property() of = '';
  @property({ attribute: false }) mark!: (field: DotField) => Edit;
  @property({ attribute: false }) plan!: () => Edit;

  static override styles = [shared, panelStyles];

  override render() {
    const { done, of } = this;
    return html`<div class="stack">
      ${done ? html`<p>Done: its dots stay where they are, whatever is changed later.</p>` : nothing}
      <button aria-label="${done ? 'Plan again' : 'Mark as done'}: ${of}" @click=${done ? this.#plan : this.#mark}>
        ${done ? nothing : icon('done')}${done ? 'Plan it again' : 'Mark as done'}
      </button>
    </div>`;
  }

  readonly #plan = () => this.store.edit(this.plan());

  readonly #mark = () => {
    const { dots, dotsRest, toasts } = this.studio;
    if (shownOnPurpose(this.store)) {
      toasts.show('note', 'The picture shows faults on purpose. Go back to the design first.');
      return;
    }
    if (dots && dotsRest) this.store.edit(this.mark(dots));
    else toasts.show('note', 'The dots are still finding their places. Try again in a moment.');
  };
}
