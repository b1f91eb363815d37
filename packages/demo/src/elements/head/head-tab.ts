import { PRESET_POSES, VIEW_PRESETS, type View, type ViewPreset } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { hasNoGrid } from '../../head/fit-words.ts';
import { type IconName, icon } from '../../icons/icons.ts';
import { showsLittle } from '../../stage/phone.ts';
import { SKETCH_SIDE, viewSketch } from '../../stage/view-sketch.ts';
import { activeView } from '../../state/document.ts';
import { setPreset } from '../../state/edits.ts';
import { isUntouched } from '../../state/placed.ts';
import { HEAD_TOOLS, type HeadTool } from '../../state/ui.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import './close-up-panel.ts';
import './distance-choice.ts';
import './head-finder.ts';
import './next-photo.ts';
import './place-panel.ts';
import './points-panel.ts';
import './scale-panel.ts';
import './skin-panel.ts';
import { sideways } from '../../styles/windows.ts';

const TOOLS: Readonly<Record<HeadTool, readonly [string, IconName]>> = {
  place: ['Place', 'move'],
  points: ['Points', 'tap'],
  skin: ['Skin', 'brush'],
  scale: ['Scale', 'ruler'],
};

/** Where the head is in the photo: found by itself, then corrected by hand, by points, by a brush and by a known length. */
@customElement('head-tab')
export class HeadTab extends StudioElement {
  static override styles = [shared, panelStyles, disclosure, headTabStyles()];
  @query('head-finder') private finder!: HTMLElement | null;
  @query('.tools') private tools!: HTMLElement | null;
  #laid: unknown = null;
  /** The photo that was asked about last, and whether an oval was asked for. */
  #asked: unknown = null;
  #hadOval = false;

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.views,
      document.case.head.kind,
      document.shown,
      ui.headTool,
      ui.oval === null,
    ]);
    this.follow(
      ({ fitting }) => fitting,
      ({ share, words, laid }) => [share === null, words, laid],
    );
  }

  /** What to do with a point that was laid from below stands above: it is brought into sight. So is a question, however far another photo's panel was scrolled. */
  protected override updated(): void {
    const { asksForView } = this.studio.fitting;
    const asked = asksForView ? this.store.document.photo : null;
    if (asked && asked !== this.#asked) this.scrollIntoView({ block: 'start' });
    this.#asked = asked;
    // In a phone's low sheet what an oval is asked for would stand out of sight.
    const hasOval = this.store.ui.oval !== null;
    if (hasOval && !this.#hadOval && showsLittle()) this.finder?.scrollIntoView({ block: 'start' });
    this.#hadOval = hasOval;
    const { laid } = this.studio.fitting;
    if (laid && laid !== this.#laid) this.finder?.scrollIntoView({ block: 'nearest' });
    this.#laid = laid;
  }

  override render() {
    const view = activeView(this.store.document);
    const { studio } = this;
    if (!view) return html`<p>Open a photo first; then the head can be placed in it.</p>`;
    if (this.store.document.case.head.kind === 'patch') {
      return html`<close-up-panel .studio=${studio}></close-up-panel>`;
    }
    const { headTool, oval } = this.store.ui;
    const asks = studio.fitting.asksForView;
    // A head that is still being looked for, may lie the other way round, or waits for an oval is corrected by nothing else.
    const searched = studio.fitting.share !== null && isUntouched(view);
    const none = asks || searched || oval !== null || hasNoGrid(studio.fitting.current, view);
    return html`
      <section>
        ${asks ? this.#question() : this.#views(view)}
        <head-finder .studio=${studio}><distance-choice .studio=${studio}></distance-choice></head-finder>
        <next-photo .studio=${studio}></next-photo>
      </section>
      ${none ? nothing : this.#tools(headTool)}
    `;
  }

  /** One press tells the view and finds the head. */
  #question() {
    return html`<div class="head"><h2>How was this photo taken?</h2></div>
      <div class="asked"><p class="why">Left and right are the client’s own.</p>
        ${this.#presets(null)}</div>`;
  }

  #views(view: View) {
    return html`<details class="more views">
      <summary>View: ${PRESET_POSES[view.preset].label}</summary>
      ${this.#presets(view.preset)}
    </details>`;
  }

  #presets(chosen: ViewPreset | null) {
    return html`<div class="presets" role="group" aria-label="View">
      ${VIEW_PRESETS.map(
        (preset) =>
          html`<button aria-pressed=${preset === chosen} @click=${() => this.#choose(preset)}>${sketchOf(preset)}${PRESET_POSES[preset].label}</button>`,
      )}
    </div>`;
  }

  #tools(headTool: HeadTool) {
    return html`
      <section>
        <div class="segments tools" role="group" aria-label="Correct by">
          ${HEAD_TOOLS.map((tool) => {
            const [label, name] = TOOLS[tool];
            return html`<button aria-pressed=${tool === headTool} @click=${() => this.#take(tool)}>${icon(name)}${label}</button>`;
          })}
        </div>
        ${this.#panel(headTool)}
      </section>
    `;
  }

  #take(tool: HeadTool): void {
    this.store.setUi({ headTool: tool, point: null });
    // In a phone's low sheet, or beside its photo, the tool's own controls would stay out of sight.
    if (showsLittle()) this.tools?.scrollIntoView({ block: 'start' });
  }

  #panel(tool: HeadTool) {
    const { studio } = this;
    switch (tool) {
      case 'place':
        return html`<place-panel .studio=${studio}></place-panel>`;
      case 'points':
        return html`<points-panel .studio=${studio}></points-panel>`;
      case 'skin':
        return html`<skin-panel .studio=${studio}></skin-panel>`;
      case 'scale':
        return html`<scale-panel .studio=${studio}></scale-panel>`;
    }
  }

  /** Another view is another place to start from: what a person tapped is fitted anew from there, else the head is searched for. */
  #choose(preset: ViewPreset): void {
    this.shadowRoot?.querySelector('.views')?.removeAttribute('open');
    const taps = activeView(this.store.document)?.evidence?.taps ?? {};
    if (Object.keys(taps).length === 0) {
      void this.studio.fitting.findFrom(preset);
      this.#keepFocus();
      return;
    }
    this.store.edit(setPreset(preset));
    this.studio.fitting.refit();
  }

  /** The button that was pressed is gone with its question: whoever uses the keyboard goes on where the answer stands. */
  #keepFocus(): void {
    void this.updateComplete.then(() =>
      this.shadowRoot?.querySelector<HTMLElement>('.views > summary')?.focus({ preventScroll: true }),
    );
  }
}

/** The head as it is seen from there: “left” in words alone is taken for the viewer's. */
function sketchOf(preset: ViewPreset) {
  const { neck, outline, face } = viewSketch(preset);
  return html`<svg class="sketch" viewBox="0 0 ${SKETCH_SIDE} ${SKETCH_SIDE}" aria-hidden="true">
    <path d=${neck} /><path class="head-line" d=${outline} /><path d=${face} />
  </svg>`;
}

function headTabStyles() {
  return css`
    /* Scrolled into sight with the panel's own edge. */
    :host {
      display: block;
      scroll-margin-top: var(--space-6);
    }
    .presets {
      display: grid;
      /* Four in a row; fewer for who reads in larger letters. */
      grid-template-columns: repeat(auto-fit, minmax(4.3rem, 1fr));
      gap: 6px;
      margin-bottom: var(--space-4);
    }
    .presets button {
      flex-direction: column;
      justify-content: flex-start;
      gap: 2px;
      padding: 6px 2px;
      font-size: var(--text-xs);
    }
    .sketch {
      flex: none;
      width: 34px;
      height: 34px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .head-line {
      fill: var(--surface-raised);
    }
    [aria-pressed='true'] .head-line {
      fill: var(--accent-soft);
    }
    .tools {
      margin-bottom: var(--space-4);
    }
    .tools button {
      flex-direction: column;
      gap: 2px;
      min-height: 48px;
      font-size: var(--text-xs);
    }
    .tools .icon {
      width: 18px;
      height: 18px;
    }
    @media (pointer: coarse) {
      .presets button {
        min-height: 44px;
      }
    }
    /* All eight answers stand in a phone's half-raised sheet. */
    .head {
      margin-bottom: var(--space-1);
    }
    .why {
      margin-bottom: var(--space-2);
    }
    /* Where the sheet is low, three in a row: what left and right are stands in the ninth place. */
    @media (max-width: 760px) and (max-height: 740px), ${sideways} {
      .asked {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
      }
      .asked .presets {
        display: contents;
      }
      .asked button {
        justify-content: center;
        padding: 0 2px;
        line-height: 1.25;
      }
      .asked .sketch {
        display: none;
      }
      .asked .why {
        order: 1;
        align-self: center;
        margin: 0;
        font-size: var(--text-xs);
        line-height: 1.2;
      }
    }
    /* The smallest phone: four in a row, so that none is out of sight. */
    @media (max-width: 380px) and (max-height: 600px) {
      .asked {
        grid-template-columns: repeat(4, 1fr);
        gap: 4px;
      }
      .asked .why {
        grid-column: 1 / -1;
      }
    }
    .views {
      margin-bottom: var(--space-2);
    }
    .views .presets {
      margin-bottom: var(--space-2);
    }
  `;
}
