import { clientOf, createSurface } from '@stubble/core';
import type { Preview } from '@stubble/renderer';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { guessProbe } from '../../ageing/probe-places.ts';
import { icon } from '../../icons/icons.ts';
import { Opinion, summary, type ToldFinding } from '../../opinion/opinion.ts';
import { setDesignUi } from '../../state/design-edits.ts';
import { activeView } from '../../state/document.ts';
import { setTreatment } from '../../state/edits.ts';
import { caseWithFaults, hideFaults, shownOnPurpose } from '../../state/faults.ts';
import { disclosure } from '../../styles/disclosure.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { opinionStyles } from './opinion-panel.styles.ts';
import './fault-switches.ts';
import './health-form.ts';

/** A design that was quiet for so long is looked at, ms. */
const QUIET_MS = 500;
const PAGES = [
  ['opinion', 'Opinion'],
  ['bad', 'What bad looks like'],
  ['client', 'Client'],
] as const;
const SEVERITIES = { warning: 'Warning', caution: 'Caution', note: 'Note' } as const;

/** The second opinion: what an experienced colleague would say, each with its source and, where there is one, a mend. */
@customElement('opinion-panel')
export class OpinionPanel extends StudioElement {
  @state() private findings: readonly ToldFinding[] | null = null;
  @state() private failed = false;
  @state() private shownPage: (typeof PAGES)[number][0] = 'opinion';
  #opinion: Opinion | null = null;
  #preview: Preview | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #unwatch: (() => void) | undefined;
  #seen: readonly unknown[] = [];

  static override styles = [shared, disclosure, opinionStyles];

  constructor() {
    super();
    this.watch(({ document, ui }) => [
      document.case.treatment,
      document.case.head,
      document.case.client,
      document.photo,
      ui.design.faults,
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opinion = new Opinion(() => {
      this.failed = true;
    });
    this.#unwatch = this.studio.shadeProbe.subscribe(() => this.#wait());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.#preview?.off('field', this.#wait);
    this.#preview = null;
    this.#opinion?.destroy();
    hideFaults(this.store);
    setDesignUi(this.store, { place: null });
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.querySelector('button')?.focus();
  }

  /** Every change of the design starts the quiet anew; so does the field that comes of it. */
  protected override willUpdate(): void {
    const { preview } = this.studio;
    if (preview !== this.#preview) {
      this.#preview?.off('field', this.#wait);
      this.#preview = preview;
      preview?.on('field', this.#wait);
    }
    const { treatment, head, client } = this.store.document.case;
    const now = [treatment, head, client, this.store.ui.design.faults];
    if (now.every((part, i) => part === this.#seen[i])) return;
    this.#seen = now;
    this.#wait();
  }

  override render() {
    return html`<section aria-labelledby="title" @keydown=${this.#onKey}>
      <header>
        <h2 id="title">Second opinion</h2>
        <button class="quiet square" aria-label="Close the second opinion" @click=${this.#close}>${icon('close')}</button>
      </header>
      <div class="segments" role="group" aria-label="Pages of the second opinion">
        ${PAGES.map(
          ([id, label]) =>
            html`<button aria-pressed=${id === this.shownPage} @click=${() => this.#turnTo(id)}>${label}</button>`,
        )}
      </div>
      ${this.shownPage === 'opinion' ? this.#findings() : nothing}
      ${this.shownPage === 'bad' ? html`<div class="page"><fault-switches .studio=${this.studio}></fault-switches></div>` : nothing}
      ${this.shownPage === 'client' ? html`<div class="page"><health-form .studio=${this.studio}></health-form></div>` : nothing}
    </section>`;
  }

  #findings() {
    const { findings } = this;
    return html`<p role="status">${this.#status()}</p>
      ${
        findings && findings.length > 0
          ? html`<ul>${repeat(
              findings,
              ({ id }) => id,
              (finding) => this.#finding(finding),
            )}</ul>`
          : nothing
      }`;
  }

  #turnTo(page: (typeof PAGES)[number][0]): void {
    this.shownPage = page;
  }

  #status(): string {
    if (this.failed) return 'The design could not be looked at in this browser.';
    if (!this.findings) return 'Looking at the design…';
    const said = summary(this.findings);
    return shownOnPurpose(this.store) ? `With what is shown on purpose: ${said}` : said;
  }

  #finding({ id, severity, place, reason, source, mendable }: ToldFinding) {
    const point = () => setDesignUi(this.store, { place });
    const leave = () => setDesignUi(this.store, { place: null });
    return html`<li class=${severity} @pointerenter=${point} @focusin=${point} @pointerleave=${leave} @focusout=${leave}>
      <span class="mark">${icon(severity === 'note' ? 'help' : 'warning')}</span>
      <div>
        <b>${SEVERITIES[severity]}</b>
        <span>${reason}</span>
        <small>Source: ${source}</small>
      </div>
      ${mendable && !shownOnPurpose(this.store) ? html`<button aria-label="Mend: ${reason}" @click=${() => this.#mend(id)}>Mend</button>` : nothing}
    </li>`;
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), QUIET_MS);
  };

  async #look(): Promise<void> {
    const { dots: field, dotsRest } = this.studio;
    // A drag is not looked at before it ends, nor a design before its own dots are there.
    if (!field || !dotsRest || this.store.inGesture) {
      this.#wait();
      return;
    }
    const { document, ui } = this.store;
    const { head, treatment } = caseWithFaults(document.case, ui.design.faults);
    const asked = ++this.#asked;
    const client = { ...clientOf(document.case), ...(await this.#tones()) };
    const findings = await this.#opinion?.review({ head, treatment }, field, client);
    if (asked === this.#asked && findings) this.findings = findings;
  }

  /** Skin and stubble of the photo that is shown; without them usual ones count. */
  async #tones() {
    const { document } = this.store;
    const view = activeView(document);
    if (!document.photo || !view) return {};
    const guess = guessProbe(view, createSurface(document.case.head), this.studio.scalp.look);
    // A photo that cannot be read has said so already, where it was opened.
    return this.studio.shadeProbe.tones(document.photo, view.mirrored, guess).catch(() => ({}));
  }

  /** One step of undo; the finding goes with the next look. */
  async #mend(id: string): Promise<void> {
    const { treatment } = this.store.document.case;
    const mended = await this.#opinion?.mend(id, treatment);
    if (!mended || this.store.document.case.treatment !== treatment) return;
    this.store.edit(setTreatment(mended));
    this.findings = this.findings?.filter((finding) => finding.id !== id) ?? null;
    this.#wait();
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = () => this.dispatchEvent(new Event('close'));
}
