import { html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { type IconName, icon } from '../../icons/icons.ts';
import { followDrag } from '../../stage/drag.ts';
import { isPhone } from '../../stage/phone.ts';
import { type Sheet, TABS, type Tab } from '../../state/ui.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { sidePanelStyles } from './side-panel.styles.ts';
import '../design/design-tab.ts';
import '../head/head-tab.ts';
import '../photo/photo-tab.ts';
import '../sessions/sessions-tab.ts';
import '../skin/skin-tab.ts';

const LABELS: Readonly<Record<Tab, string>> = {
  photo: 'Photo',
  head: 'Head',
  design: 'Design',
  sessions: 'Sessions',
  skin: 'Skin',
};
const SHEETS: readonly Sheet[] = ['closed', 'half', 'full'];

/** One panel at the right; on phones a sheet that is pulled up from below. */
@customElement('side-panel')
export class SidePanel extends StudioElement {
  @query('.body') private body!: HTMLElement;
  #shown: Tab | null = null;

  static override styles = [shared, sidePanelStyles];

  constructor() {
    super();
    this.watch(({ ui }) => [ui.tab, ui.sheet]);
  }

  override render() {
    const { tab, sheet } = this.store.ui;
    this.dataset['sheet'] = sheet;
    const open = sheet !== 'closed';
    return html`
      <button
        class="grip"
        aria-label=${open ? 'Lower the panel' : 'Raise the panel'}
        aria-expanded=${open}
        @pointerdown=${this.#onGrip}
        @click=${this.#onGripClick}
        @keydown=${this.#onGripKey}
      ><i></i></button>
      <div class="tabs" role="tablist" aria-label="Panel" @keydown=${this.#onTabKey}>
        ${TABS.map(
          (name) => html`<button
            role="tab"
            id="tab-${name}"
            class="tab"
            aria-selected=${name === tab}
            aria-controls="body"
            tabindex=${name === tab ? 0 : -1}
            @click=${() => this.#choose(name)}
          >${icon(name satisfies IconName)}<span>${LABELS[name]}</span></button>`,
        )}
      </div>
      <div class="body" id="body" role="tabpanel" aria-labelledby="tab-${tab}">${this.#content(tab)}</div>
    `;
  }

  /** Every tab begins at its top, whoever opened it: what was scrolled away is the question that a new photo asks. */
  protected override updated(): void {
    const { tab } = this.store.ui;
    if (tab !== this.#shown) this.body.scrollTop = 0;
    this.#shown = tab;
  }

  #content(tab: Tab) {
    const { studio } = this;
    if (tab === 'photo') return html`<photo-tab .studio=${studio}></photo-tab>`;
    if (tab === 'head') return html`<head-tab .studio=${studio}></head-tab>`;
    if (tab === 'design') return html`<design-tab .studio=${studio}></design-tab>`;
    if (tab === 'sessions') return html`<sessions-tab .studio=${studio}></sessions-tab>`;
    return html`<skin-tab .studio=${studio}></skin-tab>`;
  }

  /** On a phone the tab that is open closes the sheet, any other one opens it. */
  #choose(tab: Tab): void {
    const { ui } = this.store;
    if (isPhone() && ui.tab === tab) this.store.setUi({ sheet: ui.sheet === 'closed' ? 'half' : 'closed' });
    else this.store.setUi({ tab, sheet: ui.sheet === 'closed' ? 'half' : ui.sheet });
  }

  readonly #onTabKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const edge = { Home: 0, End: TABS.length - 1 }[event.key];
    if (step === undefined && edge === undefined) return;
    event.preventDefault();
    const index = edge ?? (TABS.indexOf(this.store.ui.tab) + step! + TABS.length) % TABS.length;
    this.store.setUi({ tab: TABS[index] });
    void this.updateComplete.then(() =>
      this.shadowRoot?.querySelector<HTMLElement>(`#tab-${TABS[index]}`)?.focus(),
    );
  };

  #dragged = false;

  readonly #onGrip = (event: PointerEvent) => {
    const from = this.getBoundingClientRect().height;
    this.#dragged = false;
    this.toggleAttribute('dragging', true);
    const done = () => {
      this.toggleAttribute('dragging', false);
      this.style.removeProperty('--sheet-height');
    };
    followDrag(event, {
      move: ({ dy }) => {
        if (Math.abs(dy) > 4) this.#dragged = true;
        this.style.setProperty('--sheet-height', `${Math.max(0, from - dy)}px`);
      },
      end: () => {
        const height = this.getBoundingClientRect().height;
        done();
        if (this.#dragged) this.store.setUi({ sheet: nearest(height / innerHeight) });
      },
      cancel: done,
    });
  };

  readonly #onGripClick = () => {
    if (this.#dragged) return;
    this.store.setUi({ sheet: this.store.ui.sheet === 'closed' ? 'half' : 'closed' });
  };

  readonly #onGripKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = SHEETS.indexOf(this.store.ui.sheet) + step;
    this.store.setUi({ sheet: SHEETS[Math.min(2, Math.max(0, index))] });
  };
}

/** The rest position closest to a height, share of the window. */
function nearest(share: number): Sheet {
  if (share < 0.24) return 'closed';
  return share < 0.62 ? 'half' : 'full';
}
