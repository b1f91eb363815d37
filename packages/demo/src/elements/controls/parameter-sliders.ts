import { PARAMETERS, type ParameterGroup, type ParameterKey } from '@stubble/core';
import { html } from 'lit';
import { parameterValue, setParameter } from '../../state/edits.ts';
import type { Studio } from '../../studio.ts';
import './value-slider.ts';

/** One slider for each row of the parameter table that belongs to a group, or for some of them by their keys. */
export function parameterSliders(studio: Studio, group: ParameterGroup, keys?: readonly ParameterKey[]) {
  const { treatment } = studio.store.document.case;
  return html`<div class="sliders">
    ${PARAMETERS.filter((row) => row.group === group && (keys?.includes(row.key) ?? true)).map(
      (row) => html`<value-slider
        .studio=${studio}
        .row=${row}
        .value=${parameterValue(treatment, row.key)}
        .edit=${(value: number) => setParameter(row.key, value)}
      ></value-slider>`,
    )}
  </div>`;
}
