import type { Oval, SemiAxes, View } from '@stubble/core';
import type { Photo } from '../state/document.ts';
import { turnOf } from '../state/photo-turn.ts';
import type { FindRequest } from './head-messages.ts';
import { headPhoto } from './head-worker.ts';

interface Searched {
  readonly photo: Photo;
  readonly view: View;
  /** The head of the case, mm. */
  readonly semiAxesMm: SemiAxes;
}

/** A search for the head in a photo as its view tells it; within an oval where there is one. */
export function findRequest({ photo, view, semiAxesMm }: Searched, oval: Oval | null): FindRequest {
  const { preset, camera, evidence, mirrored } = view;
  return {
    kind: 'find',
    photo: headPhoto(photo, mirrored),
    preset,
    focal35mm: evidence?.focalKnown ? camera.focal35mm : null,
    distanceMm: evidence?.distanceMm ?? null,
    breadthMm: 2 * semiAxesMm[0],
    oval,
    last: { camera, semiAxesMm },
  };
}

/** Whether what was found in a view is still what is asked for. */
export function sameSearch(was: View, now: View): boolean {
  const same = was.id === now.id && was.preset === now.preset;
  return same && was.mirrored === now.mirrored && turnOf(was) === turnOf(now);
}
