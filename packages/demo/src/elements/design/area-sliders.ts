import type { Area } from '@stubble/core';
import { html, nothing } from 'lit';
import { type Edit, inTreatment } from '../../state/edits.ts';
import type { Studio } from '../../studio.ts';
import type { SliderRow } from '../controls/value-slider.ts';
import '../controls/value-slider.ts';

/** One slider of an area: what it is called, and which value it sets. */
interface AreaSlider {
  readonly key: 'densityPerCm2' | 'softnessMm' | 'shade' | 'dotWidth';
  /** How many of the slider's units one of the area's is: 100 for shares shown as percent. */
  readonly scale: number;
  readonly row: SliderRow;
}

const SLIDERS: readonly AreaSlider[] = [
  {
    key: 'densityPerCm2',
    scale: 1,
    row: {
      label: 'Density',
      name: 'Density of the area',
      unit: 'dots/cm²',
      min: 0,
      max: 320,
      step: 5,
      default: null,
      hint: 'All sessions together. 0 leaves the place bare.',
    },
  },
  {
    key: 'softnessMm',
    scale: 1,
    row: {
      label: 'Softness',
      name: 'Softness of the area',
      unit: 'mm',
      min: 0,
      max: 60,
      step: 1,
      default: null,
      hint: 'Width of the feather across its outline.',
    },
  },
  {
    key: 'shade',
    scale: 100,
    row: {
      label: 'Pigment',
      name: 'Pigment of the area',
      unit: '%',
      min: 30,
      max: 150,
      step: 1,
      default: 100,
      hint: 'Strength relative to the treatment’s pigment.',
    },
  },
  {
    key: 'dotWidth',
    scale: 100,
    row: {
      label: 'Dot width',
      name: 'Dot width of the area',
      unit: '%',
      min: 50,
      max: 150,
      step: 1,
      default: 100,
      hint: 'Relative to the treatment’s dots; between long hair finer ones are less noticed.',
    },
  },
];

/** The numbers of an area. Its density has a slider once it has one of its own. */
export function areaSliders(studio: Studio, area: Area) {
  return SLIDERS.map(({ key, scale, row }) => {
    const value = area[key];
    if (value === null) return nothing;
    return html`<value-slider
      .studio=${studio}
      .row=${row}
      .value=${Math.round(scale * value)}
      .edit=${(next: number) => valueEdit(area.id, key, next / scale)}
    ></value-slider>`;
  });
}

/** As an edit of the document, so that a slider's drag is one step. */
function valueEdit(id: string, key: AreaSlider['key'], value: number): Edit {
  return inTreatment((treatment) => ({
    ...treatment,
    areas: treatment.areas.map((area) => (area.id === id ? { ...area, [key]: value } : area)),
  }));
}
