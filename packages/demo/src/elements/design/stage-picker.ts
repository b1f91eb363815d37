import { STAGES, type Stage } from '@stubble/core';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { treatStage } from '../../state/area-edits.ts';
import { clientNotes, setClient } from '../../state/client-edits.ts';
import { chooseArea } from '../../state/design-edits.ts';
import { readStageFromPhoto } from '../../state/read-stage.ts';
import { panelStyles, shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { stageSketch } from './stage-sketch.ts';

/** What hair the client has, as small drawings; and from there the area to treat. */
@customElement('stage-picker')
export class StagePicker extends StudioElement {
  @state() private said = '';

  static override styles = [shared, panelStyles, pickerStyles()];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.client, document.case.treatment.hair]);
  }

  override render() {
    const { stage: chosen } = clientNotes(this.store.document.case);
    const told = STAGES.find(({ id }) => id === chosen);
    return html`<div class="stack">
        <p>${told ? `The client has: ${told.label}.` : 'What hair the client has, and from there the area to treat.'}</p>
        <div class="stages" role="group" aria-label="Pattern of hair loss">
          ${STAGES.map((stage) => this.#stage(stage, chosen))}
        </div>
        <p role="status">${this.said || (told ? `${told.sentence}${areaWords(told)}` : 'Choose the drawing that is nearest; front is up.')}</p>
        <div class="actions">
          <button class="primary" ?disabled=${!told} @click=${() => told && this.#treat(told)}>Suggest the area</button>
          ${this.store.document.case.treatment.hair ? html`<button @click=${this.#read}>Read it from the photo</button>` : nothing}
        </div>
      </div>`;
  }

  #stage(stage: Stage, chosen: string | null) {
    return html`<button
      aria-pressed=${stage.id === chosen}
      aria-label=${stage.label}
      title=${stage.sentence}
      @click=${() => this.#choose(stage)}
    >${stageSketch(stage)}<span>${stage.label
      .replace(/^Norwood /, '')
      .replace(/^Alopecia /, '')
      .replace(/ \(.*\)$/, '')}</span></button>`;
  }

  #choose(stage: Stage): void {
    this.said = '';
    const { stage: chosen } = clientNotes(this.store.document.case);
    this.store.edit(setClient({ stage: stage.id === chosen ? null : stage.id }));
  }

  #treat(stage: Stage): void {
    const made = treatStage(this.store, stage.id);
    this.said = made.ok ? 'The area is on the photo, ready to be redrawn.' : made.sentence;
    if (made.ok) chooseArea(this.store, made.id ?? null);
  }

  readonly #read = () => {
    const read = readStageFromPhoto(this.store.document.case);
    this.said = read.sentence;
    if (read.stage) this.store.edit(setClient({ stage: read.stage }));
  };
}

function areaWords({ areaCm2 }: Stage): string {
  if (!areaCm2) return '';
  const [low, high] = areaCm2;
  return ` About ${low === high ? low : `${low}–${high}`} cm² to treat.`;
}

function pickerStyles() {
  return css`
    .stages {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: var(--space-1);
    }
    .stages button {
      flex-direction: column;
      gap: 2px;
      min-width: 0;
      padding: 6px 2px;
      font-size: var(--text-xs);
      line-height: 1.15;
      text-align: center;
    }
    .stages svg {
      width: 46px;
      height: auto;
    }
    .hair {
      fill: color-mix(in oklab, var(--text) 78%, var(--surface));
    }
    .skin {
      fill: var(--surface-raised);
    }
    .rim,
    .nose {
      fill: none;
      stroke: var(--line-strong);
      stroke-width: 1.4;
      stroke-linejoin: round;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `;
}
