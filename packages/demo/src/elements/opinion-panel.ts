import type { Preview } from '@stubble/renderer';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icons/icons.ts';
import { Opinion, summary, type ToldFinding } from '../opinion/opinion.ts';
import { setTreatment } from '../state/edits.ts';
import { shared } from '../styles/shared.ts';
import { opinionStyles } from './opinion-panel.styles.ts';
import { StudioElement } from './studio-element.ts';

/** A design that was quiet for so long is looked at, ms. */
const QUIET_MS = 500;
const SEVERITIES = { warning: 'Warning', caution: 'Caution', note: 'Note' } as const;

/** The second opinion: what an experienced colleague would say, each with its source and, where there is one, a mend. */
@customElement('opinion-panel')
export class OpinionPanel extends StudioElement {
  @state() private findings: readonly ToldFinding[] | null = null;
  @state() private failed = false;
  #opinion: Opinion | null = null;
  #preview: Preview | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #seen: readonly unknown[] = [];

  static override styles = [shared, opinionStyles];

  constructor() {
    super();
    this.watch(({ document }) => [document.case.treatment, document.case.head, document.photo]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opinion = new Opinion(() => {
      this.failed = true;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#preview?.off('field', this.#wait);
    this.#preview = null;
    this.#opinion?.destroy();
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
    const { treatment, head } = this.store.document.case;
    if (this.#seen[0] === treatment && this.#seen[1] === head) return;
    this.#seen = [treatment, head];
    this.#wait();
  }

  override render() {
    const { findings } = this;
    return html`<section aria-labelledby="title" @keydown=${this.#onKey}>
      <header>
        <h2 id="title">Second opinion</h2>
        <button class="quiet square" aria-label="Close the second opinion" @click=${this.#close}>${icon('close')}</button>
      </header>
      <p role="status">${this.#status()}</p>
      ${
        findings && findings.length > 0
          ? html`<ul>${repeat(
              findings,
              ({ id }) => id,
              (finding) => this.#finding(finding),
            )}</ul>`
          : nothing
      }
    </section>`;
  }

  #status(): string {
    if (this.failed) return 'The design could not be looked at in this browser.';
    return this.findings ? summary(this.findings) : 'Looking at the design…';
  }

  #finding({ id, severity, reason, source, mendable }: ToldFinding) {
    return html`<li class=${severity}>
      <span class="mark">${icon(severity === 'note' ? 'help' : 'warning')}</span>
      <div>
        <b>${SEVERITIES[severity]}</b>
        <span>${reason}</span>
        <small>Source: ${source}</small>
      </div>
      ${mendable ? html`<button aria-label="Mend: ${reason}" @click=${() => this.#mend(id)}>Mend</button>` : nothing}
    </li>`;
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), QUIET_MS);
  };

  async #look(): Promise<void> {
    const field = this.#preview?.field;
    // A drag is not looked at before it ends.
    if (!field || this.store.inGesture) {
      this.#wait();
      return;
    }
    const { head, treatment } = this.store.document.case;
    const asked = ++this.#asked;
    const findings = await this.#opinion?.review({ head, treatment }, field);
    if (asked === this.#asked && findings) this.findings = findings;
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
