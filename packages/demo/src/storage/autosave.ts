import type { Store } from '../state/store.ts';
import type { SessionStore } from './session-store.ts';

/** Quiet time before a save; long enough that a drag is one save, ms. */
const DEBOUNCE_MS = 400;

/**
 * Save whenever the store has been quiet for a moment, and at once when the page is hidden. A page that is left may end
 * before a save does: what was not kept by then is left as a note, which is written in the same breath.
 * @param onRefused called once, when the browser could not keep the work
 */
export function autosave(store: Store, sessions: SessionStore, onRefused: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = { document: store.document, ui: store.ui };
  let kept = saved;
  let refused = false;

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (saved.document === store.document && saved.ui === store.ui) return;
    const now = { document: store.document, ui: store.ui };
    saved = now;
    void sessions.save(now.document, now.ui).then((done) => {
      if (done) kept = now;
      if (done || refused) return;
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
  const onLeft = () => {
    save();
    if (kept !== saved) sessions.note(store.document, store.ui);
  };
  addEventListener('pagehide', onLeft);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onHidden);
    removeEventListener('pagehide', onLeft);
  };
}
