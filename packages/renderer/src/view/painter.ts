import { groupStates, type View } from '@stubble/core';
import type { ShownField } from '../field/field-feed.ts';
import type { PlacedDots } from '../field/place-dots.ts';
import { seenIn, type Viewing } from '../light/viewing.ts';
import { assertMask, type DotMask, EVERYWHERE, inRowsOfFour } from '../photo/dot-mask.ts';
import type { ShineMap } from '../photo/estimate-shine.ts';
import { measureRednessLoss, measureShine, shineOfScalp } from '../photo/measure-shine.ts';
import type { Size } from '../pixels/window.ts';
import type { Picture } from '../pixi/picture.ts';
import type { Compare, Placement } from '../preview.ts';
import type { PictureScene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { compareShown } from './compare.ts';
import { createCrossFade } from './cross-fade.ts';
import type { HostCanvas } from './host-canvas.ts';

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
  readonly compare: Compare;
  /** Share of the shine that the scalp keeps: 1 as in the photo. */
  readonly finish: number;
  readonly viewing: Viewing;
}

/** What a change makes stale; the composite always is. */
export interface Change {
  readonly photo?: boolean;
  readonly dots?: boolean;
  /** Day or treatment: the state of the groups has to be computed again. */
  readonly ageing?: boolean;
}

/** What is too slow for every frame of a movement is done when it has come to rest for so long, ms. Chosen by eye. */
const REST_MS = 250;

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
  #shine: ShineMap | null = null;
  /** The dots for which the shine on the GPU was cut down; null for the whole of it. */
  #shineFor: PlacedDots | null = null;
  #shineDue = false;
  #scene: (Pick<Look, 'view' | 'shown' | 'photo'> & { readonly scene: PictureScene }) | null = null;
  #request = 0;
  /** Pictures that the processor still draws. */
  #coming = 0;
  #shineTimer: ReturnType<typeof setTimeout> | undefined;
  #grainTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param look what is to be shown, or null while there is nothing. */
  constructor(look: () => Look | null, onDrawn: (look: Look) => void) {
    this.#look = look;
    this.#onDrawn = onDrawn;
  }

  /** Whether all is drawn, and nothing waits for a movement to end. */
  get atRest(): boolean {
    return !this.#request && !this.#coming && !this.#shineTimer && !this.#grainTimer;
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
    if (document.hidden) {
      this.#waitUntilSeen();
      return;
    }
    const { picture } = this;
    const look = this.#look();
    if (!look || !picture || picture.lost) return;
    if (this.#shineDue) this.measureShine();
    const { shown, host, placement, day } = look;
    if (shown) {
      this.#table ??= seenIn(groupStates(shown.field.groups, shown.treatment, day), look.viewing);
      picture.setDots(shown.placed);
      picture.setGroups(this.#table);
    }
    picture.setMask(this.#mask);
    this.#fitShine(look, picture);
    const { dpr, widthPx, heightPx } = host;
    const [x, y] = [Math.round(placement.x * dpr), Math.round(placement.y * dpr)];
    const window = { widthPx, heightPx, scale: placement.scale * dpr, x, y };
    // What is drawn anew for another reason does not match the former dots any more.
    if ((this.#stale.photo || this.#stale.dots) && !this.#keepFormer) this.#fade.cut();
    const fade = this.#fade.share();
    const { finish } = look;
    const how = {
      ...this.#stale,
      ...compareShown(look.compare, widthPx),
      finish,
      fade,
      keepFormer: this.#keepFormer,
    };
    const coming = picture.draw(this.#sceneOf(look), window, how);
    this.#stale = { photo: false, dots: false };
    this.#keepFormer = false;
    if (fade < 1) this.invalidate({});
    this.#bringGrainSoon(picture);
    const told = () => {
      if (this.picture === picture) this.#onDrawn(look);
    };
    if (coming) void this.#await(coming.then(told));
    else told();
  }

  async #await(coming: Promise<void>): Promise<void> {
    this.#coming++;
    try {
      await coming;
    } finally {
      this.#coming--;
    }
  }

  /** Show dots only where the mask lets them; null is everywhere. */
  setMask(mask: DotMask | null): void {
    if (mask) assertMask(mask);
    const former = this.#mask;
    this.#mask = mask ? inRowsOfFour(mask) : EVERYWHERE;
    this.invalidate({ dots: this.#mask.stretch !== former.stretch });
  }

  /** Estimate the photo's shine anew; not drawn yet. */
  measureShine(): void {
    const look = this.#look();
    if (!look?.shown || !this.picture) return;
    this.#shineDue = false;
    const { view, shown, photo } = look;
    const scene = sceneOf(view, shown, photo);
    this.#shine = measureShine(look, shown.placed, scene);
    this.#shineFor = null;
    this.picture.setShine(this.#shine);
    this.picture.setRednessLoss(measureRednessLoss(look, shown.placed, scene));
  }

  /** The same, and drawn, when the camera has come to rest. */
  measureShineSoon(): void {
    clearTimeout(this.#shineTimer);
    this.#shineTimer = setTimeout(() => {
      this.#shineTimer = undefined;
      this.#shineDue = true;
      this.invalidate({});
    }, REST_MS);
  }

  /** Have mask and shine on the GPU for a picture of that finish, which need not be the one on screen. */
  prepare(finish: number): void {
    const look = this.#look();
    if (!look || !this.picture) return;
    this.picture.setMask(this.#mask);
    this.#fitShine({ ...look, finish }, this.picture);
  }

  /** Another finish reaches only as far as the dots do. */
  #fitShine({ finish, view, shown, photo, small }: Look, picture: Picture): void {
    const wanted = finish === 1 || !shown ? null : shown.placed;
    if (!this.#shine || wanted === this.#shineFor) return;
    // While a hand moves something the reach may lag behind.
    if (wanted && this.#shineFor && shown?.stage !== 'settled') return;
    this.#shineFor = wanted;
    const scene = sceneOf(view, shown, photo);
    picture.setShine(wanted ? shineOfScalp(this.#shine, { small, photo }, wanted, scene) : this.#shine);
  }

  /** Free what a saved picture needed. */
  doneReading(): void {
    if (this.picture && !this.picture.lost) this.picture.doneReading();
  }

  destroy(): void {
    clearTimeout(this.#shineTimer);
    clearTimeout(this.#grainTimer);
    cancelAnimationFrame(this.#request);
    document.removeEventListener('visibilitychange', this.#onSeen);
    this.#request = 0;
    this.picture?.destroy();
    this.picture = null;
  }

  /** A picture that a zoom left rough is drawn once more when the zoom has come to rest. */
  #bringGrainSoon(picture: Picture): void {
    clearTimeout(this.#grainTimer);
    this.#grainTimer = undefined;
    if (!picture.rough) return;
    this.#grainTimer = setTimeout(() => {
      this.#grainTimer = undefined;
      this.invalidate({ dots: true });
    }, REST_MS);
  }

  /** One and the same as long as nothing moves: the GPU keeps what it knows of it. */
  #sceneOf({ view, shown, photo }: Look): PictureScene {
    const known = this.#scene;
    if (known && known.view === view && known.shown === shown && known.photo === photo) return known.scene;
    const scene = sceneOf(view, shown, photo);
    this.#scene = { view, shown, photo, scene };
    return scene;
  }

  /** Nothing is drawn in a hidden tab; what became stale there is drawn when it is seen again. */
  #waitUntilSeen(): void {
    this.#keepFormer = false;
    document.addEventListener('visibilitychange', this.#onSeen);
  }

  readonly #onSeen = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', this.#onSeen);
    this.invalidate({});
  };

  #note({ photo = false, dots = false, ageing = false }: Change): void {
    if (ageing) this.#table = null;
    this.#stale = { photo: this.#stale.photo || photo, dots: this.#stale.dots || dots || ageing };
  }
}
