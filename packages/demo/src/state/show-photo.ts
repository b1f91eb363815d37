import { showView } from './document.ts';
import type { Store } from './store.ts';

/** Switching photos is no step of undo: nothing has changed. */
export function showPhoto(store: Store, id: string): void {
  store.endGesture();
  store.setUi({ oval: null, point: null });
  store.follow((document) => showView(document, id));
}

/** The next photo of the head, or the one before. */
export function stepPhoto(store: Store, step: 1 | -1): void {
  const { case: value, photos, shown } = store.document;
  const there = value.views.filter(({ id }) => photos[id]);
  const at = there.findIndex(({ id }) => id === shown);
  if (there.length > 1) showPhoto(store, there[(at + step + there.length) % there.length].id);
}
