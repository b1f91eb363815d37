import type { Placement } from '@stubble/renderer';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon } from '../../icons/icons.ts';
import { leftShare } from '../../stage/compare.ts';
import { DotsWait } from '../../stage/dots-wait.ts';
import { firstLook, lookedAt } from '../../stage/first-look.ts';
import { glide } from '../../stage/glide.ts';
import { PanZoom, type PanZoomHandlers, wheelFactor } from '../../stage/pan-zoom.ts';
import { type LinkState, PictureLink } from '../../stage/picture-link.ts';
import { StageView } from '../../stage/stage-view.ts';
import { surroundOf } from '../../stage/surround.ts';
import { isUntouchedIn } from '../../state/placed.ts';
import { showsStrokes } from '../../state/technique.ts';
import { shared } from '../../styles/shared.ts';
import { StudioElement } from '../base/studio-element.ts';
import { opinionOverlays } from '../design/design-overlays.ts';
import { stageStyles } from './photo-stage.styles.ts';
import { tabOverlays } from './tab-overlays.ts';
import './compare-divider.ts';
import './strokes-pane.ts';

/** Less and more than this nothing is to be seen. CSS px per photo px. */
const SCALES = [0.02, 12] as const;
/** A point with its words above it needs so much room at every side, CSS px. Chosen by eye. */
const POINT_ROOM_PX = 64;

/** The photo, as large as the window, with whatever is drawn over it. */
@customElement('photo-stage')
export class PhotoStage extends StudioElement {
  /** What panels cover, CSS px. */
  @property({ attribute: false }) insets = { top: 0, right: 0, bottom: 0, left: 0 };
  @query('.host') private host!: HTMLElement;
  @state() private linkState: LinkState = 'loading';
  readonly view = new StageView();
  #link: PictureLink | null = null;
  /** True once the photo was moved by hand: then nothing else moves it. */
  #moved = false;
  #shownLeft: number | null = null;
  #shownPlaced = 0;
  #shownLaid: unknown = null;
  /** What was asked of a person, and about which photo. */
  #asked: { readonly asks: 'oval' | 'view' | null; readonly photo: unknown } = { asks: null, photo: null };
  #stopGlide: (() => void) | null = null;
  #stopWaiting: (() => void) | null = null;
  readonly #dotsWait = new DotsWait(() => this.studio);
  readonly #resized = new ResizeObserver(() => this.#onResize());

  readonly #moves: PanZoomHandlers = {
    pan: (dx, dy) => this.#moveTo(({ scale, x, y }) => ({ scale, x: x + dx, y: y + dy })),
    zoom: (factor, { x, y }) => this.zoomBy(factor, this.#inPicture(x, y)),
  };
  readonly #panZoom = new PanZoom(this.#moves);

  static override styles = [shared, stageStyles];

  constructor() {
    super();
    this.watch(({ ui, document }) => [
      ui.tab,
      ui.guides,
      ui.headTool,
      ui.oval === null,
      ui.compare === null,
      ui.compareMode,
      showsStrokes(ui),
      document.photo,
      document.case.head.kind,
      isUntouchedIn(document),
      ui.design,
    ]);
    this.follow(
      ({ fitting }) => fitting,
      ({ placed, laid }) => [placed, laid],
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#stopWaiting?.();
    this.#dotsWait.stop();
    this.#link?.destroy();
    this.#link = null;
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this);
    this.#link = new PictureLink(this.studio, this.host, {
      placed: (placement) => {
        this.view.placement = placement;
      },
      opened: () => {
        this.#moved = false;
        this.frame();
        this.#dotsWait.start();
        void this.#paintSurround();
      },
      state: (next) => this.#setLinkState(next),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#onPanes();
    this.#onPlaced();
    this.#onLaid();
    if (!changed.has('insets')) return;
    this.view.insets = this.insets;
    this.view.changed();
    if (!this.#moved) this.frame({ gliding: changed.get('insets') !== undefined });
  }

  /** One picture becomes two of half the width, or the other way. */
  #onPanes(): void {
    const left = this.#left;
    if (left !== this.#shownLeft && !this.#moved) this.frame({ gliding: this.#shownLeft !== null });
    this.#shownLeft = left;
  }

  /** A search has just put the head somewhere, undo took it back, or an oval is asked for: it is shown there. */
  #onPlaced(): void {
    const { placed, asksForView } = this.studio.fitting;
    const { photo } = this.store.document;
    const asks = this.store.ui.oval !== null ? 'oval' : asksForView ? 'view' : null;
    const before = this.#asked;
    const asked = asks !== null && asks !== before.asks && photo === before.photo;
    const isFound = placed !== this.#shownPlaced;
    this.#shownPlaced = placed;
    this.#asked = { asks, photo };
    if (isFound) this.#dotsWait.start();
    if ((isFound || asked) && !this.#moved) this.frame({ gliding: true });
  }

  /** A point that was just laid is to be dragged: it is moved to where nothing covers it. */
  #onLaid(): void {
    const { laid } = this.studio.fitting;
    const picture = this.#link?.picture;
    if (laid === this.#shownLaid || !picture) return;
    this.#shownLaid = laid;
    if (!laid) return;
    this.#stopGlide?.();
    const to = this.view.showing(laid, POINT_ROOM_PX);
    this.#stopGlide = glide(picture.placement, to, (at) => picture.setPlacement(at));
  }

  override render() {
    const { ui, document } = this.store;
    // Where two pictures stand, or colours that mean something, lines would be in the way.
    const strokes = showsStrokes(ui);
    const guides = ui.guides && !strokes && (ui.compare === null || ui.compareMode === 'divider');
    const shown = document.photo !== null && this.linkState !== 'loading' && this.linkState !== 'empty';
    return html`
      <div
        class="host ${this.linkState === 'loading' ? 'former' : ''}"
        role="img"
        aria-label=${document.photo ? 'Photo with the simulated treatment' : 'No photo'}
        @pointerdown=${this.#onPress}
        @wheel=${this.#onWheel}
        @dblclick=${this.#onDouble}
      ></div>
      ${
        shown && guides
          ? tabOverlays({
              studio: this.studio,
              view: this.view,
              moves: this.#moves,
              pass: this.#panZoom,
              onWheel: this.#onWheel,
            })
          : nothing
      }
      ${
        shown && ui.compare !== null && ui.compareMode !== 'difference'
          ? html`<compare-divider .studio=${this.studio} .view=${this.view}></compare-divider>`
          : nothing
      }
      ${
        shown && strokes && this.linkState !== 'plain'
          ? html`<strokes-pane .studio=${this.studio} .view=${this.view} .at=${this.#left}></strokes-pane>`
          : nothing
      }
      ${shown ? opinionOverlays({ studio: this.studio, view: this.view }) : nothing}
      ${this.linkState === 'plain' ? html`<div class="banner" role="status">${icon('warning')}<span>${this.#link?.refusal} The photo is shown as it is.</span></div>` : nothing}
    `;
  }

  /** Zoom about a place of the stage; by default the middle of what no panel covers. */
  zoomBy(factor: number, about = this.#middle()): void {
    this.#moveTo(({ scale, x, y }) => {
      const next = Math.min(SCALES[1], Math.max(SCALES[0], scale * factor));
      const k = next / scale;
      return { scale: next, x: about.x - (about.x - x) * k, y: about.y - (about.y - y) * k };
    });
  }

  /** Back to the first look. */
  reframe(): void {
    this.#moved = false;
    this.frame({ gliding: true });
  }

  /** The first look: the head large where nothing covers it. */
  frame({ gliding = false } = {}): void {
    const placement = this.#framed();
    const picture = this.#link?.picture;
    if (!placement || !picture) return;
    this.#stopGlide?.();
    if (gliding) this.#stopGlide = glide(picture.placement, placement, (at) => picture.setPlacement(at));
    else picture.setPlacement(placement);
  }

  /** For the photo that is on screen: one that waits for the next stays as it lies where the next has taken its place. */
  #framed(): Placement | null {
    const document = this.#link?.seen;
    if (!document) return null;
    const { size, insets } = this.view;
    return firstLook(lookedAt(this.studio, document), { size, insets, pane: this.#left });
  }

  #moveTo(change: (placement: Placement) => Placement): void {
    const picture = this.#link?.picture;
    if (!picture) return;
    this.#stopGlide?.();
    this.#moved = true;
    picture.setPlacement(change(picture.placement));
  }

  #middle() {
    const [insets, { size }] = [this.insets, this.view];
    return {
      x: (insets.left + size.width - insets.right) / 2,
      y: (insets.top + size.height - insets.bottom) / 2,
    };
  }

  readonly #onPress = (event: PointerEvent) => {
    if (event.button > 1) return;
    this.#panZoom.start(event);
  };

  /** One pixel of the photo on one of the screen, where it was pressed; from there back to the first look. */
  readonly #onDouble = (event: MouseEvent) => {
    const picture = this.#link?.picture;
    if (!picture) return;
    const scale = 1 / devicePixelRatio;
    if (Math.abs(picture.placement.scale - scale) < 1e-9) return this.reframe();
    const at = this.view.toPhoto(event.clientX, event.clientY);
    const whole = (value: number) => Math.round(value / scale) * scale;
    this.#moveTo(() => ({
      scale,
      x: whole(event.clientX - this.view.origin.x - at.xPx * scale),
      y: whole(event.clientY - this.view.origin.y - at.yPx * scale),
    }));
  };

  readonly #onWheel = (event: WheelEvent) => {
    event.preventDefault();
    this.zoomBy(wheelFactor(event), this.#inPicture(event.clientX, event.clientY));
  };

  /** Share of the stage's width that the left one of two pictures has. */
  get #left(): number {
    return leftShare(this.store.ui, this.#middle().x / this.view.size.width);
  }

  /** A place of the page as one of the stage; in the right one of two pictures that of the same skin in the left one. */
  #inPicture(pageX: number, pageY: number) {
    const x = pageX - this.view.origin.x;
    const split = this.#left * this.view.size.width;
    return { x: x >= split ? x - split : x, y: pageY - this.view.origin.y };
  }

  async #paintSurround(): Promise<void> {
    const { photo } = this.store.document;
    const colour = photo && (await surroundOf(photo));
    if (photo !== this.store.document.photo) return;
    if (colour) this.style.setProperty('--surround', colour);
    else this.style.removeProperty('--surround');
  }

  #onResize(): void {
    const { width, height, left, top } = this.getBoundingClientRect();
    this.view.size = { width: Math.max(1, width), height: Math.max(1, height) };
    this.view.origin = { x: left, y: top };
    this.view.changed();
    if (!this.#moved) this.frame();
  }

  /** Waiting is told where all sentences stand, clear of the head. */
  #setLinkState(next: LinkState): void {
    this.linkState = next;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    if (next === 'loading') {
      this.#stopWaiting = this.studio.toasts.waiting('Preparing the photo…');
      const { photo } = this.store.document;
      if (photo) void surroundOf(photo);
    }
  }
}
