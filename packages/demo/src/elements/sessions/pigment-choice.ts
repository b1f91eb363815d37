import { PIGMENT_KINDS, PIGMENT_ROWS, type PigmentKind } from '@stubble/core';
import { html } from 'lit';

/** Which pigment a session or touch-up uses: the treatment's own, or another kind. */
export function pigmentChoice(
  name: string,
  chosen: PigmentKind | null,
  choose: (kind: PigmentKind | null) => void,
) {
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    choose(PIGMENT_KINDS.find((kind) => kind === value) ?? null);
  };
  return html`<label class="choice"><span>Pigment</span>
    <select aria-label=${name} @change=${onChange}>
      <option value="" ?selected=${chosen === null}>As the treatment</option>
      ${PIGMENT_KINDS.map(
        (kind) =>
          html`<option value=${kind} ?selected=${kind === chosen}>${PIGMENT_ROWS[kind].label}</option>`,
      )}
    </select></label>`;
}
