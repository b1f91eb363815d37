import { PARAMETERS, type ParameterGroup, type ParameterKey } from '@stubble/core';
import { html } from 'lit';
import { parameterValue, setParameter } from '../../state/edits.ts';
import type { Studio } from '../../studio.ts';
import './value-slider.ts';

/** One slider for each row of the parameter table that belongs to a group, or for some of them by their keys. @param words instead of those of the table, where they would be wrong */
export function parameterSliders(
  studio: Studio,
  group: ParameterGroup,
  keys?: readonly ParameterKey[],
  words: { readonly label?: string; readonly hint?: string } = {},
) {
  const { treatment } = studio.store.document.case;
  return html`<div class="sliders">
    ${PARAMETERS.filter((row) => row.group === group && (keys?.includes(row.key) ?? true)).map(
      (row) => html`<value-slider
        .studio=${studio}
        .row=${{ ...row, ...words }}
        .value=${parameterValue(treatment, row.key)}
        .edit=${(value: number) => setParameter(row.key, value)}
      ></value-slider>`,
    )}
  </div>`;
}
