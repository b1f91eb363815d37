import { type Camera, PRESET_POSES, VIEW_PRESETS } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { scaleLimits } from '../stage/head-moves.ts';
import { activeView } from '../state/document.ts';
import { setCamera, setHeadAxis, setPreset } from '../state/edits.ts';
import { panelStyles, shared } from '../styles/shared.ts';
import { StudioElement } from './studio-element.ts';
import { type SliderRow, ValueSlider } from './value-slider.ts';
import './head-finder.ts';

void ValueSlider;

/** Mean head, mm: its breadth, height and length as whole axes. */
const AXES = [
  {
    label: 'Breadth',
    hint: 'Widest part above the ears, caliper to caliper.',
    min: 130,
    max: 190,
    default: 155,
  },
  {
    label: 'Height',
    hint: 'Twice from the centre of the cranium to its top.',
    min: 140,
    max: 220,
    default: 178,
  },
  {
    label: 'Length',
    hint: 'From between the brows to the back of the head.',
    min: 150,
    max: 240,
    default: 184,
  },
] as const;

/** Where the head is in the photo: views, sliders for each handle, and the head's own measures. */
@customElement('head-tab')
export class HeadTab extends StudioElement {
  static override styles = [shared, panelStyles, headTabStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.views, document.case.head]);
  }

  override render() {
    const view = activeView(this.store.document);
    if (!view) return html`<p>Open a photo first; then the head can be placed in it.</p>`;
    return html`
      <section>
        <div class="head"><h2>View</h2></div>
        <div class="presets" role="group" aria-label="View">
          ${VIEW_PRESETS.map(
            (preset) =>
              html`<button aria-pressed=${preset === view.preset} @click=${() => this.store.edit(setPreset(preset))}>${PRESET_POSES[preset].label}</button>`,
          )}
        </div>
      </section>
      <section>
        <div class="head"><h2>Place</h2></div>
        <div class="stack">
          <head-finder .studio=${this.studio}></head-finder>
          <p>Or lay the wireframe over it. The white dots belong on brows, outer eye corners, tip of the nose, chin and tops of the ears.</p>
          <div class="sliders">${this.#placeSliders(view.camera, view.photo.widthPx, view.photo.heightPx)}</div>
        </div>
      </section>
      <section>
        <div class="head"><h2>Measures of the head</h2></div>
        <div class="sliders">${this.#measures()}</div>
      </section>
    `;
  }

  #placeSliders(camera: Camera, widthPx: number, heightPx: number) {
    const breadth = this.#breadthMm();
    const [low, high] = scaleLimits({ widthPx, heightPx });
    const sizePercent = (mmPerPx: number) => (100 * breadth) / mmPerPx / widthPx;
    const angle = (label: string, key: 'yawDeg' | 'pitchDeg' | 'rollDeg', reach: number, hint: string) =>
      this.#slider(
        { label, unit: '°', min: -reach, max: reach, step: 0.5, default: 0, hint },
        camera[key],
        (value) => setCamera({ [key]: value }),
      );
    return [
      angle('Turn', 'yawDeg', 180, 'To the side: above 0 the left ear comes forward.'),
      angle('Nod', 'pitchDeg', 90, 'Above 0 the top of the head is seen.'),
      angle('Tilt', 'rollDeg', 180, 'Clockwise in the photo.'),
      this.#slider(
        {
          label: 'Size',
          unit: '%',
          min: Math.max(5, Math.ceil(sizePercent(high))),
          max: Math.min(250, Math.floor(sizePercent(low))),
          step: 0.1,
          default: null,
          hint: 'Breadth of the head as a share of the photo’s width.',
        },
        sizePercent(camera.mmPerPx),
        (value) => setCamera({ mmPerPx: (100 * breadth) / (value * widthPx) }),
      ),
      this.#slider(
        {
          label: 'Across',
          unit: '%',
          min: -50,
          max: 150,
          step: 0.1,
          default: null,
          hint: 'Middle of the head from the left edge.',
        },
        (100 * camera.centrePx[0]) / widthPx,
        (value) => setCamera({ centrePx: [(value * widthPx) / 100, camera.centrePx[1]] }),
      ),
      this.#slider(
        {
          label: 'Down',
          unit: '%',
          min: -50,
          max: 150,
          step: 0.1,
          default: null,
          hint: 'Middle of the head from the upper edge.',
        },
        (100 * camera.centrePx[1]) / heightPx,
        (value) => setCamera({ centrePx: [camera.centrePx[0], (value * heightPx) / 100] }),
      ),
      this.#slider(
        {
          label: 'Lens',
          unit: 'mm',
          min: 14,
          max: 200,
          step: 1,
          default: 45,
          hint: 'Focal length as a 35 mm equivalent. Read from the photo when it tells.',
          source: 'CIPA DCG-001; 45 mm is the prior where a photo does not tell',
        },
        camera.focal35mm,
        (value) => setCamera({ focal35mm: value }),
      ),
    ];
  }

  #measures() {
    const { head } = this.store.document.case;
    if (head.kind !== 'head') return [];
    return AXES.map((axis, i) =>
      this.#slider(
        {
          ...axis,
          unit: 'mm',
          step: 0.5,
          source: 'mean of 24 heads of a morphable model, one scan and two MRI heads',
        },
        2 * head.semiAxesMm[i],
        (value) => setHeadAxis(i as 0 | 1 | 2, value / 2),
      ),
    );
  }

  #slider(row: SliderRow, value: number, edit: ValueSlider['edit']) {
    return html`<value-slider .studio=${this.studio} .row=${row} .value=${value} .edit=${edit}></value-slider>`;
  }

  #breadthMm(): number {
    const { head } = this.store.document.case;
    return head.kind === 'head' ? 2 * head.semiAxesMm[0] : 155;
  }
}

function headTabStyles() {
  return css`
    .presets {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-2);
    }
    .presets button {
      padding: 0 var(--space-2);
      font-size: var(--text-s);
    }
  `;
}
