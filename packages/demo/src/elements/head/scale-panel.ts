import type { ViewLength } from '@stubble/core';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { measuredHead } from '../../head/joint-fit.ts';
import { activeView, type StudioDocument } from '../../state/document.ts';
import { setHeadAxis } from '../../state/edits.ts';
import { placeHead, scaleHead, setLength } from '../../state/view-edits.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { ValueSlider } from '../controls/value-slider.ts';
import '../controls/length-panel.ts';

void ValueSlider;

const SOURCE = 'mean of 24 heads of a morphable model, one scan and two MRI heads';
const BREADTH = {
  label: 'Breadth',
  hint: 'Widest part above the ears, caliper to caliper. Sets the size of everything; the pictures stay.',
  min: 130,
  max: 190,
  default: 155,
  unit: 'mm',
  step: 0.5,
  source: SOURCE,
} as const;
const SHAPE = [
  {
    axis: 1,
    label: 'Height',
    hint: 'Twice from the centre of the cranium to its top.',
    min: 140,
    max: 220,
    default: 178,
  },
  {
    axis: 2,
    label: 'Length',
    hint: 'From between the brows to the back of the head.',
    min: 150,
    max: 240,
    default: 184,
  },
] as const;

/** How large the head really is: one measured length sets the scale of all its photos. */
@customElement('scale-panel')
export class ScalePanel extends StudioElement {
  /** Why the last length was not taken, and of which line. */
  @state() private refusal: { readonly of: ViewLength; readonly sentence: string } | null = null;

  static override styles = [shared, panelStyles, disclosure, column];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.head, document.case.views, document.shown]);
  }

  override render() {
    const { head } = this.store.document.case;
    if (head.kind !== 'head') return nothing;
    const breadthMm = 2 * head.semiAxesMm[0];
    return html`
      <p>Photos alone tell the shape of a head, not its size. One measured length sets it for all photos.</p>
      <value-slider
        .studio=${this.studio}
        .row=${BREADTH}
        .value=${breadthMm}
        .edit=${(to: number) => (document: StudioDocument) => scaleHead(to / breadthOf(document))(document)}
      ></value-slider>
      <length-panel .studio=${this.studio} .refusal=${this.#refusal} @length=${this.#onLength}></length-panel>
      <details class="more">
        <summary>Shape of the head</summary>
        <div class="sliders">
          ${SHAPE.map(
            ({ axis, ...row }) => html`<value-slider
              .studio=${this.studio}
              .row=${{ ...row, unit: 'mm', step: 0.5, source: SOURCE }}
              .value=${2 * head.semiAxesMm[axis]}
              .edit=${(to: number) => setHeadAxis(axis, to / 2)}
            ></value-slider>`,
          )}
        </div>
      </details>
    `;
  }

  /** A line that was moved since, or that undo brought back, is no longer refused. */
  get #refusal(): string {
    const isSame = this.refusal?.of === activeView(this.store.document)?.evidence?.length;
    return isSame ? (this.refusal?.sentence ?? '') : '';
  }

  /** The line's true length: head and all cameras grow together, or a sentence says why not. */
  readonly #onLength = ({ detail: mm }: CustomEvent<number>) => {
    const view = activeView(this.store.document);
    const length = view?.evidence?.length;
    if (!length) return;
    const refuse = (sentence: string) => {
      this.refusal = { of: length, sentence };
    };
    const told = onlyHere(setLength({ ...length, mm })(this.store.document));
    const measured = measuredHead(told);
    if (!measured?.ok) return refuse(measured?.sentence ?? '');
    const { cameras, semiAxesMm } = measured.fitted;
    const byView = Object.fromEntries(told.case.views.map(({ id }, i) => [id, cameras[i]]));
    const scaled = placeHead({ cameras: byView, semiAxesMm })(told);
    if (scaled === told) return refuse('That would be no human head: check the number and its two ends.');
    this.refusal = null;
    this.store.edit(() => scaled);
  };
}

function breadthOf({ case: { head } }: StudioDocument): number {
  return head.kind === 'head' ? 2 * head.semiAxesMm[0] : 155;
}

/** One length sets the scale: the newest, so lines in other photos go. */
function onlyHere(document: StudioDocument): StudioDocument {
  const views = document.case.views.map((view) => {
    if (view.id === document.shown || !view.evidence?.length) return view;
    const { length: _, ...evidence } = view.evidence;
    return { ...view, evidence };
  });
  return { ...document, case: { ...document.case, views } };
}
