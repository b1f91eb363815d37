import { PRESET_POSES, VIEW_PRESETS, type ViewPreset } from '@stubble/core';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type IconName, icon } from '../../icons/icons.ts';
import { pointsOf } from '../../photo/joint-fit.ts';
import { activeView } from '../../state/document.ts';
import { setPreset } from '../../state/edits.ts';
import { HEAD_TOOLS, type HeadTool } from '../../state/ui.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import './close-up-panel.ts';
import './head-finder.ts';
import './place-panel.ts';
import './points-panel.ts';
import './scale-panel.ts';
import './skin-panel.ts';

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

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.views,
      document.case.head.kind,
      document.shown,
      ui.headTool,
    ]);
  }

  override render() {
    const view = activeView(this.store.document);
    const { studio } = this;
    if (!view) return html`<p>Open a photo first; then the head can be placed in it.</p>`;
    if (this.store.document.case.head.kind === 'patch') {
      return html`<close-up-panel .studio=${studio}></close-up-panel>`;
    }
    const { headTool } = this.store.ui;
    return html`
      <section>
        <div class="head"><h2>View</h2></div>
        <div class="presets" role="group" aria-label="View">
          ${VIEW_PRESETS.map(
            (preset) =>
              html`<button aria-pressed=${preset === view.preset} @click=${() => this.#choose(preset)}>${PRESET_POSES[preset].label}</button>`,
          )}
        </div>
        <head-finder .studio=${studio}></head-finder>
      </section>
      <section>
        <div class="segments tools" role="group" aria-label="Correct by">
          ${HEAD_TOOLS.map((tool) => {
            const [label, name] = TOOLS[tool];
            return html`<button aria-pressed=${tool === headTool} @click=${() => this.store.setUi({ headTool: tool, oval: null, point: null })}>${icon(name)}${label}</button>`;
          })}
        </div>
        ${this.#panel(headTool)}
      </section>
    `;
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

  /** Another view is another place to start from; a photo with points is fitted anew from there. */
  #choose(preset: ViewPreset): void {
    this.store.edit(setPreset(preset));
    const view = activeView(this.store.document);
    if (view && pointsOf(view) > 0) this.studio.fitting.refit();
  }
}

function headTabStyles() {
  return css`
    .presets {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px;
      margin-bottom: var(--space-4);
    }
    .presets button {
      min-height: max(32px, calc(var(--target) - 4px));
      padding: 0 var(--space-2);
      font-size: var(--text-s);
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
    /* On a phone one row, so that what is done to the head stays in sight. */
    @media (max-width: 760px) {
      .presets {
        display: flex;
        margin-inline: calc(-1 * var(--space-5));
        padding: 2px var(--space-5);
        overflow-x: auto;
        scrollbar-width: none;
      }
      .presets button {
        flex: none;
        padding: 0 var(--space-3);
        white-space: nowrap;
      }
    }
  `;
}
