import type { Oval, View } from '@stubble/core';
import type { Photo } from '../state/document.ts';
import { questionOf } from './fit-words.ts';
import type { FoundHead } from './head-messages.ts';

/** What was searched. */
interface Searched {
  readonly photo: Photo;
  readonly view: View;
  /** Where a person laid one, the oval that was searched in. */
  readonly oval: Oval | null;
}

/**
 * What is asked of a person before a head is shown. Of an oval that is only whether the photo shows the other side, and once: who says neither lays the
 * same oval and is taken at his word.
 */
export class SideQuestion {
  readonly #asked = new WeakSet<Photo>();
  /** What was searched when it was asked last. */
  #open: Searched | null = null;

  of(found: FoundHead, searched: Searched): ReturnType<typeof questionOf> {
    const { photo, view, oval } = searched;
    this.#open = null;
    if (oval && (found.problem !== 'otherSide' || this.#asked.has(photo))) return null;
    const question = questionOf(found, view.preset);
    if (question?.otherSide) this.#asked.add(photo);
    if (question) this.#open = searched;
    return question;
  }

  /** The oval in which a photo was searched that is asked about: whatever is answered, it is searched there again. */
  ovalIn(photo: Photo | null): Oval | null {
    return this.#open?.photo === photo ? this.#open.oval : null;
  }

  /** The same oval on the photo flipped left to right. */
  flippedOvalIn(photo: Photo | null): Oval | null {
    const oval = this.ovalIn(photo);
    if (!oval || !photo) return null;
    const [x, y] = oval.centrePx;
    return { centrePx: [photo.widthPx - x, y], radiiPx: oval.radiiPx, turnDeg: -oval.turnDeg };
  }
}
