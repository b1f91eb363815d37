import type { Preview } from '@stubble/renderer';
import { findHead } from '../photo/find-head.ts';
import { activeView, type Photo, type StudioDocument } from '../state/document.ts';

/**
 * Keeps dots off the background: no head is quite the shape that dots lie on, so at its outline some would hang in the air.
 * What stands before the background is looked for once per photo, in a worker; where the search is not sure, dots may be anywhere.
 */
export class PersonMask {
  #photo: Photo | null = null;
  #mirrored = false;
  #search: AbortController | null = null;

  /** Look again when another photo is shown, or the same one flipped. */
  follow(preview: Preview, document: StudioDocument): void {
    const view = activeView(document);
    const { photo } = document;
    if (!view || !photo || document.case.head.kind !== 'head') return;
    if (photo === this.#photo && view.mirrored === this.#mirrored) return;
    this.stop();
    preview.setMask(null);
    this.#photo = photo;
    this.#mirrored = view.mirrored;
    const search = new AbortController();
    this.#search = search;
    findHead(
      {
        photo: photo.blob,
        size: photo,
        mirrored: view.mirrored,
        preset: view.preset,
        focal35mm: view.camera.focal35mm,
        breadthMm: 2 * document.case.head.semiAxesMm[0],
        oval: null,
      },
      { progress: () => {}, signal: search.signal },
    ).then(
      (found) => {
        if (found.sure && !search.signal.aborted) preview.setMask(found.person);
      },
      // Without a mask the picture is as it was; the search for the head tells the person when it cannot look.
      () => {},
    );
  }

  /** Forget the photo and end the search. */
  stop(): void {
    this.#search?.abort();
    this.#search = null;
    this.#photo = null;
  }
}
