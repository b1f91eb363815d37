import {
  type LandmarkName,
  lensOf,
  type NeededTurn,
  PRESET_POSES,
  type View,
  type ViewPreset,
} from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { landmarkLabel, visibleLandmarks } from '../../head/fit-points.ts';
import { BY_HAND, HOW_BY_HAND, HOW_OVAL } from '../../head/fit-words.ts';
import { icon } from '../../icons/icons.ts';
import { asksDistance } from '../../state/distance-edits.ts';
import { activeView } from '../../state/document.ts';
import type { FitWords, Verdict } from '../../state/said-words.ts';
import { setCamera } from '../../state/view-edits.ts';
import { column, panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
  good: 'Good fit',
  fair: 'Check the fit',
  poor: 'Uncertain',
  refused: 'Not fitted',
};

/**
 * Finds the head by itself; where it is not sure, it asks for an oval and searches within that. Says how well the head lies. What can be answered
 * while it searches is its content: that stays where it is when the search ends.
 */
@customElement('head-finder')
export class HeadFinder extends StudioElement {
  static override styles = [shared, panelStyles, column, finderStyles()];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.shown,
      document.case.views,
      document.case.head.kind,
      ui.oval === null,
    ]);
    this.follow(
      ({ fitting }) => fitting,
      ({ share, words }) => [share, words],
    );
  }

  /** What was said when it was last looked at what stands in sight. */
  #told: FitWords | null = null;
  #wasBusy = false;
  #wasRight = false;

  /** A search that was asked for goes on; an oval that nobody sees is none. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.setUi({ oval: null });
  }

  /** What a search says, what a fit refuses, and what can be answered at one press, is brought into sight: a low phone's sheet shows three lines. */
  protected override updated(): void {
    const { current, share } = this.studio.fitting;
    const isNew = current !== this.#told;
    const hasEnded = this.#wasBusy && share === null;
    this.#told = current;
    this.#wasBusy = share !== null;
    const answers = isNew ? this.renderRoot.querySelector('.answers') : null;
    const isBad = isNew && (current?.verdict === 'refused' || current?.verdict === 'poor');
    this.#show(answers);
    // What is asked or wrong goes before: of an answer a part can be pressed.
    if (hasEnded || isBad || answers) this.#show(this.renderRoot.querySelector('[role=status]'));
    const right = this.renderRoot.querySelector('.right');
    if (!this.#wasRight) this.#show(right);
    this.#wasRight = right !== null;
  }

  #show(part: Element | null): void {
    part?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { fitting } = this.studio;
    const { share, current } = fitting;
    const busy = share !== null;
    const view = activeView(this.store.document);
    if (!view || this.store.document.case.head.kind !== 'head') return nothing;
    return html`
      ${fitting.asksForView ? nothing : html`<div class="row">${share === null ? this.#ask(current) : this.#cancel(share)}</div>`}
      <slot></slot>
      ${this.#said(current, view, busy)}
      ${current?.ofOval && !busy && !this.store.ui.oval && !this.#lacksDistance(view) ? this.#right() : nothing}
      ${current?.add && !busy ? this.#addPoint(current.add) : nothing}
      ${current && !busy && !this.store.ui.oval ? this.#remedy(current) : nothing}
      ${current?.otherSide && !busy && !this.store.ui.oval ? this.#sides(current.otherSide) : nothing}
      ${current?.otherView && !busy && !this.store.ui.oval ? this.#views(view, current.otherView) : nothing}
    `;
  }

  /** What the last search said, or what to do with an oval that was asked for after it; of a head that a hand has laid, that it stays. */
  #said(words: FitWords | null, { evidence }: View, busy: boolean) {
    const hasOval = this.store.ui.oval !== null;
    const ofOval = words?.sentence.endsWith(HOW_OVAL) ?? false;
    const asked = hasOval && !ofOval;
    const said = words
      ? html`<b class=${words.verdict}>${WORDS[words.verdict]}.</b> ${ofOval && !hasOval ? HOW_BY_HAND : words.sentence}`
      : evidence?.byHand && BY_HAND;
    return html`<p role="status" ?hidden=${busy || (!said && !asked)}>${asked ? HOW_OVAL : said || nothing}</p>`;
  }

  /** Of a head in an oval only a person can tell: who finds nothing to mend says so, and the grid is held there. */
  #right() {
    return html`<button class="right" @click=${this.#onRight}>${icon('done')}It lies right</button>`;
  }

  /** The button goes with what it answered: the keyboard goes on at the one above. */
  readonly #onRight = () => {
    this.store.edit(setCamera({}));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.row button')?.focus({ preventScroll: true }),
    );
  };

  /** One thing at a time: a head that is held is not fitted to another distance. */
  #lacksDistance(view: View): boolean {
    return asksDistance(view) && view.evidence?.distanceMm === undefined;
  }

  /** The point that would tell most, where an average face has it: the hand drags it to its place in this photo. */
  #addPoint(name: LandmarkName) {
    return html`<button class="answers" @click=${() => this.#laid(name)}>${icon('plus')}${landmarkLabel(name)}</button>`;
  }

  #laid(name: LandmarkName): void {
    const view = activeView(this.store.document);
    const { head } = this.store.document.case;
    if (!view || head.kind !== 'head') return;
    const seen = visibleLandmarks(lensOf(view.camera, view.photo), head.semiAxesMm);
    const place = seen.find((one) => one.name === name)?.place;
    this.store.setUi({ headTool: 'points' });
    if (place) this.studio.fitting.layPoint(name, place);
  }

  /** What puts points right that have the wrong side, or that a wrong outline outvotes. */
  #remedy({ looksMirrored, looksSwapped, againstOutline }: FitWords) {
    const right = () => this.studio.fitting.putRight();
    if (againstOutline)
      return html`<button class="answers" @click=${right}>${icon('tap')}Forget the outline</button>`;
    if (!looksMirrored && !looksSwapped) return nothing;
    return html`<button class="answers" @click=${right}>${icon('mirror')}${looksMirrored ? 'Mirrored photo' : 'Swap left and right'}</button>`;
  }

  /** A photo that lies on its side is searched once it stands. */
  #turn(clockwiseDeg: NeededTurn) {
    const name = clockwiseDeg === 270 ? 'turnLeft' : 'turnRight';
    return html`<button class="primary" @click=${() => this.studio.fitting.putRight()}>${icon(name)}Turn it upright</button>`;
  }

  #sides(other: ViewPreset) {
    const { fitting } = this.studio;
    return html`<div class="row wrap answers" role="group" aria-label="Which is right?">
      <button @click=${() => fitting.findFrom(other)}>${PRESET_POSES[other].label}</button>
      <button @click=${() => fitting.findMirrored()}>Mirrored photo</button>
      <button @click=${() => fitting.askForOval()}>Neither</button>
    </div>`;
  }

  /** The view that the photo looks like, and the one that was told, in which a person then shows the head. */
  #views({ preset }: View, other: ViewPreset) {
    const { fitting } = this.studio;
    return html`<div class="row wrap answers" role="group" aria-label="Which is right?">
      <button @click=${() => fitting.findFrom(other)}>${PRESET_POSES[other].label}</button>
      <button @click=${() => fitting.askForOval()}>${PRESET_POSES[preset].label}</button>
    </div>`;
  }

  #ask(words: FitWords | null) {
    const { fitting } = this.studio;
    const { oval } = this.store.ui;
    if (!oval) {
      return html`${words?.turnClockwiseDeg ? this.#turn(words.turnClockwiseDeg) : html`<button @click=${() => fitting.find(null)}>${icon('fit')}Find the head</button>`}
        <button class="less" title="Search within an oval that you lay over the head" @click=${() => fitting.askForOval()}>Oval</button>`;
    }
    return html`<button class="primary" @click=${() => fitting.find(this.store.ui.oval)}>${icon('fit')}Search in the oval</button>
      <button class="less" @click=${() => this.store.setUi({ oval: null, headTool: 'place' })}>By hand</button>`;
  }

  /** Takes no more room than what stands there afterwards: what is below stays under the finger. */
  #cancel(share: number) {
    return html`<div class="busy">Finding the head…<progress aria-label="Finding the head" max="1" .value=${share}></progress></div
      ><button class="less" @click=${() => this.studio.fitting.cancel()}>Cancel</button>`;
  }
}

function finderStyles() {
  return css`
    .row .less {
      flex: 0.5;
    }
    .wrap {
      flex-wrap: wrap;
    }
    /* Three short answers in one row of the narrowest phone. */
    .wrap button {
      flex: 1 1 auto;
      padding-inline: var(--space-1);
    }
    .busy {
      display: grid;
      flex: 1;
      align-self: center;
      gap: var(--space-1);
      font-size: var(--text-s);
    }
    b {
      color: var(--text);
      font-weight: 600;
    }
    b.poor,
    b.refused {
      color: var(--danger);
    }
    b.good {
      color: var(--accent);
    }
    progress {
      width: 100%;
      height: 4px;
      border: 0;
      border-radius: 2px;
      background: var(--line);
      appearance: none;
      -webkit-appearance: none;
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--line);
    }
    progress::-webkit-progress-value {
      background: var(--accent);
      transition: width var(--quick);
    }
    progress::-moz-progress-bar {
      background: var(--accent);
    }
  `;
}
