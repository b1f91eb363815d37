import { PARAMETERS, type ParameterGroup } from '@stubble/core';
import { html } from 'lit';
import { parameterValue, setParameter } from '../state/edits.ts';
import type { Studio } from '../studio.ts';
import './value-slider.ts';

/** One slider for each row of the parameter table that belongs to a group. */
export function parameterSliders(studio: Studio, group: ParameterGroup) {
  const { treatment } = studio.store.document.case;
  return html`<div class="sliders">
    ${PARAMETERS.filter((row) => row.group === group).map(
      (row) => html`<value-slider
        .studio=${studio}
        .row=${row}
        .value=${parameterValue(treatment, row.key)}
        .edit=${(value: number) => setParameter(row.key, value)}
      ></value-slider>`,
    )}
  </div>`;
}
