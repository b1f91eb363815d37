import type { Camera, View } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { showsFace, WHITE_DOTS, whenToTurn } from '../../head/fit-words.ts';
import { scaleLimits } from '../../stage/head-moves.ts';
import { activeView } from '../../state/document.ts';
import { isAlone } from '../../state/placed.ts';
import { setCamera } from '../../state/view-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { type SliderRow, ValueSlider } from '../controls/value-slider.ts';

void ValueSlider;

/** A slider for each handle of the grid, and the lens; what is seldom set by a slider is folded. */
@customElement('place-panel')
export class PlacePanel extends StudioElement {
  static override styles = [
    shared,
    panelStyles,
    disclosure,
    css`
      p {
        margin-bottom: var(--space-3);
      }
      .more {
        margin-top: var(--space-3);
      }
    `,
  ];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.views, document.case.head, document.shown]);
    this.follow(
      ({ fitting }) => fitting,
      ({ words }) => [words],
    );
  }

  override render() {
    const view = activeView(this.store.document);
    const { head } = this.store.document.case;
    if (!view || head.kind !== 'head') return nothing;
    return html`
      ${this.#isSaid(view) ? nothing : html`<p>${this.#how(view)}</p>`}
      ${this.#sliders(rows(view, 2 * head.semiAxesMm[0]))}
      <details class="more">
        <summary>More…</summary>
        ${this.#sliders(rareRows(view))}
      </details>
    `;
  }

  /** Above stands already what a search or a fit said to do. */
  #isSaid({ preset }: View): boolean {
    const { sentence = '' } = this.studio.fitting.current ?? {};
    return sentence.includes(showsFace(preset) ? WHITE_DOTS : whenToTurn(isAlone(this.store.document)));
  }

  #how({ preset }: View): string {
    return showsFace(preset)
      ? 'The white dots belong on outer eye corners, tip of the nose, chin and tops of the ears: drag one that is off.'
      : `The outline tells little of turns here: ${whenToTurn(isAlone(this.store.document))}. The head itself stays.`;
  }

  #sliders(all: readonly PlaceRow[]) {
    return html`<div class="sliders">
      ${all.map(
        ({ row, value, patch }) =>
          html`<value-slider .studio=${this.studio} .row=${row} .value=${value} .edit=${(to: number) => setCamera(patch(to))}></value-slider>`,
      )}
    </div>`;
  }
}

interface PlaceRow {
  readonly row: SliderRow;
  readonly value: number;
  readonly patch: (value: number) => Partial<Camera>;
}

function rows(view: View, breadthMm: number): readonly PlaceRow[] {
  const { camera } = view;
  return [
    angle(camera, 'Turn', 'yawDeg', 180, 'To the side: above 0 the left ear comes forward.'),
    angle(camera, 'Nod', 'pitchDeg', 90, 'Above 0 the top of the head is seen.'),
    angle(camera, 'Tilt', 'rollDeg', 180, 'Clockwise in the photo.'),
    sizeRow(view, breadthMm),
  ];
}

/** What a hand does on the photo itself, and what most photos tell. */
function rareRows(view: View): readonly PlaceRow[] {
  return [
    ...placeRows(view),
    {
      row: {
        label: 'Lens',
        unit: 'mm',
        min: 14,
        max: 200,
        step: 1,
        default: 45,
        hint: 'Focal length as a 35 mm equivalent. Read from the photo when it tells.',
        source: 'CIPA DCG-001; 45 mm is the prior where a photo does not tell',
      },
      value: view.camera.focal35mm,
      patch: (focal35mm) => ({ focal35mm }),
    },
  ];
}

function angle(
  camera: Camera,
  label: string,
  key: 'yawDeg' | 'pitchDeg' | 'rollDeg',
  ...[reach, hint]: readonly [number, string]
): PlaceRow {
  return {
    row: { label, unit: '°', min: -reach, max: reach, step: 0.5, default: 0, hint },
    value: camera[key],
    patch: (value) => ({ [key]: value }),
  };
}

function sizeRow({ camera, photo }: View, breadthMm: number): PlaceRow {
  const { widthPx } = photo;
  const [low, high] = scaleLimits(photo);
  const percent = (mmPerPx: number) => (100 * breadthMm) / mmPerPx / widthPx;
  return {
    row: {
      label: 'Size',
      unit: '%',
      min: Math.max(5, Math.ceil(percent(high))),
      max: Math.min(250, Math.floor(percent(low))),
      step: 0.1,
      default: null,
      hint: 'Breadth of the head as a share of the photo’s width.',
    },
    value: percent(camera.mmPerPx),
    patch: (value) => ({ mmPerPx: (100 * breadthMm) / (value * widthPx) }),
  };
}

function placeRows({ camera, photo: { widthPx, heightPx } }: View): readonly PlaceRow[] {
  const row = (label: string, hint: string) =>
    ({ label, unit: '%', min: -50, max: 150, step: 0.1, default: null, hint }) as const;
  const [x, y] = camera.centrePx;
  return [
    {
      row: row('Across', 'Middle of the head from the left edge.'),
      value: (100 * x) / widthPx,
      patch: (value) => ({ centrePx: [(value * widthPx) / 100, y] }),
    },
    {
      row: row('Down', 'Middle of the head from the upper edge.'),
      value: (100 * y) / heightPx,
      patch: (value) => ({ centrePx: [x, (value * heightPx) / 100] }),
    },
  ];
}
