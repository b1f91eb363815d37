import { turnedSize } from '@stubble/core';
import type { Placement } from '@stubble/renderer';
import { QUARTERS } from '../photo/shown-photo.ts';
import type { Photo } from '../state/document.ts';

/** What the stage asks of whatever shows the photo. */
export interface Picture {
  readonly placement: Placement;
  setPlacement(placement: Placement): void;
  destroy(): void;
}

/** The photo alone, without dots: what is left where the browser cannot draw them. */
export class PlainPicture implements Picture {
  readonly #image = document.createElement('img');
  readonly #url: string;
  readonly #photo: Photo;
  #mirrored = false;
  readonly #moved: (placement: Placement) => void;
  #placement: Placement = { scale: 1, x: 0, y: 0 };

  constructor(host: HTMLElement, photo: Photo, moved: (placement: Placement) => void) {
    this.#moved = moved;
    this.#photo = photo;
    this.#url = URL.createObjectURL(photo.blob);
    this.#image.src = this.#url;
    this.#image.alt = '';
    this.#image.draggable = false;
    Object.assign(this.#image.style, { position: 'absolute', left: '0', top: '0', transformOrigin: '0 0' });
    host.replaceChildren(this.#image);
  }

  get placement(): Placement {
    return this.#placement;
  }

  /** Flipped left to right, as its view shows it. */
  setMirrored(mirrored: boolean): void {
    this.#mirrored = mirrored;
    this.#place();
  }

  setPlacement(placement: Placement): void {
    this.#placement = placement;
    this.#place();
    this.#moved(placement);
  }

  #place(): void {
    const { scale, x, y } = this.#placement;
    const shown = shownInCss(this.#photo, this.#mirrored);
    this.#image.style.transform = `translate(${x}px, ${y}px) scale(${scale}) ${shown}`;
  }

  destroy(): void {
    URL.revokeObjectURL(this.#url);
    this.#image.remove();
  }
}

/** From px of the file to px of the photo as shown: turned, then flipped. */
function shownInCss({ widthPx, heightPx, turnedClockwiseDeg = 0 }: Photo, mirrored: boolean): string {
  const file = turnedSize({ widthPx, heightPx }, turnedClockwiseDeg);
  const [cos, sin] = QUARTERS[turnedClockwiseDeg];
  const flip = mirrored ? -1 : 1;
  const about = `translate(${widthPx / 2}px, ${heightPx / 2}px)`;
  const back = `translate(${-file.widthPx / 2}px, ${-file.heightPx / 2}px)`;
  return `${about} matrix(${flip * cos}, ${sin}, ${-flip * sin}, ${cos}, 0, 0) ${back}`;
}
