import type { Store } from '../state/store.ts';
import type { SessionStore } from './session-store.ts';

/** Quiet time before a save; long enough that a drag is one save, ms. */
const DEBOUNCE_MS = 400;

/**
 * Save whenever the store has been quiet for a moment, and at once when the page is hidden or left.
 * @param onRefused called once, when the browser could not keep the work
 */
export function autosave(store: Store, sessions: SessionStore, onRefused: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = { document: store.document, ui: store.ui };

  let refused = false;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (saved.document === store.document && saved.ui === store.ui) return;
    saved = { document: store.document, ui: store.ui };
    void sessions.save(store.document, store.ui).then((kept) => {
      if (kept || refused) return;
      refused = true;
      onRefused();
    });
  };
  const stop = store.subscribe(() => {
    // Playing changes the day at every frame; the end of it is soon enough.
    if (store.ui.playing) return;
    clearTimeout(timer);
    timer = setTimeout(save, DEBOUNCE_MS);
  });
  const onHidden = () => {
    if (document.visibilityState === 'hidden') save();
  };
  document.addEventListener('visibilitychange', onHidden);
  addEventListener('pagehide', save);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onHidden);
    removeEventListener('pagehide', save);
  };
}
