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
  readonly #turned: string;
  readonly #moved: (placement: Placement) => void;
  #placement: Placement = { scale: 1, x: 0, y: 0 };

  constructor(host: HTMLElement, photo: Photo, moved: (placement: Placement) => void) {
    this.#moved = moved;
    this.#turned = turnedInCss(photo);
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

  setPlacement(placement: Placement): void {
    this.#placement = placement;
    this.#image.style.transform = `translate(${placement.x}px, ${placement.y}px) scale(${placement.scale}) ${this.#turned}`;
    this.#moved(placement);
  }

  destroy(): void {
    URL.revokeObjectURL(this.#url);
    this.#image.remove();
  }
}

/** From px of the file to px of the photo as shown. */
function turnedInCss(photo: Photo): string {
  const { turnedClockwiseDeg = 0 } = photo;
  const file = turnedSize(photo, turnedClockwiseDeg);
  const [cos, sin] = QUARTERS[turnedClockwiseDeg];
  const about = `translate(${photo.widthPx / 2}px, ${photo.heightPx / 2}px)`;
  const back = `translate(${-file.widthPx / 2}px, ${-file.heightPx / 2}px)`;
  return `${about} matrix(${cos}, ${sin}, ${-sin}, ${cos}, 0, 0) ${back}`;
}
