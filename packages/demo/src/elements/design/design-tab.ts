import { matchStubble, STUBBLE_MM, stubbleLengthMm, type Treatment } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openSection } from '../../state/design-edits.ts';
import type { DesignSection } from '../../state/design-ui.ts';
import { inTreatment, resetDesign, setSymmetric } from '../../state/edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { parameterSliders } from '../controls/parameter-sliders.ts';
import './area-list.ts';
import './hidden-dots.ts';
import './hairline-tools.ts';
import './look-picker.ts';
import './obstacle-list.ts';
import './stage-picker.ts';
import './style-picker.ts';
import '../controls/toggle-switch.ts';

/** What of a hairline one sets each time, and what makes it irregular. */
const EDGE = ['hairline.transitionMm', 'hairline.fadeMm'] as const;
const IRREGULAR = ['hairline.waveMm', 'hairline.raggedMm', 'hairline.sentinelsPer10cm'] as const;

/** Of a close-up: it has no hairline, so that nothing is finer or fainter there. */
const FLAT_DOTS = ['dots.widthMm', 'dots.variation'] as const;
const FLAT_DENSITY = {
  label: 'All sessions',
  hint: 'Dots per square centimetre of the skin shown, all sessions together.',
} as const;
const FLAT_FADE = {
  label: 'Fade to the edge',
  hint: 'Over this length the dots thin out toward the edge of the close-up.',
} as const;

/** In the order in which a treatment is designed: style and hairline, areas, what the client has, whole looks, density, the dots themselves. */
@customElement('design-tab')
export class DesignTab extends StudioElement {
  static override styles = [
    shared,
    panelStyles,
    disclosure,
    css`
      section + section {
        margin-top: var(--space-3);
        padding-top: var(--space-3);
      }
      .fold > summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: var(--target);
        cursor: pointer;
        list-style: none;
      }
      .fold > summary::-webkit-details-marker {
        display: none;
      }
      .fold > summary::after {
        content: '';
        width: 7px;
        height: 7px;
        margin-right: 5px;
        border: solid var(--text-soft);
        border-width: 0 1.6px 1.6px 0;
        rotate: 45deg;
        translate: 0 -2px;
      }
      .fold[open] > summary::after {
        rotate: 225deg;
        translate: 0 1px;
      }
      /* Its boxes would inherit those of the slot that browsers put into details. */
      .fold > .stack {
        box-sizing: border-box;
        grid-template-columns: minmax(0, 1fr);
        padding: var(--space-2) 0 var(--space-3);
      }
      .why {
        margin-bottom: var(--space-3);
      }
      .last button {
        width: 100%;
      }
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.watch(
      ({
        document: {
          case: { treatment, head },
        },
        ui,
      }) => [
        ...edgeOf(treatment.hairline),
        treatment.density,
        treatment.dots,
        treatment.pigment,
        head,
        ui.design.open,
      ],
    );
  }

  override render() {
    const { studio } = this;
    const { treatment, head } = this.store.document.case;
    if (head.kind === 'patch') return this.#flat();
    const { hairline } = treatment;
    return html`
      <hidden-dots .studio=${studio}></hidden-dots>
      ${this.#section(
        'hairline',
        'Hairline',
        html`<style-picker .studio=${studio}></style-picker>
          <p>Drag the points on the photo.<span class="keys"> Arrow keys move a point by 1 mm.</span></p>
          <toggle-switch
            label="Symmetric"
            .on=${hairline.symmetric}
            @toggle=${() => this.store.edit(setSymmetric(!hairline.symmetric))}
          ></toggle-switch>
          ${parameterSliders(studio, 'hairline', EDGE)} ${this.#stubble()}
          <details class="more">
            <summary>Irregular edge</summary>
            ${parameterSliders(studio, 'hairline', IRREGULAR)}
          </details>
          <hairline-tools .studio=${studio}></hairline-tools>`,
      )}
      ${this.#section('areas', 'Areas', html`<area-list .studio=${studio}></area-list><obstacle-list .studio=${studio}></obstacle-list>`)}
      ${this.#section('start', 'Starting point', html`<stage-picker .studio=${studio}></stage-picker>`)}
      ${this.#section('looks', 'Looks', html`<look-picker .studio=${studio}></look-picker>`)}
      ${this.#section('density', 'Density', parameterSliders(studio, 'density'))}
      ${this.#section('dots', 'Dots', parameterSliders(studio, 'dots'))} ${this.#last()}
    `;
  }

  /** A piece of skin: what fills it or covers a scar. */
  #flat() {
    const { studio } = this;
    return html`
      <p class="why">A close-up shows no forehead: hairlines and looks need a photo of the head. Here dots fill the skin or cover a scar.</p>
      ${this.#section('areas', 'Areas', html`<area-list .studio=${studio}></area-list><obstacle-list .studio=${studio}></obstacle-list>`)}
      ${this.#section('density', 'Density', [
        parameterSliders(studio, 'density', ['density.centrePerCm2'], FLAT_DENSITY),
        parameterSliders(studio, 'hairline', ['hairline.fadeMm'], FLAT_FADE),
      ])}
      ${this.#section('dots', 'Dots', parameterSliders(studio, 'dots', FLAT_DOTS))} ${this.#last()}
    `;
  }

  #last() {
    return html`<section class="last">
      <button @click=${() => this.store.edit(resetDesign())}>Start over</button>
    </section>`;
  }

  #section(id: DesignSection, name: string, content: unknown) {
    const open = this.store.ui.design.open.includes(id);
    const toggled = ({ currentTarget }: Event) =>
      openSection(this.store, id, (currentTarget as HTMLDetailsElement).open);
    return html`<section>
      <details class="fold" ?open=${open} @toggle=${toggled}>
        <summary><h2>${name}</h2></summary>
        <div class="stack">${content}</div>
      </details>
    </section>`;
  }

  /** The real hair beside the dots: how short to keep it, or which density goes with a length. */
  #stubble() {
    const { treatment } = this.store.document.case;
    return html`<div class="sliders">
      <value-slider
        .studio=${this.studio}
        .row=${{
          ...STUBBLE_MM,
          label: 'Stubble to match',
          unit: 'mm',
          default: null,
          hint: 'Kept at this length, the real hair at sides and back is as dark as the dots there. Moving it sets their density.',
          source:
            'hairs PMC6219221, shafts BioNumbers 106857–106859, with their shadows on the skin; how dark dark hair is, by eye',
        }}
        .value=${stubbleLengthMm(treatment)}
        .edit=${(mm: number) => inTreatment((before) => matchStubble(before, mm))}
      ></value-slider>
    </div>`;
  }
}

/** All of a hairline but where it runs: the photo shows that, and in a drag it is another at every move. */
function edgeOf({ anchors: _, ...edge }: Treatment['hairline']): readonly unknown[] {
  return Object.values(edge);
}
