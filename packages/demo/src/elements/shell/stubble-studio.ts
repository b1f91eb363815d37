import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { hasHalves } from '../../stage/compare.ts';
import { isLow, isLowPhone, isPhone } from '../../stage/phone.ts';
import { shownOnPurpose } from '../../state/faults.ts';
import { stepPhoto } from '../../state/show-photo.ts';
import type { Sheet } from '../../state/ui.ts';
import { isCaseFile } from '../../storage/case-file.ts';
import { shared } from '../../styles/shared.ts';
import { listenForKeys } from '../base/keys.ts';
import { StudioElement } from '../base/studio-element.ts';
import { styled } from '../base/styled.ts';
import { PlanOpener } from '../plan/plan-opener.ts';
import type { PhotoStage } from '../stage/photo-stage.ts';
import type { StageTools } from '../stage/stage-tools.ts';
import type { HelpDialog } from './help-dialog.ts';
import type { SaveDialog } from './save-dialog.ts';
import { studioStyles } from './stubble-studio.styles.ts';
import type { TimeLine } from './time-line.ts';
import './help-dialog.ts';
import '../photo/photo-strip.ts';
import '../opinion/fault-banner.ts';
import '../opinion/opinion-panel.ts';
import '../stage/photo-stage.ts';
import './save-dialog.ts';
import './side-panel.ts';
import '../stage/stage-tools.ts';
import './time-line.ts';
import './toast-list.ts';
import './top-bar.ts';

/** What the bars at the top of a phone cover, where the head does not lie between them: below them stand the ways to compare, and below those a legend; CSS px. Measured on a phone. */
const SHEET_TOP = { off: 60, divider: 124, 'side-by-side': 124, difference: 150 } as const;
/** What the tools cover, at the right edge of a phone, where the handle for the head's size would lie, and at the left one of a phone on its side; CSS px. Measured on a phone. */
const TOOLS = 62;

/** The whole studio: the photo fills the window, everything else floats over it. */
@customElement('stubble-studio')
export class StubbleStudio extends StudioElement {
  /** How far the sheet was up before a comparison lowered it. */
  #lowered: Sheet | null = null;
  @query('photo-stage') private stage!: PhotoStage;
  @query('time-line') private timeline!: TimeLine;
  @query('.below') private below!: HTMLElement;
  @query('help-dialog') private help!: HelpDialog;
  @query('save-dialog') private saving!: SaveDialog;
  @query('stage-tools') private tools!: StageTools;
  @query('side-panel') private panel!: HTMLElement;
  @query('#open') private file!: HTMLInputElement;
  @state() private insets = { top: 0, right: 0, bottom: 0, left: 0 };
  @state() private dropping = false;
  @state() private opinion = false;
  #stopKeys: (() => void) | null = null;
  readonly #plan = new PlanOpener(() => this.studio);
  readonly #measured = new ResizeObserver(() => this.#measure());

  static override styles = [shared, studioStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.photo === null,
      document.case.views.length > 1,
      ui.tab,
      ui.sheet,
      ui.theme,
      ui.compare === null,
      ui.compareMode,
      hasHalves(ui),
      ui.design.faults.length > 0,
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('dragover', this.#onDragOver);
    addEventListener('dragleave', this.#onDragLeave);
    addEventListener('drop', this.#onDrop);
    addEventListener('paste', this.#onPaste);
    this.#stopKeys = listenForKeys({
      store: this.store,
      open: () => this.file.click(),
      save: () => this.saving.open(),
      light: () => this.tools.toggleLight(),
      help: () => this.help.open(),
      play: () => this.timeline.toggle(),
      compare: () => this.#compare(),
      zoom: (factor) => this.stage.zoomBy(factor),
      frame: () => this.stage.reframe(),
      stepPhoto: (step) => stepPhoto(this.studio.store, step),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', this.#onDragOver);
    removeEventListener('dragleave', this.#onDragLeave);
    removeEventListener('drop', this.#onDrop);
    removeEventListener('paste', this.#onPaste);
    this.#stopKeys?.();
    this.#plan.remove();
    this.#measured.disconnect();
  }

  protected override firstUpdated(): void {
    for (const element of [this, this.panel, this.below]) this.#measured.observe(element);
  }

  protected override updated(): void {
    this.#measure();
    this.#keepHalves();
  }

  override render() {
    const { studio } = this;
    const { theme } = this.store.ui;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    const none = this.store.document.photo === null;
    return html`
      <main class=${this.opinion ? 'opinion' : ''} ${styled({ '--bars': `${SHEET_TOP[this.#compared]}px` })}>
        <photo-stage .studio=${studio} .insets=${this.insets}></photo-stage>
        ${none ? this.#invitation() : nothing}
        <top-bar .studio=${studio} .opinion=${this.opinion} @help=${() => this.help.open()} @save=${() => this.saving.open()} @opinion=${this.#onOpinion}></top-bar>
        <stage-tools
          ?hidden=${none}
          .studio=${studio}
          @covers=${() => this.#measure()}
          @compare=${() => this.#compare()}
          @zoom-in=${() => this.stage.zoomBy(1.25)}
          @zoom-out=${() => this.stage.zoomBy(0.8)}
          @frame=${() => this.stage.reframe()}
        ></stage-tools>
        <div class="low ${this.store.ui.tab === 'head' ? 'folded' : ''}">
          <toast-list .studio=${studio}></toast-list>
          <div class="below">
            ${!none && shownOnPurpose(this.store) ? html`<fault-banner .studio=${studio}></fault-banner>` : nothing}
            ${this.#timeline()}
          </div>
        </div>
        <side-panel .studio=${studio} @plan=${this.#onPlan} @save=${() => this.saving.open()}></side-panel>
        ${this.opinion ? html`<opinion-panel .studio=${studio} @close=${this.#onOpinion}></opinion-panel>` : nothing}
      </main>
      <input id="open" type="file" multiple hidden accept="image/*,.heic,.heif,.json,application/json" @change=${this.#onChosen} />
      ${
        this.dropping
          ? html`<div class="drop">
              <p>${icon('photo')}Drop a photo or a case</p>
              ${this.#canAdd() ? html`<p>${icon('plus')}Add to this head</p>` : nothing}
            </div>`
          : nothing
      }
      <help-dialog .studio=${studio}></help-dialog>
      <save-dialog .studio=${studio}></save-dialog>
    `;
  }

  /** With the photos of the head, where there are several; while the panel lists them they stand in the bar alone, which keeps its height. */
  #timeline() {
    const { studio } = this;
    const { document, ui } = this.store;
    const several = document.case.views.length > 1;
    const strip = html`<photo-strip slot="photos" class=${ui.tab === 'photo' ? 'listed' : ''} compact .studio=${studio}></photo-strip>`;
    return html`<time-line ?photos=${several} ?folded=${ui.tab === 'head'} ?thin=${this.#isThin} .studio=${studio}>${several ? strip : nothing}</time-line>`;
  }

  /** Nothing on screen yet: say what to do. */
  #invitation() {
    return html`<div class="invitation">
      ${icon('photo')}
      <h2>Open a photo of the head</h2>
      <p><span class="for-mouse">Drop one here, paste it, or choose a file. </span>It never leaves this device.</p>
      <button class="primary" @click=${() => this.file.click()}>${icon('open')}Choose a photo</button>
    </div>`;
  }

  /** Before and after, divided in the middle of what is free. */
  #compare(): void {
    const { ui, document } = this.store;
    if (!document.photo) return;
    const on = ui.compare === null;
    this.store.setUi({ compare: on ? this.#middle() : null });
    this.#makeRoom(on);
  }

  /** A low phone lowers its sheet while two pictures are looked at, and raises it after them. */
  #makeRoom(on: boolean): void {
    const { sheet } = this.store.ui;
    const lowered = this.#lowered;
    this.#lowered = on && sheet !== 'closed' && isLowPhone() ? sheet : null;
    if (this.#lowered) this.store.setUi({ sheet: 'closed' });
    else if (!on && lowered && sheet === 'closed') this.store.setUi({ sheet: lowered });
  }

  /** Share of the width at which the middle of what is free lies. */
  #middle(): number {
    const { width } = this.getBoundingClientRect();
    return (this.insets.left + width - this.insets.right) / 2 / width;
  }

  /** Two pictures side by side are of one size. */
  #keepHalves(): void {
    const { compare, compareMode } = this.store.ui;
    if (compare !== null && compareMode === 'side-by-side') this.store.setUi({ compare: this.#middle() });
  }

  /** Once a low phone's sheet is lowered there is room for the whole timeline; on its side there never is. */
  get #isThin(): boolean {
    return isLow() && !(isPhone() && this.store.ui.sheet === 'closed');
  }

  get #compared(): keyof typeof SHEET_TOP {
    const { compare, compareMode } = this.store.ui;
    return compare === null ? 'off' : compareMode;
  }

  /** What panels cover, so that the photo's first look lies where nothing does. */
  #measure(): void {
    const whole = this.getBoundingClientRect();
    const panel = this.panel.getBoundingClientRect();
    const below = this.below.getBoundingClientRect();
    const sheet = panel.width > 0.9 * whole.width;
    const over = sheet
      ? []
      : this.tools.covered.filter(({ height, right }) => height > 0 && right > panel.left);
    const highest = Math.min(panel.bottom, ...over.map(({ top }) => top));
    this.panel.style.setProperty('--covered', `${panel.bottom - highest}px`);
    const next = {
      // Under bars and tools of a phone on its side no point of the hairline could be taken; of two pictures each has half of what is free.
      top: sheet ? SHEET_TOP[this.#compared] : isLow() ? SHEET_TOP.off : 16,
      left: !sheet && isLow() && !hasHalves(this.store.ui) ? TOOLS : 0,
      right: sheet ? TOOLS : whole.right - panel.left + 8,
      bottom: Math.min(whole.bottom - below.top + 8, 0.7 * whole.height),
    };
    const { insets } = this;
    const same = (Object.keys(next) as (keyof typeof next)[]).every((side) => insets[side] === next[side]);
    if (same) return;
    this.insets = next;
    this.#keepHalves();
  }

  readonly #onPlan = () => this.#plan.open();

  readonly #onOpinion = () => {
    this.opinion = !this.opinion;
  };

  readonly #onChosen = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    await this.studio.opening.openFiles([...(input.files ?? [])]);
    input.value = '';
  };

  readonly #onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  };

  readonly #onDragLeave = (event: DragEvent) => {
    // Leaving one element for another inside the window is no leaving.
    if (event.relatedTarget === null) this.dropping = false;
  };

  readonly #onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.dropping = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (this.#adding(event)) void this.#add(files);
    else void this.studio.opening.openFiles(files);
  };

  /** With photos of a head open, what is dropped on the right half is one more of them. */
  #adding({ clientX }: DragEvent): boolean {
    return this.#canAdd() && clientX > innerWidth / 2;
  }

  #canAdd(): boolean {
    const { photo, case: value } = this.store.document;
    return photo !== null && value.head.kind === 'head';
  }

  async #add(files: readonly File[]): Promise<void> {
    for (const file of files.filter(isCaseFile)) await this.studio.opening.openFile(file);
    await this.studio.opening.addPhotoFiles(files.filter((file) => !isCaseFile(file)));
  }

  readonly #onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.studio.opening.openFile(file);
  };
}
