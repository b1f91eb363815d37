import type { Placement } from '@stubble/renderer';

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
  readonly #moved: (placement: Placement) => void;
  #placement: Placement = { scale: 1, x: 0, y: 0 };

  constructor(host: HTMLElement, photo: Blob, moved: (placement: Placement) => void) {
    this.#moved = moved;
    this.#url = URL.createObjectURL(photo);
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
    this.#image.style.transform = `translate(${placement.x}px, ${placement.y}px) scale(${placement.scale})`;
    this.#moved(placement);
  }

  destroy(): void {
    URL.revokeObjectURL(this.#url);
    this.#image.remove();
  }
}
