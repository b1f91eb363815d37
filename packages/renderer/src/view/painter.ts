import { groupStates, type View } from '@stubble/core';
import type { ShownField } from '../field/field-feed.ts';
import { assertMask, type DotMask, EVERYWHERE, inRowsOfFour } from '../photo/dot-mask.ts';
import { measureShine } from '../photo/measure-shine.ts';
import type { Picture } from '../pixi/picture.ts';
import type { Placement } from '../preview.ts';
import { createCrossFade } from './cross-fade.ts';
import type { HostCanvas } from './host-canvas.ts';
import type { Size } from './placement.ts';
import { sceneOf } from './scene.ts';

/** All that decides what is on screen. */
export interface Look {
  readonly view: View;
  readonly shown: ShownField | null;
  readonly photo: Size;
  /** The photo made small, to measure light with. */
  readonly small: ImageData;
  readonly host: HostCanvas;
  readonly placement: Placement;
  readonly day: number;
  /** Share of the host's width left of which the photo stays untouched. */
  readonly dividerAt: number;
}

/** What a change makes stale; the composite always is. */
export interface Change {
  readonly photo?: boolean;
  readonly dots?: boolean;
  /** Day or treatment: the state of the groups has to be computed again. */
  readonly ageing?: boolean;
}

/** After a change of the camera the shine is measured again when it has come to rest, ms. */
const SHINE_REST_MS = 250;

/** Draws on request, at most once a frame, and only the passes that a change made stale. */
export class Painter {
  /** Null before it is set up, while the GPU is lost, and after the end. */
  picture: Picture | null = null;
  readonly #look: () => Look | null;
  readonly #onDrawn: (look: Look) => void;
  #table: Float32Array | null = null;
  #stale = { photo: true, dots: true };
  readonly #fade = createCrossFade();
  #keepFormer = false;
  #mask: DotMask = EVERYWHERE;
  #request = 0;
  #shineTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param look what is to be shown, or null while there is nothing. */
  constructor(look: () => Look | null, onDrawn: (look: Look) => void) {
    this.#look = look;
    this.#onDrawn = onDrawn;
  }

  /** Draw in the next frame. */
  invalidate(change: Change): void {
    this.#note(change);
    this.#request ||= requestAnimationFrame(() => this.paint({}));
  }

  /** Fade the dots that are shown from now on in over those on screen. */
  fadeIn(): void {
    // Something else is about to change too: the former dots would not fit it.
    const fits = !this.#stale.photo && !this.#stale.dots;
    this.#keepFormer = fits && this.#fade.begin();
    this.paint({ ageing: true });
  }

  /** Draw at once. */
  paint(change: Change): void {
    this.#note(change);
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    const { picture } = this;
    const look = this.#look();
    if (!look || !picture || picture.lost) return;
    const { view, shown, photo, host, placement, day, dividerAt } = look;
    if (shown) {
      this.#table ??= groupStates(shown.field.groups, shown.treatment, day);
      picture.setDots(shown.placed);
      picture.setGroups(this.#table);
    }
    picture.setMask(this.#mask);
    const { dpr, widthPx, heightPx } = host;
    const [x, y] = [Math.round(placement.x * dpr), Math.round(placement.y * dpr)];
    const window = { widthPx, heightPx, scale: placement.scale * dpr, x, y };
    // What is drawn anew for another reason does not match the former dots any more.
    if ((this.#stale.photo || this.#stale.dots) && !this.#keepFormer) this.#fade.cut();
    const fade = this.#fade.share();
    const how = { ...this.#stale, dividerPx: dividerAt * widthPx, fade, keepFormer: this.#keepFormer };
    picture.draw(sceneOf(view, shown, photo), window, how);
    this.#stale = { photo: false, dots: false };
    this.#keepFormer = false;
    if (fade < 1) this.invalidate({});
    this.#onDrawn(look);
  }

  /** Show dots only where the mask lets them; null is everywhere. */
  setMask(mask: DotMask | null): void {
    if (mask) assertMask(mask);
    this.#mask = mask ? inRowsOfFour(mask) : EVERYWHERE;
    this.invalidate({});
  }

  /** Estimate the photo's shine anew; not drawn yet. */
  measureShine(): void {
    const look = this.#look();
    if (!look?.shown || !this.picture) return;
    const { view, shown, photo, small } = look;
    this.picture.setShine(measureShine(small, photo, shown.placed, sceneOf(view, shown, photo)));
  }

  /** The same, and drawn, when the camera has come to rest. */
  measureShineSoon(): void {
    clearTimeout(this.#shineTimer);
    this.#shineTimer = setTimeout(() => {
      this.measureShine();
      this.invalidate({});
    }, SHINE_REST_MS);
  }

  /** Free what a saved picture needed. */
  doneReading(): void {
    if (this.picture && !this.picture.lost) this.picture.doneReading();
  }

  destroy(): void {
    clearTimeout(this.#shineTimer);
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.picture?.destroy();
    this.picture = null;
  }

  #note({ photo = false, dots = false, ageing = false }: Change): void {
    if (ageing) this.#table = null;
    this.#stale = { photo: this.#stale.photo || photo, dots: this.#stale.dots || dots || ageing };
  }
}
