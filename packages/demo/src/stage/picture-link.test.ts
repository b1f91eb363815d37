import type { Preview } from '@stubble/renderer';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { emptyDocument, type Photo } from '../state/document.ts';
import { withAddedPhoto, withPhoto } from '../state/openings.ts';
import { Store } from '../state/store.ts';
import { defaultUi } from '../state/ui.ts';
import type { Studio } from '../studio.ts';
import { PictureLink } from './picture-link.ts';

/** A preview that shows whatever it is asked to, once it is let. */
class FakePreview {
  field: unknown = null;
  readonly #listeners = new Map<string, () => void>();
  shown: () => void = () => {};
  setMask = () => {};
  setCase = () => {};
  setDay = () => {};
  setFinish = () => {};
  setViewing = () => {};
  setCompare = () => {};
  destroy = () => {};
  on = (event: string, listener: () => void) => this.#listeners.set(event, listener);
  tell = (event: string) => this.#listeners.get(event)?.();
  setView = () =>
    new Promise<void>((resolve) => {
      this.shown = resolve;
    });
}

const made = vi.hoisted(() => ({ preview: null as unknown }));
vi.mock('@stubble/renderer', () => ({
  createPreview: async () => made.preview,
  MAX_PHOTO_MEGAPIXELS: 1,
  MAX_PHOTO_SIDE_PX: 1000,
}));
vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0));
afterAll(() => void vi.unstubAllGlobals());

const photo = (name: string): Photo => ({ blob: new Blob([name]), name, widthPx: 400, heightPx: 500 });

async function linked() {
  const preview = new FakePreview();
  made.preview = preview;
  const store = new Store(withPhoto(photo('a.jpg'), null)(emptyDocument()), defaultUi());
  const scalp = { subscribe: () => () => {}, look: null, mask: null };
  const studio = { store, scalp, toasts: { show: () => 0 } } as unknown as Studio;
  const states: string[] = [];
  const link = new PictureLink(studio, {} as HTMLElement, {
    placed: () => {},
    opened: () => {},
    state: (state) => states.push(state),
  });
  await vi.waitFor(() => expect(states).toEqual(['loading', 'dots']));
  preview.field = {} as Preview['field'];
  preview.tell('ready');
  return { preview, store, link, states };
}

describe('the picture', () => {
  it('is ready once the dots of another photo are there, though a preview becomes ready only once', async () => {
    const { preview, store, states } = await linked();
    expect(states).toEqual(['loading', 'dots', 'ready']);
    store.edit(withPhoto(photo('b.jpg'), null));
    // The head was another one: the field is on its way, and a coarse one counts for none.
    preview.field = null;
    preview.tell('field');
    preview.shown();
    await vi.waitFor(() => expect(states.slice(3)).toEqual(['loading', 'dots']));
    preview.field = {};
    preview.tell('field');
    preview.tell('field');
    expect(states.slice(3)).toEqual(['loading', 'dots', 'ready']);
  });

  it('knows which photo is seen while the next one is on its way, and when that has taken its place', async () => {
    const { preview, store, link } = await linked();
    const former = store.document.shown;
    store.edit(withAddedPhoto(photo('b.jpg'), null));
    expect(link.seen?.shown).toBe(former);
    expect(link.seen?.case).toBe(store.document.case);
    preview.shown();
    await vi.waitFor(() => expect(link.seen).toBe(store.document));
    store.edit(withPhoto(photo('c.jpg'), null));
    expect(link.seen).toBe(null);
  });
});
